package org.marsad.claim;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.date.DateExpression;
import org.marsad.tag.Mention;

/** A report cut into tokens, sentences and quotations, with what is known of each token at hand. */
final class Passage {

    final Report report;
    final List<Token> tokens;
    final List<Sentence> sentences;
    final List<Quotation> quotations;
    private final int[] sentenceOf;
    private final int[] quotationOf;
    private final int[] mentionOf;
    private final int[] dateOf;

    private Passage(Report report, List<Token> tokens) {
        this.report = report;
        this.tokens = tokens;
        this.sentences = Sentences.of(report.text(), tokens);
        this.sentenceOf = new int[tokens.size()];
        int[] paragraphs = new int[tokens.size()];
        for (int number = 0; number < sentences.size(); number++) {
            Sentence sentence = sentences.get(number);
            Arrays.fill(sentenceOf, sentence.from(), sentence.to(), number);
            Arrays.fill(paragraphs, sentence.from(), sentence.to(), sentence.paragraph());
        }
        this.quotations = QuoteFinder.find(report.text(), tokens, paragraphs);
        this.quotationOf = filled(tokens.size());
        for (int number = 0; number < quotations.size(); number++) {
            Quotation quotation = quotations.get(number);
            Arrays.fill(quotationOf, quotation.open(), quotation.end(), number);
        }
        this.mentionOf = filled(tokens.size());
        this.dateOf = filled(tokens.size());
        placeMentions();
        placeDates();
    }

    static Passage of(Report report) {
        return new Passage(report, Tokens.of(report.text()));
    }

    private static int[] filled(int size) {
        int[] none = new int[size];
        Arrays.fill(none, -1);
        return none;
    }

    private void placeMentions() {
        List<Mention> mentions = report.mentions();
        int at = 0;
        for (int number = 0; number < mentions.size(); number++) {
            Mention mention = mentions.get(number);
            at = place(mentionOf, number, mention.start(), mention.end(), at);
        }
    }

    private void placeDates() {
        List<DateExpression> dates = report.dates();
        int at = 0;
        for (int number = 0; number < dates.size(); number++) {
            at = place(
                    dateOf, number, dates.get(number).start(), dates.get(number).end(), at);
        }
    }

    private int place(int[] index, int number, int start, int end, int from) {
        int at = from;
        while (at < tokens.size() && tokens.get(at).end() <= start) {
            at++;
        }
        for (int in = at; in < tokens.size() && tokens.get(in).start() < end; in++) {
            index[in] = number;
        }
        return at;
    }

    Token token(int at) {
        return tokens.get(at);
    }

    int size() {
        return tokens.size();
    }

    Sentence sentenceAt(int token) {
        return sentences.get(sentenceOf[token]);
    }

    int sentenceNumber(int token) {
        return sentenceOf[token];
    }

    /** Number of the quotation a token stands in, its marks included; -1 outside. */
    int quotationNumber(int token) {
        return quotationOf[token];
    }

    @Nullable
    Quotation quotationAt(int token) {
        int number = quotationOf[token];
        return number < 0 ? null : quotations.get(number);
    }

    @Nullable
    Mention mentionAt(int token) {
        int number = mentionOf[token];
        return number < 0 ? null : report.mentions().get(number);
    }

    @Nullable
    DateExpression dateAt(int token) {
        int number = token < dateOf.length ? dateOf[token] : -1;
        return number < 0 ? null : report.dates().get(number);
    }

    /** Whether both tokens belong to one mention. */
    boolean sameMention(int one, int other) {
        return mentionOf[one] >= 0 && mentionOf[one] == mentionOf[other];
    }

    Span span(Range range) {
        return new Span(token(range.from()).start(), token(range.to() - 1).end());
    }

    String text(Span span) {
        return report.text().substring(span.start(), span.end());
    }

    String text(Range range) {
        return text(span(range));
    }

    String norm(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).norm() : "";
    }

    boolean is(int at, Token.Kind kind) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
    }
}
