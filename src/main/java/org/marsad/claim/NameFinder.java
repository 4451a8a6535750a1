package org.marsad.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds people's names that the gazetteer lacks, and knows them again by their last part. */
final class NameFinder {

    private static final Set<String> TITLES = words("""
            mr mrs ms dr sheikh sayyid sayed president minister premier prime senator sen rep gov governor gen general col colonel maj
            major brig brigadier lt lieutenant capt captain sgt ambassador secretary king prince speaker judge ayatollah grand
            spokesman spokeswoman chief deputy vice former the a an iraqi iranian american us u.s. british syrian lebanese israeli
            russian turkish saudi kurdish sunni shiite shia commander lawmaker mp adm admiral professor prof imam mullah foreign
            defense defence interior""");

    private static final Set<String> BODIES = words("""
            ministry department house party council committee commission command office government parliament congress senate
            pentagon embassy kremlin university institute center centre group forces force army police agency bank union court
            association foundation movement front bloc coalition white un nations organization organisation state council bureau
            campaign team company corp inc republicans democrats supporters officials voters administration treasury nato fbi cia
            centcom news times post journal""");

    private static final Set<String> PARTICLES = words("al el bin ibn abu abd abdul de van von der al- bint");

    private static final Set<String> GIVEN = words("""
            محمد احمد علي حسن حسين حيدر عباس جعفر كاظم مصطفي مقتدي عمار قيس هادي قاسم باسم فؤاد خالد عمر عثمان ابراهيم اسماعيل يوسف
            يحيي صالح سعد سعيد كريم رحيم جاسم ناصر نصر منصور مهدي صادق رضا ليث زيد طارق ماجد وليد فالح فائق ابو ام عبد عبدالله عبدالرحمن
            عبدالكريم عبدالامير عبدالحسين سلمان سليمان داود موسي عيسي هاشم هشام ضياء بهاء علاء نور نوري اياد عادل برهم مسعود مسرور
            نيجيرفان بافل قباد ريان احسان حامد حميد محمود انور جمال كمال جلال رائد رعد سجاد صباح شبل شاكر طه عدنان عزت غسان غازي فهد
            فراس فلاح كاظم لؤي مثني مؤيد مازن مروان معن نزار نوفل هيثم وسام ياسر ياسين زياد زهير جواد جبار تحسين ثامر بدر اسعد اسامه
            امير اكرم ايمن اوس ارشد ازهر سارة ساره مريم زينب فاطمه عاليه ندي هدي سهاد انتصار منتظر مهند همام عقيل عامر عزيز قتيبه
            دونالد جو ماركو مارك توماس توم جون جيمس ديفيد مايكل انتوني لويد بيت روبرت ستيف بنيامين ايمانويل فلاديمير سيرغي رجب هاكان
            عباس مسعود ابراهيم اسماعيل حسين""");

    private final Passage passage;
    private final Map<String, String> byLastPart = new HashMap<>();

    NameFinder(Passage passage) {
        this.passage = passage;
    }

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.strip().split("\\s+")));
    }

    /** The name in the head of an English phrase; null where a body or nobody is named. */
    @Nullable
    String english(Phrase phrase, int core) {
        String name = capitals(phrase, phrase.range.from(), core);
        if (name == null && core < phrase.range.to() && passage.is(core, Token.Kind.COMMA)) {
            name = capitals(phrase, core + 1, phrase.range.to());
        }
        return name == null ? apposed(phrase, core) : name;
    }

    /** "A tribal sheikh in the audience, Hamid al-Janabi": a full name behind the last comma. */
    private @Nullable String apposed(Phrase phrase, int core) {
        for (int at = phrase.range.to() - 3; at > core; at--) {
            if (passage.is(at, Token.Kind.COMMA)) {
                String name = isNamePart(at + 1) ? capitals(phrase, at + 1, phrase.range.to()) : null;
                return name != null && name.indexOf(' ') > 0 ? name : null;
            }
        }
        return null;
    }

    /** "one of them, Raad al-Dahlaki": the full name behind a comma here. */
    @Nullable
    String behind(int comma) {
        int end = comma + 1;
        while (passage.is(comma, Token.Kind.COMMA) && end < passage.size() && end - comma < 6 && isNamePart(end)) {
            end++;
        }
        boolean named = end - comma > 2 && passage.mentionAt(comma + 1) == null;
        return named ? passage.text(new Range(comma + 1, end)) : null;
    }

    private @Nullable String capitals(Phrase phrase, int from, int to) {
        int end = to;
        while (end > from && !isNamePart(end - 1)) {
            end--;
        }
        int start = end;
        while (start > from
                && (isNamePart(start - 1)
                        || (start - 1 > from && passage.token(start - 1).is(".")))) {
            start--;
        }
        while (start < end && TITLES.contains(passage.norm(start))) {
            start++;
        }
        if (start >= end || (end < to && !phraseMayEnd(end, to))) {
            return null;
        }
        for (int at = start; at < end; at++) {
            if (BODIES.contains(passage.norm(at)) || passage.mentionAt(at) != null) {
                return null;
            }
        }
        if (start > from && passage.norm(start - 1).equals("the") && end == to) {
            return null;
        }
        return known(start, end, phrase);
    }

    /** Words behind the name: "Smith (D-Nev.)" yes, "Trump supporters" no. */
    private boolean phraseMayEnd(int end, int to) {
        for (int at = end; at < to; at++) {
            if (passage.token(at).isWord()
                    && !passage.token(at).is("himself")
                    && !passage.token(at).is("herself")) {
                return false;
            }
        }
        return true;
    }

    private @Nullable String known(int start, int end, Phrase phrase) {
        String name = passage.text(new Range(start, end));
        String last = passage.norm(end - 1);
        if (end - start == 1) {
            boolean opens = start == passage.sentenceAt(start).from();
            if (SourceWords.entry(last) != null || (opens && !byLastPart.containsKey(last) && last.endsWith("s"))) {
                return null;
            }
            boolean titled = start > phrase.range.from();
            String full = byLastPart.get(last);
            return full != null
                    ? full
                    : titled || (name.length() > 2 && !name.equals(name.toUpperCase(java.util.Locale.ROOT)))
                            ? name
                            : null;
        }
        byLastPart.put(last, name);
        return name;
    }

    private boolean isNamePart(int at) {
        Token token = passage.token(at);
        return token.isWord()
                && (token.capital()
                        || PARTICLES.contains(token.norm())
                        || token.norm().startsWith("al-"))
                && !EnglishWords.PRONOUNS.contains(token.norm());
    }

    /** The name at the end of an Arabic phrase, from a given name on; null where none stands. */
    @Nullable
    String arabic(Phrase phrase) {
        for (int at = phrase.range.from(); at < phrase.range.to(); at++) {
            String norm = passage.norm(at);
            boolean joined = at > phrase.range.from() && ArabicWords.THAT.contains(passage.norm(at - 1));
            boolean inTheNameOf = norm.equals("باسم") && phrase.norm(at - 1).matches("(ال)?(متحدث|ناطق)ه?");
            if (GIVEN.contains(norm)
                    && !inTheNameOf
                    && passage.mentionAt(at) == null
                    && !joined
                    && at + 1 < phrase.range.to()
                    && passage.token(at + 1).isWord()) {
                int end = Math.min(phrase.range.to(), at + 4);
                return passage.text(new Range(at, end));
            }
        }
        return null;
    }

    /** Whether a body speaks that is written with capitals, such as "the Pentagon". */
    boolean isInstitution(Phrase phrase, int core) {
        for (int at = phrase.range.from(); at < core; at++) {
            Token token = passage.token(at);
            if (token.capital()
                    && (at > phrase.range.from() || !EnglishWords.DETERMINERS.contains(token.norm()))
                    && (BODIES.contains(token.norm()) || at == core - 1)) {
                return true;
            }
        }
        return false;
    }
}
