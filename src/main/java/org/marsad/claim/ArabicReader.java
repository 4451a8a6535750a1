package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.ArabicCues.Cue;
import org.marsad.claim.ArabicCues.Frame;

/** Reads the attributions of Arabic sentences: the verb stands first, its subject behind it, then the statement. */
final class ArabicReader {

    /** Refusing these is saying nothing. */
    private static final Set<String> SILENCES = Set.of(
            "التعليق", "تاكيد", "الكشف", "التحدث", "الادلاء", "الافصاح", "الاجابه", "ذكر", "اعطاء", "تسميته", "تسميتها",
            "تسميتهم", "تسميه", "التصريح", "الخوض", "كشف");

    private static final Set<String> WISHES = Set.of("طالبا", "طالبه", "مشترطا", "مشترطه", "مفضلا", "شريطه", "بشرط");

    private final Passage passage;
    private final ArabicSubject subjects;
    private final ArabicContent contents;
    private final Outlets outlets;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable Range lastSpeaker;

    /** Where the loop goes on: what stands before has been read as part of an attribution. */
    private int resume;

    private ArabicReader(Passage passage, Outlets outlets) {
        this.passage = passage;
        this.outlets = outlets;
        this.subjects = new ArabicSubject(passage, outlets);
        this.contents = new ArabicContent(passage);
    }

    static List<Draft> read(Passage passage, List<Sentence> sentences, Outlets outlets) {
        ArabicReader reader = new ArabicReader(passage, outlets);
        sentences.forEach(reader::sentence);
        return reader.drafts;
    }

    private void sentence(Sentence sentence) {
        int before = drafts.size();
        for (int at = sentence.from(); at < sentence.to(); at++) {
            if (passage.quotationNumber(at) >= 0 || at < resume) {
                continue;
            }
            String word = passage.norm(at);
            Cue cue = ArabicCues.TABLE.of(word);
            if (isRelay(at)) {
                relay(at, sentence);
            } else if (ArabicWords.SOURCES.contains(word)) {
                source(at, sentence);
            } else if (isInPaper(at)) {
                inPaper(at, sentence);
            } else if (passage.mentionAt(at) == null) {
                Cue verb = cue == null ? ArabicCues.TABLE.withObject(word, passage.norm(at - 1)) : cue;
                if (verb != null) {
                    verb(verb, at, sentence);
                }
            }
        }
        if (lastSpeaker == null && drafts.size() == before) {
            lastSpeaker = subjects.told(sentence);
        }
    }

    /** بحسب X، نقلا عن X: the statement stands before it, or behind its comma. */
    private void source(int at, Sentence sentence) {
        int from = at + 1;
        while (isLead(passage.norm(from)) && from + 1 < sentence.to()) {
            from++;
        }
        if (ArabicCues.TABLE.of(passage.norm(from)) != null || isRelay(from)) {
            return;
        }
        Range speaker = subjects.behind(from, sentence);
        if (speaker == null || !mayBeSource(speaker)) {
            return;
        }
        Range content = at - sentence.from() > 2
                ? contents.beforeMark(sentence.from(), at)
                : contents.statementBehind(overSighting(speaker.to(), sentence), sentence);
        if (content != null) {
            lastSpeaker = speaker;
            add(new Range(at, from), speaker, List.of(content));
        }
    }

    /** "لتقرير اطلعت عليه الصحيفة،": who saw a paper is no part of what it says. */
    private int overSighting(int from, Sentence sentence) {
        int limit = Math.min(sentence.to() - 1, from + 8);
        for (int at = from; at < limit; at++) {
            if (passage.is(at, Token.Kind.COMMA)) {
                return at;
            }
        }
        return from;
    }

    private static boolean isLead(String word) {
        return word.equals("ل") || word.equals("عن") || word.equals("لما") || word.equals("ما");
    }

    /** Laws and plans also follow بحسب; sources are entities, people and papers. */
    private boolean mayBeSource(Range speaker) {
        for (int at = speaker.from(); at < speaker.to(); at++) {
            if (passage.mentionAt(at) != null
                    || ArabicWords.isRole(passage.norm(at))
                    || subjects.isActor(new Range(at, at + 1), "")
                    || Outlets.isOutletWord(ArabicWords.bare(passage.norm(at)))) {
                return true;
            }
        }
        return false;
    }

    private void verb(Cue cue, int at, Sentence sentence) {
        String before = at > sentence.from() ? passage.norm(at - 1) : "";
        if (ArabicWords.NEGATIONS.contains(before)
                || before.equals("عدم")
                || isAmbiguous(at, sentence)
                || isOfSilence(at)) {
            return;
        }
        if (pointsBack(at, sentence, cue)) {
            back(at, sentence);
            return;
        }
        boolean participle = cue.takes(Frame.PART);
        boolean addressing = isAddressing(at, sentence);
        boolean inverted = passage.norm(at).startsWith("ف") && subjects.topic(sentence) != null;
        Range subject = participle || addressing || inverted ? null : subjects.after(cue, at, sentence);
        Range actor = ArabicWords.ADDRESSING.contains(passage.norm(at)) ? subjects.behindThat(at, sentence) : null;
        if (actor != null) {
            subject = actor;
        }
        int from = actor != null ? at + 1 : subject == null ? overWish(at + 1, sentence) : subject.to();
        if (subject != null && subjects.closesInsertion(subject)) {
            from++;
        }
        Range content = contents.of(cue, at, from, sentence);
        if (content == null || (isRefusal(at) && SILENCES.contains(passage.norm(content.from())))) {
            return;
        }
        boolean inherits = participle || addressing;
        Range speaker = subject != null ? subject : inherits ? teller(sentence) : silent(at, sentence);
        if (speaker == null || (subject == null && !inherits && isSaidAlready(at))) {
            return;
        }
        List<Range> said = contents.withSequels(content, sentence);
        if (subject == null || !cited(at, subject, sentence)) {
            lastSpeaker = speaker;
            add(new Range(at, at + 1), speaker, said);
        }
    }

    /** "أفادت وكالة X، نقلا عن Y، بأن S": Y says it, X passes it on. */
    private boolean cited(int at, Range outlet, Sentence sentence) {
        int about = overDay(outlet.to(), sentence);
        boolean citing = about > outlet.to()
                && passage.norm(about).equals("نقلا")
                && passage.norm(about + 1).equals("عن")
                && outlets.isOutlet(outlet);
        Range source = citing ? subjects.behind(about + 2, sentence) : null;
        int start = source == null ? -1 : contents.opening(source.to(), sentence);
        int end = start < 0 ? -1 : contents.end(start, sentence);
        if (source == null || end <= start) {
            return false;
        }
        lastSpeaker = source;
        resume = source.to();
        drafts.add(new Draft(
                new Range(at, at + 1),
                source,
                List.of(outlets.words(outlet)),
                contents.withSequels(new Range(start, end), sentence)));
        return true;
    }

    /** "وقال طالباً عدم نشر اسمه إن": past the wish for silence, up to the word that opens the statement. */
    private int overWish(int from, Sentence sentence) {
        if (!WISHES.contains(passage.norm(from))) {
            return from;
        }
        int limit = Math.min(sentence.to(), from + 7);
        for (int at = from + 1; at < limit; at++) {
            if (ArabicWords.THAT.contains(passage.norm(at)) || passage.is(at, Token.Kind.COLON)) {
                return at;
            }
        }
        return from;
    }

    /** Past commas and a day between them. */
    private int overDay(int from, Sentence sentence) {
        int at = from;
        while (at < sentence.to() && (passage.is(at, Token.Kind.COMMA) || passage.dateAt(at) != null)) {
            at++;
        }
        return at;
    }

    private boolean isRefusal(int at) {
        String word = ArabicWords.unjoined(passage.norm(at));
        return word.startsWith("رفض") || word.startsWith("رافض") || word.startsWith("يرفض") || word.startsWith("ترفض");
    }

    private boolean isAmbiguous(int at, Sentence sentence) {
        String word = ArabicWords.unjoined(passage.norm(at));
        boolean called = word.equals("يدعي") && passage.is(at - 1, Token.Kind.COMMA);
        if (called || (word.startsWith("حمل") && !blames(at, sentence))) {
            return true;
        }
        return ArabicWords.AMBIGUOUS.contains(passage.norm(at))
                && at > sentence.from()
                && passage.token(at - 1).isWordOrNumber()
                && !ArabicWords.AS.contains(passage.norm(at - 1))
                && !ArabicWords.MEANWHILE.contains(passage.norm(at - 1));
    }

    /** "حمّل X Y مسؤولية S" blames; without the noun somebody carries something. */
    private boolean blames(int at, Sentence sentence) {
        for (int next = at + 2; next < Math.min(at + 14, sentence.to()); next++) {
            if (passage.norm(next).startsWith("مسؤولي")) {
                return true;
            }
        }
        return false;
    }

    /** "وطلب عدم الكشف عن اسمه", "رفض ذكر اسمه" attribute nothing. */
    private boolean isOfSilence(int at) {
        boolean names =
                passage.norm(at + 1).startsWith("اسم") && passage.norm(at).endsWith("ذكر");
        for (int next = at + 1; next < Math.min(at + 5, passage.size()); next++) {
            String asked = passage.norm(next);
            boolean silence =
                    asked.equals("الكشف") || asked.equals("ذكر") || asked.equals("نشر") || asked.equals("الافصاح");
            if (silence && (passage.norm(next - 1).equals("عدم") || (next == at + 1 && isRefusal(at)))) {
                return true;
            }
        }
        return names;
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
        Range topic = subjects.topic(sentence);
        if (topic != null && topic.to() <= at) {
            return topic;
        }
        boolean joined = passage.norm(at).startsWith("و") || passage.norm(at).startsWith("ف");
        Range before = joined && at == sentence.from() ? null : subjects.before(at, sentence);
        return before == null ? teller(sentence) : before;
    }

    /** Who goes on: whom this sentence tells of where it has quoted nobody yet, else the last speaker. */
    private @Nullable Range teller(Sentence sentence) {
        boolean quoted =
                !drafts.isEmpty() && drafts.getLast().contents().getLast().from() >= sentence.from();
        Range told = quoted ? null : subjects.told(sentence);
        return told == null ? lastSpeaker : told;
    }

    private boolean isRelay(int at) {
        String word = ArabicWords.unjoined(passage.norm(at));
        return word.equals("نقل")
                || word.equals("نقلت")
                || word.equals("نقلوا")
                || word.equals("نقله")
                || word.equals("نقلته")
                || word.equals("نسب")
                || word.equals("نسبت");
    }

    /** نقلت X عن Y قوله إن S, نسبت X إلى Y قوله: Y says it, X passes it on. */
    private void relay(int at, Sentence sentence) {
        int limit = Math.min(sentence.to(), at + 10);
        boolean attributes = ArabicWords.unjoined(passage.norm(at)).startsWith("نسب");
        for (int about = at + 2; about < limit; about++) {
            if (passage.norm(about).equals("عن")
                    || (attributes && passage.norm(about).equals("الي"))) {
                Range speaker = subjects.behind(about + 1, sentence);
                Range said = speaker == null ? null : relayed(at, speaker, sentence);
                if (speaker != null && said != null) {
                    lastSpeaker = speaker;
                    drafts.add(new Draft(
                            new Range(at, at + 1),
                            speaker,
                            List.of(outletWords(at + 1, about)),
                            contents.withSequels(said, sentence)));
                }
                return;
            }
        }
    }

    private @Nullable Range relayed(int at, Range speaker, Sentence sentence) {
        if (passage.norm(at - 1).equals("ما") && at - 3 > sentence.from()) {
            return contents.beforeMark(sentence.from(), at - 2);
        }
        int start = contents.opening(speaker.to(), sentence);
        int end = start < 0 ? -1 : contents.end(start, sentence);
        return end > start ? new Range(start, end) : null;
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

    /** "جاء في بيان للكتائب", "ورد في تقرير". */
    private boolean isInPaper(int at) {
        String word = ArabicWords.unjoined(passage.norm(at));
        return (word.equals("جاء") || word.equals("ورد"))
                && passage.norm(at + 1).equals("في")
                && (ArabicWords.MEANS.contains(passage.norm(at + 2)) || ArabicWords.isRole(passage.norm(at + 2)));
    }

    private void inPaper(int at, Sentence sentence) {
        Range paper = subjects.behind(at + 2, sentence);
        int start = paper == null ? -1 : contents.opening(paper.to(), sentence);
        int end = start < 0 ? -1 : contents.end(start, sentence);
        if (paper != null && end > start) {
            lastSpeaker = paper;
            add(new Range(at, at + 3), paper, contents.withSequels(new Range(start, end), sentence));
        }
    }

    /** "S، كما قال X", "S، وفق ما أفاد به X"; "كما أشاد" at the head of a sentence only goes on. */
    private boolean pointsBack(int at, Sentence sentence, Cue cue) {
        String before = at > sentence.from() ? passage.norm(at - 1) : "";
        boolean further = before.endsWith("كما") && at - 1 == sentence.from() && !cue.takes(Frame.SAY);
        boolean what = before.equals("ما") && at - 3 > sentence.from();
        return (ArabicWords.AS.contains(before) && !further)
                || (what
                        && (ArabicWords.SOURCES.contains(passage.norm(at - 2))
                                || passage.norm(at - 2).equals("هذا")));
    }

    private void back(int at, Sentence sentence) {
        int head = passage.norm(at - 1).equals("ما") ? at - 2 : at - 1;
        String next = passage.norm(at + 1);
        boolean resumed = next.equals("به") || next.equals("بها") || next.equals("عنه") || next.equals("فيه");
        Cue cue = ArabicCues.TABLE.of(passage.norm(at));
        Range subject = cue == null || resumed
                ? subjects.behind(resumed ? at + 2 : at + 1, sentence)
                : subjects.after(cue, at, sentence);
        if (subject == null) {
            return;
        }
        Range content = head > sentence.from() ? contents.beforeMark(sentence.from(), head) : null;
        if (content == null) {
            content = contents.statementBehind(subject.to(), sentence);
        }
        if (content != null) {
            lastSpeaker = subject;
            add(new Range(at, at + 1), subject, List.of(content));
        }
    }

    private void add(Range cue, Range speaker, List<Range> said) {
        drafts.add(new Draft(cue, speaker, List.of(), said));
    }
}
