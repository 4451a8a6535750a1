package org.marsad.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Speaker;

/** Makes speakers of phrases once it is known who they are. */
final class Speakers {

    private final Passage passage;

    Speakers(Passage passage) {
        this.passage = passage;
    }

    Speaker named(Phrase phrase, @Nullable String entity, @Nullable String name) {
        Span span = passage.span(phrase.range);
        return new Speaker(passage.text(span), span, entity, name, false, null, null, List.of(), null);
    }

    Speaker anonymous(Phrase phrase, String type, @Nullable Integer count, List<String> affiliation) {
        Span span = passage.span(phrase.range);
        return new Speaker(
                passage.text(span),
                span,
                null,
                null,
                true,
                type,
                count,
                affiliation,
                Anonymity.reason(passage, phrase.range));
    }

    /** Under the words of this phrase the one who spoke before; nobody known where there is none. */
    Speaker again(Phrase phrase, @Nullable Speaker earlier) {
        if (earlier == null) {
            return named(phrase, null, null);
        }
        Span span = passage.span(phrase.range);
        return new Speaker(
                passage.text(span),
                span,
                earlier.entity(),
                earlier.name(),
                earlier.anonymous(),
                earlier.type(),
                earlier.count(),
                earlier.affiliation(),
                earlier.reason());
    }

    /** "one of them", "الثاني": one of those who spoke without a name before. */
    Speaker oneOf(Phrase phrase, @Nullable Speaker many, SourceWords.@Nullable Entry entry, int count) {
        String type = entry != null ? entry.type() : many == null ? "source" : many.type();
        List<String> own = phrase.affiliations();
        List<String> affiliation = own.isEmpty() && many != null ? many.affiliation() : own;
        return anonymous(phrase, type == null ? "source" : type, count, affiliation);
    }

    /** The word for a role that decides the type of a nameless phrase, up to a token; of several joined ones the first. */
    SourceWords.@Nullable Entry entry(Phrase phrase, int to) {
        SourceWords.Entry best = null;
        for (int at = phrase.range.from(); at < to; at++) {
            SourceWords.Entry entry = passage.mentionAt(at) != null ? null : entry(passage.norm(at));
            boolean joined = passage.norm(at).equals("and")
                    || (entry != null
                            && passage.norm(at).startsWith("و")
                            && SourceWords.entry(passage.norm(at)) == null);
            if (best != null && joined) {
                break;
            }
            if (entry != null && (best == null || entry.rank() < best.rank())) {
                best = entry;
            }
        }
        return best;
    }

    static SourceWords.@Nullable Entry entry(String norm) {
        SourceWords.Entry entry = SourceWords.entry(norm);
        return entry == null ? SourceWords.entry(ArabicWords.bare(norm)) : entry;
    }

    /** The number stated, else what the form of the head says: an official is 1, officials are null. */
    @Nullable
    Integer count(Phrase phrase, SourceWords.@Nullable Entry head) {
        int limit = Math.min(phrase.range.to(), phrase.range.from() + 12);
        for (int at = phrase.range.from(); at < limit; at++) {
            Integer number = passage.mentionAt(at) != null ? null : SourceWords.number(passage.token(at));
            if (number != null) {
                return number;
            }
        }
        String first = phrase.norm(phrase.range.from());
        if (head == null && phrase.isArabic() && first.length() > 5 && first.endsWith("ان")) {
            return 2;
        }
        return head == null || head.number() == 0 ? null : head.number();
    }
}
