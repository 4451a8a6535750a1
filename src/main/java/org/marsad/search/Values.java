package org.marsad.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Stance;
import org.marsad.lexeme.Facet;

/** What the values of a query's fields mean. What means nothing is reported and left out. */
final class Values {

    private static final Set<Field> OF_CLAIMS = EnumSet.of(Field.STANCE, Field.SPEAKER, Field.ANONYMOUS, Field.VIA);

    private static final List<String> STATUSES =
            List.of("asserted", "repeated", "denied", "walked-back", "confirmed", "acted-on");
    private static final List<String> STANCES = java.util.Arrays.stream(Stance.values())
            .map(stance -> stance.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final Set<String> YES = Set.of("yes", "true", "نعم");
    private static final Set<String> NO = Set.of("no", "false", "لا");

    /** More months than these are asked for by their years. */
    private static final int MOST_MONTHS = 36;

    private static final int MOST_YEARS = 60;
    private static final int FARTHEST_TYPO = 3;

    private final String text;
    private final Names names;
    private final Supplier<SourceNames> sources;
    private final List<Problem> problems;

    Values(String text, Names names, Supplier<SourceNames> sources, List<Problem> problems) {
        this.text = text;
        this.names = names;
        this.sources = sources;
        this.problems = problems;
    }

    /** Whether the field speaks of what one claim of an article says. */
    static boolean isOfClaims(Field field) {
        return OF_CLAIMS.contains(field);
    }

    /** Null where none of the values means anything. */
    @Nullable
    Words words(Node.Has has) {
        List<Words> any = new ArrayList<>();
        for (Node.Value value : has.values()) {
            Words words = words(has.field(), value);
            if (words != null) {
                any.add(words);
            }
        }
        return any.isEmpty() ? null : any.size() == 1 ? any.getFirst() : new Words.Any(List.copyOf(any));
    }

    private @Nullable Words words(Field field, Node.Value value) {
        return switch (field) {
            case ENTITY -> known(names.named(value.text()), Facet::entity, () -> unknown(value));
            case SPEAKER ->
                known(names.named(value.text()), Facet::speaker, () -> byWords(Facet.speaker(value.text())));
            case VIA -> known(names.named(value.text()), Facet::via, () -> byWords(Facet.via(value.text())));
            case SOURCE -> source(value);
            case LANGUAGE -> new Words.One(Facet.language(value.text()), false);
            case STANCE -> stance(value);
            case ANONYMOUS -> anonymous(value);
            case FROM, TO, EVENT, STATUS -> throw new IllegalArgumentException(field + " is no facet");
        };
    }

    private static @Nullable Words known(
            List<Named> entities, java.util.function.LongFunction<String> facet, Supplier<@Nullable Words> otherwise) {
        return entities.isEmpty()
                ? otherwise.get()
                : Words.any(entities.stream()
                        .map(entity -> facet.apply(entity.id()))
                        .toList());
    }

    /** Who is in no gazetteer is found by the words that name him. */
    private static @Nullable Words byWords(List<String> lexemes) {
        return lexemes.isEmpty()
                ? null
                : Words.all(lexemes.stream()
                        .map(lexeme -> (Words) new Words.One(lexeme, false))
                        .toList());
    }

    private @Nullable Words unknown(Node.Value value) {
        List<Names.Written> near = names.near(value.text(), 1);
        report(
                Problem.Kind.NO_ENTITY,
                value,
                near.isEmpty() ? null : quoted(near.getFirst().text()));
        return null;
    }

    private @Nullable Words source(Node.Value value) {
        List<SourceNames.One> found = sources.get().named(value.text());
        if (found.isEmpty()) {
            String near = sources.get().near(value.text());
            report(Problem.Kind.NO_SOURCE, value, near == null ? null : quoted(near));
            return null;
        }
        return Words.any(found.stream().map(source -> Facet.source(source.id())).toList());
    }

    private @Nullable Words stance(Node.Value value) {
        String stance = value.text().toLowerCase(Locale.ROOT);
        if (!STANCES.contains(stance)) {
            report(Problem.Kind.NO_STANCE, value, nearest(stance, STANCES));
            return null;
        }
        return new Words.One(Facet.stance(stance), false);
    }

    private @Nullable Words anonymous(Node.Value value) {
        String answer = value.text().toLowerCase(Locale.ROOT);
        if (!YES.contains(answer) && !NO.contains(answer)) {
            report(Problem.Kind.NO_YES_OR_NO, value, null);
            return null;
        }
        return new Words.One(Facet.anonymous(YES.contains(answer)), false);
    }

    List<Long> entities(Node.Has has) {
        return has.values().stream()
                .flatMap(value -> names.named(value.text()).stream())
                .map(Named::id)
                .toList();
    }

    /** As the table writes them. */
    String[] statuses(Node.Has has) {
        List<String> statuses = new ArrayList<>();
        for (Node.Value value : has.values()) {
            String status = value.text().toLowerCase(Locale.ROOT).replace('_', '-');
            if (STATUSES.contains(status)) {
                statuses.add(status.toUpperCase(Locale.ROOT).replace('-', '_'));
            } else {
                report(Problem.Kind.NO_STATUS, value, nearest(status, STATUSES));
            }
        }
        return statuses.toArray(String[]::new);
    }

    /** Null where the first value is none; the others are left out. */
    @Nullable
    Days days(Node.Has has) {
        Node.Value value = has.values().getFirst();
        Days days = Days.parse(value.text());
        if (days == null) {
            report(Problem.Kind.NO_DATE, value, null);
        }
        return days;
    }

    /** The facets of months that days lie in; null where they are too many to name. */
    static @Nullable Words months(Days days) {
        LocalDate first = days.first();
        LocalDate last = days.last();
        if (first == null || last == null || last.getYear() - first.getYear() > MOST_YEARS) {
            return null;
        }
        List<Words> any = new ArrayList<>();
        YearMonth end = YearMonth.from(last);
        boolean byYears = YearMonth.from(first).plusMonths(MOST_MONTHS).isBefore(end);
        for (YearMonth month = YearMonth.from(first); !month.isAfter(end); month = month.plusMonths(1)) {
            if (!byYears) {
                any.add(new Words.One(Facet.month(month), false));
            } else if (any.isEmpty() || month.getMonthValue() == 1) {
                String year = Facet.month(month);
                any.add(new Words.One(year.substring(0, year.length() - 2), true));
            }
        }
        return any.size() == 1 ? any.getFirst() : new Words.Any(List.copyOf(any));
    }

    private static @Nullable String nearest(String word, List<String> known) {
        String best = null;
        int least = FARTHEST_TYPO + 1;
        for (String one : known) {
            int distance = Distance.of(word, one, FARTHEST_TYPO);
            if (distance < least) {
                least = distance;
                best = one;
            }
        }
        return best;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "") + "\"";
    }

    private void report(Problem.Kind kind, Node.Value value, @Nullable String better) {
        Place place = value.place();
        problems.add(new Problem(kind, place, value.text(), better == null ? null : place.replacedIn(text, better)));
    }
}
