package org.marsad.statement;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.claim.Stance;
import org.marsad.statement.Stems.Word;

/**
 * What a claim's content says, as far as its words tell. Pure.
 *
 * @param terms   words, senses ({@code #}) and entities ({@code @}) with their weight; senses and entities are in no language
 * @param numbers stated, without dates
 * @param denying whether it says that something is not, or is only if
 */
record Gist(Map<String, Double> terms, Set<Long> numbers, boolean denying) {

    /** Stands before an entity's id that takes its name's place in a text. */
    static final char MARK = '\uE000';

    private static final char HYPHEN = '\uE001';

    private static final double LIGHT = 0.3;

    /** Senses that nearly everything about armed groups has. */
    private static final Set<String> LIGHT_SENSES =
            Set.of("faction", "iraq", "statement", "after", "day", "government", "security", "commander", "report");

    private static final Set<String> EMPTY = words("""
            a an the this that these those of to in on at by for with from as and or but nor so than then there it its itself he his him
            she her they their them themselves we our us i my you your who whom whose which what when where while is are was were be been
            being am has have had having do does did done will would shall should can could may might must not no never neither none
            also too very more most much many some any all each every other another both such own same said say says saying told tell
            tells according about into over under up out off if because since through during between against among only just even still
            already now yet once again however later earlier monday tuesday wednesday thursday friday saturday sunday january february
            march april june july august september october november december order
            من في على عن الى إلى ان أن إن انه أنه أنها انها و او أو ثم لا لم لن ما هذا هذه ذلك تلك التي الذي الذين هو هي هم كان كانت كانوا
            يكون تكون قد لقد كل بعض اي أي كما مع عند غير بين حين وقد فيما بها به لها له لهم بأن بانه انهم أنهم ليس ليست ايضا أيضا جدا قال
            قالت وقال اضاف أضاف ذكر ذكرت اليوم امس أمس الاثنين الثلاثاء الاربعاء الأربعاء الخميس الجمعة السبت الاحد الأحد كانون الثاني الاول
            الأول شباط اذار آذار نيسان ايار أيار حزيران تموز اب آب ايلول أيلول تشرين يناير فبراير مارس ابريل أبريل مايو يونيو يوليو
            اغسطس أغسطس سبتمبر اكتوبر أكتوبر نوفمبر ديسمبر سوف هناك نحو اجل أجل""");

    private static final Set<String> DENIALS = words(
            "not no never neither none nobody nothing without cannot won't wouldn't don't doesn't didn't isn't wasn't aren't only"
                    + " لا لم لن ليس ليست غير دون ولا ولم ولن الا إلا سوى وحدهما");

    private static final Set<String> MONTHS = words("""
            january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct
            nov dec كانون شباط اذار نيسان ايار حزيران تموز اب ايلول تشرين يناير فبراير مارس ابريل مايو يونيو يوليو اغسطس سبتمبر اكتوبر نوفمبر
            ديسمبر""");

    static Gist of(Saying saying) {
        List<Word> words = Stems.of(marked(saying));
        Map<String, Double> terms = new HashMap<>();
        Set<Long> numbers = new HashSet<>();
        boolean denying = false;
        for (int at = 0; at < words.size(); ) {
            Word word = words.get(at);
            denying |= DENIALS.contains(word.form());
            Long number = Numbers.of(word.form());
            if (number != null) {
                if (!isDate(words, at, number)) {
                    numbers.add(number);
                }
                at++;
            } else if (word.form().charAt(0) == MARK) {
                String entity = word.form().substring(1).replace(HYPHEN, '-');
                if (!entity.equals(saying.voice().entity())) {
                    terms.put("@" + entity, 1.0);
                }
                at++;
            } else {
                at += sense(words, at, terms);
            }
        }
        return new Gist(Map.copyOf(terms), Set.copyOf(numbers), denying);
    }

    /** Of a text alone, whose names nobody has found. */
    static Gist of(String content) {
        Saying alone = new Saying(
                0,
                0,
                0,
                "",
                Voice.NOBODY,
                List.of(),
                Stance.ASSERTS,
                Set.of(),
                List.of(),
                content,
                Said.published(LocalDate.EPOCH));
        return of(alone);
    }

    /** The content with entities' ids for their names. */
    private static String marked(Saying saying) {
        String text = saying.content();
        List<Saying.Named> longestFirst = saying.named().stream()
                .sorted(Comparator.comparingInt(
                                (Saying.Named named) -> -named.surface().length())
                        .thenComparing(Saying.Named::surface))
                .toList();
        for (Saying.Named named : longestFirst) {
            text = text.replace(named.surface(), " " + MARK + named.entity().replace('-', HYPHEN) + " ");
        }
        return text;
    }

    private static boolean isDate(List<Word> words, int at, long number) {
        boolean year = number >= 1900 && number < 2100;
        return year
                || (at > 0 && MONTHS.contains(words.get(at - 1).form()))
                || (at + 1 < words.size() && MONTHS.contains(words.get(at + 1).form()));
    }

    /** Adds what stands here; answers how many words it took. */
    private static int sense(List<Word> words, int at, Map<String, Double> terms) {
        StringBuilder stems = new StringBuilder();
        int taken = 0;
        Set<String> found = null;
        for (int length = 1; length <= Concepts.LONGEST && at + length <= words.size(); length++) {
            stems.append(length == 1 ? "" : " ")
                    .append(words.get(at + length - 1).stem());
            Set<String> senses = Concepts.of(stems.toString());
            if (senses != null) {
                found = senses;
                taken = length;
            }
        }
        if (found != null && !(taken == 1 && EMPTY.contains(words.get(at).form()) && !isSense(words.get(at)))) {
            found.forEach(sense -> terms.put("#" + sense, LIGHT_SENSES.contains(sense) ? LIGHT : 1.0));
            return taken;
        }
        Word word = words.get(at);
        if (!EMPTY.contains(word.form()) && word.form().length() > 1) {
            terms.put(word.stem(), 1.0);
        }
        return 1;
    }

    /** "us" is an empty word but also a country. */
    private static boolean isSense(Word word) {
        return word.form().equals("us");
    }

    /**
     * How much of what both say is the same.
     *
     * @param share    of all that either says, 0 to 1
     * @param cover    of what the shorter one says
     * @param common   weight of what both say
     * @param shortest weight of what the shorter one says
     */
    record Likeness(double share, double cover, double common, double shortest) {}

    Likeness likeness(Gist other) {
        return likeness(terms, other.terms);
    }

    /** By senses and entities; words of a language, which the other one cannot have, count little. */
    Likeness across(Gist other) {
        return likeness(neutral(terms), neutral(other.terms));
    }

    private static Map<String, Double> neutral(Map<String, Double> terms) {
        Map<String, Double> neutral = new HashMap<>();
        terms.forEach((term, weight) ->
                neutral.put(term, term.charAt(0) == '#' || term.charAt(0) == '@' ? weight : weight * LIGHT));
        return neutral;
    }

    private static Likeness likeness(Map<String, Double> one, Map<String, Double> other) {
        double mine = weight(one);
        double theirs = weight(other);
        double common = 0;
        for (Map.Entry<String, Double> term : one.entrySet()) {
            Double also = other.get(term.getKey());
            common += also == null ? 0 : Math.min(term.getValue(), also);
        }
        double shortest = Math.min(mine, theirs);
        return new Likeness(
                mine + theirs == 0 ? 0 : 2 * common / (mine + theirs),
                shortest == 0 ? 0 : common / shortest,
                common,
                shortest);
    }

    private static double weight(Map<String, Double> terms) {
        return terms.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Whether each states a number that the other does not. */
    boolean otherNumber(Gist other) {
        return !numbers.containsAll(other.numbers) && !other.numbers.containsAll(numbers);
    }

    /** Whether each names somebody or some place that the other does not. */
    boolean otherNames(Gist other) {
        return namesBesides(other) && other.namesBesides(this);
    }

    private boolean namesBesides(Gist other) {
        return terms.keySet().stream().anyMatch(term -> term.charAt(0) == '@' && !other.terms.containsKey(term));
    }

    boolean speaksOf(String sense) {
        return terms.containsKey("#" + sense);
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.strip().split("\\s+")) {
            Stems.of(word).forEach(found -> words.add(found.form()));
        }
        return Set.copyOf(words);
    }
}
