package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.ArabicCues.Cue;
import org.marsad.claim.ArabicCues.Frame;

/** Reads the attributions of Arabic sentences: the verb stands first, its subject behind it, then the statement. */
final class ArabicReader {

    /** How far behind its subject a statement may begin, past "في بيان تلقته الوكالة". */
    private static final int REACH = 26;

    private final Passage passage;
    private final ArabicSubject subjects;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Range lastSpeaker;

    private ArabicReader(Passage passage) {
        this.passage = passage;
        this.subjects = new ArabicSubject(passage);
    }

    static List<Draft> read(Passage passage, List<Sentence> sentences) {
        ArabicReader reader = new ArabicReader(passage);
        sentences.forEach(reader::sentence);
        return reader.drafts;
    }

    private void sentence(Sentence sentence) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (passage.quotationNumber(at) >= 0) {
                continue;
            }
            String word = passage.norm(at);
            Cue cue = ArabicCues.TABLE.of(word);
            if (isRelay(at)) {
                relay(at, sentence);
            } else if (ArabicWords.SOURCES.contains(word)) {
                source(at, sentence);
            } else if (cue != null && passage.mentionAt(at) == null) {
                verb(cue, at, sentence);
            }
        }
    }

    /** بحسب X، نقلا عن X: the statement stands before it, or behind its comma. */
    private void source(int at, Sentence sentence) {
        int from = at + 1;
        while (isLead(passage.norm(from)) && from + 1 < sentence.to()) {
            from++;
        }
        if (ArabicCues.TABLE.of(passage.norm(from)) != null) {
            return;
        }
        Range speaker = subjects.behind(from, sentence);
        if (speaker == null || !mayBeSource(speaker)) {
            return;
        }
        Range content =
                at - sentence.from() > 2 ? beforeMark(sentence.from(), at) : statementBehind(speaker.to(), sentence);
        if (content != null) {
            add(new Range(at, from), speaker, List.of(content));
        }
    }

    private static boolean isLead(String word) {
        return word.equals("ل") || word.equals("عن") || word.equals("لما") || word.equals("ما");
    }

    /** Laws and plans also follow بحسب; sources are entities, people and papers. */
    private boolean mayBeSource(Range speaker) {
        for (int at = speaker.from(); at < speaker.to(); at++) {
            if (passage.mentionAt(at) != null
                    || ArabicWords.isRole(passage.norm(at))
                    || Outlets.isOutletWord(ArabicWords.bare(passage.norm(at)))) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Range beforeMark(int from, int to) {
        int end = to;
        while (end > from && !passage.token(end - 1).isWordOrNumber() && !passage.is(end - 1, Token.Kind.CLOSE)) {
            end--;
        }
        return end > from ? new Range(from, end) : null;
    }

    private @Nullable Range statementBehind(int from, Sentence sentence) {
        int start = from;
        if (passage.is(start, Token.Kind.COMMA)) {
            start++;
        }
        while (ArabicWords.THAT.contains(passage.norm(start))) {
            start++;
        }
        if (start >= sentence.to()) {
            return null;
        }
        int end = end(start, sentence);
        return end > start ? new Range(start, end) : null;
    }

    private void verb(Cue cue, int at, Sentence sentence) {
        String before = at > sentence.from() ? passage.norm(at - 1) : "";
        if (ArabicWords.NEGATIONS.contains(before)) {
            return;
        }
        if (isAmbiguous(at, sentence) || asksForSilence(at)) {
            return;
        }
        boolean participle = cue.takes(Frame.PART);
        boolean addressing = isAddressing(at, sentence);
        Range subject = participle || addressing ? null : subjects.after(cue, at + 1, sentence);
        int from = subject == null ? at + 1 : subject.to();
        if (ArabicWords.AS.contains(before)) {
            pointsBack(at, before, subject, sentence);
            return;
        }
        Range content = content(cue, at, from, sentence);
        if (content == null) {
            return;
        }
        boolean inherits = participle || addressing;
        Range speaker = subject != null ? subject : inherits ? lastSpeaker : silent(at, sentence);
        if (speaker == null || (subject == null && !inherits && isSaidAlready(at))) {
            return;
        }
        lastSpeaker = speaker;
        add(new Range(at, at + 1), speaker, withSequels(content, sentence));
    }

    private boolean isAmbiguous(int at, Sentence sentence) {
        return ArabicWords.AMBIGUOUS.contains(passage.norm(at))
                && at > sentence.from()
                && passage.token(at - 1).isWordOrNumber()
                && !ArabicWords.AS.contains(passage.norm(at - 1))
                && !ArabicWords.MEANWHILE.contains(passage.norm(at - 1));
    }

    /** "وطلب عدم الكشف عن اسمه" attributes nothing. */
    private boolean asksForSilence(int at) {
        for (int next = at + 1; next < Math.min(at + 5, passage.size()); next++) {
            if (passage.norm(next).equals("عدم")) {
                String asked = passage.norm(next + 1);
                return asked.equals("الكشف") || asked.equals("ذكر") || asked.equals("نشر") || asked.equals("الافصاح");
            }
        }
        return false;
    }

    /** "X تعهد … وطالب Y بخطوة": in the same sentence Y is whom X speaks to. */
    private boolean isAddressing(int at, Sentence sentence) {
        String word = passage.norm(at);
        boolean joined = word.startsWith("و") && ArabicWords.ADDRESSING.contains(word.substring(1));
        return joined && at > sentence.from() && lastSpeaker != null && lastSpeaker.from() >= sentence.from();
    }

    /** Within what somebody says a verb without a subject of its own is his business. */
    private boolean isSaidAlready(int at) {
        return !drafts.isEmpty() && drafts.getLast().contents().stream().anyMatch(content -> content.contains(at));
    }

    /** Behind "وأضاف أن" he who spoke before goes on; "الكتائب أكدت أن" has its subject before the verb. */
    private @Nullable Range silent(int at, Sentence sentence) {
        boolean joined = passage.norm(at).startsWith("و") || passage.norm(at).startsWith("ف");
        Range before = joined && at == sentence.from() ? null : subjects.before(at, sentence);
        return before == null ? lastSpeaker : before;
    }

    private boolean isRelay(int at) {
        String word = ArabicWords.unjoined(passage.norm(at));
        return word.equals("نقل") || word.equals("نقلت") || word.equals("نقلوا");
    }

    /** نقلت X عن Y قوله إن S: Y says it, X passes it on. */
    private void relay(int at, Sentence sentence) {
        int limit = Math.min(sentence.to(), at + 10);
        for (int about = at + 2; about < limit; about++) {
            if (passage.norm(about).equals("عن")) {
                Range speaker = subjects.behind(about + 1, sentence);
                int start = speaker == null ? -1 : opening(speaker.to(), sentence);
                int end = start < 0 ? -1 : end(start, sentence);
                if (speaker != null && end > start) {
                    lastSpeaker = speaker;
                    List<Range> said = withSequels(new Range(start, end), sentence);
                    List<Range> hops = List.of(outletWords(at + 1, about));
                    drafts.add(new Draft(new Range(at, at + 1), speaker, hops, said, Stance.ASSERTS));
                }
                return;
            }
        }
    }

    private Range outletWords(int from, int to) {
        for (int at = from; at < to; at++) {
            if (passage.mentionAt(at) != null) {
                int end = at + 1;
                while (end < to && passage.sameMention(at, end)) {
                    end++;
                }
                return new Range(at, end);
            }
        }
        return new Range(from, to);
    }

    /** "S، كما قال X". */
    private void pointsBack(int at, String as, @Nullable Range subject, Sentence sentence) {
        Range content = at - 1 > sentence.from() ? beforeMark(sentence.from(), at - 1) : null;
        if (subject == null) {
            return;
        }
        if (content == null) {
            content = as.isEmpty() ? null : statementBehind(subject.to(), sentence);
        }
        if (content != null) {
            lastSpeaker = subject;
            add(new Range(at, at + 1), subject, List.of(content));
        }
    }

    private @Nullable Range content(Cue cue, int at, int from, Sentence sentence) {
        int start = start(cue, from, sentence);
        if (start < 0 || start >= sentence.to()) {
            return cue.takes(Frame.SAY) ? quotationBefore(at, sentence) : null;
        }
        int end = end(start, sentence);
        return end > start ? new Range(start, end) : null;
    }

    private int start(Cue cue, int from, Sentence sentence) {
        if (from >= sentence.to()) {
            return -1;
        }
        if (cue.takes(Frame.NAME) && names(from, sentence)) {
            return from;
        }
        int limit = Math.min(sentence.to(), from + REACH);
        boolean led = !cue.preposition().isEmpty();
        for (int at = from; at < limit; at++) {
            if (led && isLed(cue.preposition(), at)) {
                return behindPreposition(cue.preposition(), at);
            }
            int opening = opens(at);
            if (opening >= 0) {
                return opening;
            }
            if (passage.is(at, Token.Kind.COMMA) && breaksOff(at + 1, led)) {
                break;
            }
        }
        boolean verbal = cue.takes(Frame.ON) && ArabicSubject.isVerbalNoun(passage.norm(from));
        boolean bare = (cue.takes(Frame.OBJECT) || cue.takes(Frame.PART) || verbal)
                && passage.token(from).isWordOrNumber();
        return bare && ArabicCues.TABLE.of(passage.norm(from)) == null ? from : -1;
    }

    private boolean breaksOff(int next, boolean led) {
        Cue cue = next < passage.size() ? ArabicCues.TABLE.of(passage.norm(next)) : null;
        if (cue != null) {
            return true;
        }
        return !led && !passage.is(next, Token.Kind.OPEN) && !ArabicWords.THAT.contains(passage.norm(next));
    }

    private boolean names(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + REACH);
        for (int at = from; at < limit; at++) {
            String word = passage.norm(at);
            if (at > from && (word.startsWith("بان") || (word.startsWith("ب") && word.length() > 3))) {
                return true;
            }
            if (ArabicWords.THAT.contains(word)) {
                return false;
            }
        }
        return false;
    }

    private int behindPreposition(String preposition, int at) {
        if (preposition.equals("ب")) {
            return ArabicWords.THAT.contains(passage.norm(at)) ? at + 1 : at;
        }
        return ArabicWords.THAT.contains(passage.norm(at + 1)) ? at + 2 : at + 1;
    }

    private boolean isLed(String preposition, int at) {
        String word = passage.norm(at);
        if (preposition.equals("ب")) {
            return word.startsWith("ب") && word.length() > 2 && !ArabicWords.INBORN_B.contains(word);
        }
        return word.equals(preposition);
    }

    private int opening(int from, Sentence sentence) {
        int limit = Math.min(sentence.to(), from + REACH);
        for (int at = from; at < limit; at++) {
            int opening = opens(at);
            if (opening >= 0) {
                return opening;
            }
        }
        return -1;
    }

    /** Where the statement begins that this token opens; -1 where it opens none. */
    private int opens(int at) {
        Token token = passage.token(at);
        if (token.kind() == Token.Kind.OPEN) {
            return at;
        }
        if (token.kind() == Token.Kind.COLON) {
            return at + 1;
        }
        if (ArabicWords.THAT.contains(token.norm()) && !token.is("لان")) {
            return at + 1;
        }
        return -1;
    }

    private int end(int start, Sentence sentence) {
        Quotation quotation = passage.quotationAt(start);
        if (quotation != null && quotation.open() == start) {
            int close = quotation.end();
            if (close >= sentence.to() || !passage.token(close).isWordOrNumber()) {
                return close;
            }
        }
        int at = start;
        while (at < sentence.to() && !(at > start && passage.quotationNumber(at) < 0 && stops(at, start))) {
            at++;
        }
        while (at > start && isTail(at - 1)) {
            at--;
        }
        int number = at > start ? passage.quotationNumber(at - 1) : -1;
        boolean within = number >= 0 && passage.quotations.get(number).open() >= start;
        return within ? Math.max(at, passage.quotations.get(number).end()) : at;
    }

    private boolean isTail(int at) {
        Token.Kind kind = passage.token(at).kind();
        return kind == Token.Kind.COMMA
                || kind == Token.Kind.STOP
                || kind == Token.Kind.SEMICOLON
                || kind == Token.Kind.DASH
                || (ArabicWords.AS.contains(passage.norm(at)) && passage.is(at - 1, Token.Kind.COMMA))
                || ArabicWords.MEANWHILE.contains(passage.norm(at));
    }

    private boolean stops(int at, int start) {
        Token token = passage.token(at);
        Cue cue = passage.mentionAt(at) == null ? ArabicCues.TABLE.of(token.norm()) : null;
        if (cue != null && at - start > 1) {
            boolean afterComma = passage.is(at - 1, Token.Kind.COMMA)
                    || ArabicWords.MEANWHILE.contains(passage.norm(at - 1))
                    || ArabicWords.AS.contains(passage.norm(at - 1));
            boolean joined = token.norm().startsWith("و") && (cue.takes(Frame.SAY) || cue.takes(Frame.ON));
            if (cue.takes(Frame.PART) || afterComma || (joined && leadsOn(at))) {
                return true;
            }
        }
        boolean source = ArabicWords.SOURCES.contains(token.norm()) && !token.is("وفق") && !token.is("حسب");
        return source && at - start > 2;
    }

    /** Whether a statement of its own follows soon behind a joined verb. */
    private boolean leadsOn(int at) {
        int limit = Math.min(passage.sentenceAt(at).to(), at + 10);
        for (int next = at + 1; next < limit; next++) {
            if (opens(next) >= 0
                    || passage.norm(next).equals("علي")
                    || passage.norm(next).equals("الي")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Range quotationBefore(int at, Sentence sentence) {
        int close = at - 1;
        while (close >= sentence.from() && passage.is(close, Token.Kind.COMMA)) {
            close--;
        }
        Quotation quotation = close >= 0 && passage.is(close, Token.Kind.CLOSE) ? passage.quotationAt(close) : null;
        return quotation == null ? null : quotation.range();
    }

    /** Quotations that follow at once carry the statement on. */
    private List<Range> withSequels(Range content, Sentence sentence) {
        List<Range> said = new ArrayList<>();
        said.add(content);
        int at = content.to();
        while (said.size() < EnglishContent.MOST_SEQUELS
                && passage.quotationNumber(content.to() - 1) >= 0
                && at < passage.size()
                && passage.sentenceAt(at).paragraph() == sentence.paragraph()
                && (passage.is(at, Token.Kind.OPEN) || passage.is(at, Token.Kind.STOP))) {
            Quotation quotation = passage.is(at, Token.Kind.OPEN) ? passage.quotationAt(at) : null;
            if (quotation == null) {
                at++;
            } else if (isAttributed(quotation)) {
                break;
            } else {
                said.add(quotation.range());
                at = quotation.end();
            }
        }
        return List.copyOf(said);
    }

    /** Whether words follow a quotation in its sentence that say whose it is. */
    private boolean isAttributed(Quotation quotation) {
        int next = quotation.end();
        return next < passage.size()
                && passage.sentenceNumber(next) == passage.sentenceNumber(quotation.open())
                && !passage.is(next, Token.Kind.STOP);
    }

    private void add(Range cue, Range speaker, List<Range> said) {
        drafts.add(new Draft(cue, speaker, List.of(), said, Stance.ASSERTS));
    }
}
