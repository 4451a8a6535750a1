package org.marsad.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.statement.SameStatement.Read;
import org.marsad.statement.StatementRows.Placed;
import org.springframework.stereotype.Component;

/**
 * Which claims are one statement, and what contradicts what. Thread-safe; {@link #settle} runs in the caller's
 * transaction, when an article's claims and its story are stored. Doing it twice changes nothing more.
 */
@Component
public class Statements {

    private final StatementRows rows;
    private final SayingRows sayings;
    private final AnswerRows answers;

    Statements(StatementRows rows, SayingRows sayings, AnswerRows answers) {
        this.rows = rows;
        this.sayings = sayings;
        this.answers = answers;
    }

    /**
     * Gives each claim of an article its statement. A claim that says what it said stays where it is, and so does one that a
     * person has put there; a statement that is left without instances goes, unless a person has decided on it.
     */
    public void settle(long articleId) {
        List<Read> all = sayings.ofArticle(articleId).stream().map(Read::of).toList();
        rows.lock(all.stream().map(read -> Who.of(read.saying())).toList());
        Map<Long, Placed> before = rows.ofArticle(articleId);
        List<Read> fresh = all.stream()
                .filter(read -> isFresh(read.saying(), before.get(read.saying().claim())))
                .toList();
        if (!fresh.isEmpty()) {
            place(articleId, fresh, before);
            answers.renew(fresh);
        }
        rows.clearEmpty();
    }

    private static boolean isFresh(Saying saying, @Nullable Placed placed) {
        return placed == null || (!placed.decided() && placed.says() != Who.says(saying));
    }

    private record Near(Read read, long statement) {}

    private void place(long articleId, List<Read> fresh, Map<Long, Placed> before) {
        Map<Long, Long> statements =
                rows.near(articleId, fresh.stream().map(Read::saying).toList());
        fresh.forEach(read -> statements.remove(read.saying().claim()));
        List<Near> near = new ArrayList<>();
        for (Saying saying : sayings.of(statements.keySet())) {
            Long statement = statements.get(saying.claim());
            if (statement != null) {
                near.add(new Near(Read.of(saying), statement));
            }
        }
        Set<Long> touched = new LinkedHashSet<>();
        for (Read read : fresh) {
            Placed was = before.get(read.saying().claim());
            long statement = place(read, was, near, touched);
            near.add(new Near(read, statement));
        }
        rows.settleHeads(touched);
    }

    private record Match(Near near, Verdict.Same same) {}

    private long place(Read read, @Nullable Placed was, List<Near> near, Set<Long> touched) {
        List<Match> matches = new ArrayList<>();
        for (Near other : near) {
            if (SameStatement.compare(read, other.read) instanceof Verdict.Same same) {
                matches.add(new Match(other, same));
            }
        }
        matches.sort(Comparator.comparingDouble((Match match) -> -match.same.likeness())
                .thenComparingLong(match -> match.near.statement)
                .thenComparingLong(match -> match.near.read.saying().claim()));
        long statement = matches.isEmpty() ? rows.alone(read.saying(), was) : matches.getFirst().near.statement;
        if (was != null && was.statement() != statement) {
            touched.add(was.statement());
        }
        rows.put(
                read.saying(),
                statement,
                matches.isEmpty() ? null : matches.getFirst().same,
                matches.isEmpty() ? null : matches.getFirst().near.read.saying().claim());
        touched.add(statement);
        return matches.isEmpty() ? statement : join(matches, near, touched);
    }

    /** A claim that two statements match makes them one, if its likest instances in both are one statement by themselves. */
    private long join(List<Match> matches, List<Near> near, Set<Long> touched) {
        Near first = matches.getFirst().near;
        long kept = first.statement;
        Map<Long, Boolean> seen = new HashMap<>();
        for (Match match : matches) {
            long other = match.near.statement;
            if (other == kept || seen.putIfAbsent(other, true) != null) {
                continue;
            }
            if (SameStatement.compare(first.read, match.near.read) instanceof Verdict.Same) {
                long gone = Math.max(kept, other);
                long stays = Math.min(kept, other);
                if (rows.merge(gone, stays)) {
                    near.replaceAll(each -> each.statement == gone ? new Near(each.read, stays) : each);
                    touched.remove(gone);
                    touched.add(stays);
                    kept = stays;
                }
            }
        }
        return kept;
    }
}
