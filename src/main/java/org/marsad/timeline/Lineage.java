package org.marsad.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where an entity stands among umbrellas, fronts, parts and forerunners on a day, as trees: what it belongs to above it, what
 * belongs to it below.
 *
 * @param notThen ties on record that did not hold on that day
 */
record Lineage(LocalDate asOf, List<Node> roots, int notThen) {

    private static final int MOST_TIES = 400;
    private static final int HIGHEST = 4;
    private static final int MOST_PATHS = 4;
    /** Nodes below the entity that stand open; the others are folded. */
    private static final int OPEN = 12;

    /**
     * @param tie to the node above, ends the key of its message; null at a root
     * @param self whether it is the entity of the page
     */
    record Node(
            Name name,
            @Nullable String tie,
            @Nullable String from,
            @Nullable String to,
            boolean disputed,
            boolean self,
            List<Node> below) {

        public List<Node> first() {
            return below.subList(0, Math.min(OPEN, below.size()));
        }

        public List<Node> others() {
            return below.subList(first().size(), below.size());
        }

        private Node with(Node child) {
            List<Node> children = new ArrayList<>(below);
            children.add(child);
            return new Node(name, tie, from, to, disputed, self, List.copyOf(children));
        }

        private Node under(Tie above) {
            return new Node(name, above.type, above.from, above.to, above.disputed, self, below);
        }
    }

    /** A relation of type part_of, front_of or predecessor_of. */
    record Tie(
            Name entity,
            String type,
            Name target,
            @Nullable String from,
            @Nullable String to,
            boolean disputed) {

        /** A date that is known by year or month holds from its first day and to its last. */
        boolean holds(LocalDate day) {
            boolean begun = from == null || !first(from).isAfter(day);
            return begun && (type.equals("predecessor_of") || to == null || !last(to).isBefore(day));
        }

        private static LocalDate first(String date) {
            return switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 1, 1);
                case 7 -> YearMonth.parse(date).atDay(1);
                default -> LocalDate.parse(date);
            };
        }

        private static LocalDate last(String date) {
            return switch (date.length()) {
                case 4 -> LocalDate.of(Integer.parseInt(date), 12, 31);
                case 7 -> YearMonth.parse(date).atEndOfMonth();
                default -> LocalDate.parse(date);
            };
        }
    }

    public boolean empty() {
        return notThen == 0 && roots.stream().allMatch(root -> root.self && root.below.isEmpty());
    }

    /** @param ties of the entity and of what it belongs to, in any order */
    static Lineage of(Name self, List<Tie> ties, LocalDate asOf) {
        List<Tie> held = ties.stream().filter(tie -> tie.holds(asOf)).toList();
        int notThen = (int) ties.stream()
                .filter(tie -> !tie.holds(asOf))
                .filter(tie -> tie.entity.equals(self) || tie.target.equals(self))
                .count();
        List<Node> below = new ArrayList<>();
        for (Tie tie : held) {
            if (tie.target.equals(self)) {
                below.add(leaf(tie.entity).under(tie));
            } else if (tie.entity.equals(self) && tie.type.equals("predecessor_of")) {
                below.add(new Node(tie.target, "successor", tie.from, tie.to, tie.disputed, false, List.of()));
            }
        }
        Node whole = new Node(self, null, null, null, false, true, List.copyOf(below));
        List<Node> roots = placed(whole, held, Set.of(self), HIGHEST);
        return new Lineage(asOf, roots.subList(0, Math.min(MOST_PATHS, roots.size())), notThen);
    }

    private static Node leaf(Name name) {
        return new Node(name, null, null, null, false, false, List.of());
    }

    /** The node under each of what it belongs to; only the first time with what is below it. */
    private static List<Node> placed(Node node, List<Tie> ties, Set<Name> seen, int height) {
        List<Node> roots = new ArrayList<>();
        Node shown = node;
        for (Tie tie : ties) {
            boolean upward = tie.entity.equals(node.name) && !tie.type.equals("predecessor_of");
            if (upward && !seen.contains(tie.target) && height > 0) {
                Set<Name> path = new HashSet<>(seen);
                path.add(tie.target);
                roots.addAll(placed(leaf(tie.target).with(shown.under(tie)), ties, path, height - 1));
                shown = new Node(node.name, null, null, null, false, node.self, List.of());
            }
        }
        return roots.isEmpty() ? List.of(node) : roots;
    }

    static List<Tie> ties(JdbcClient jdbc, long id) {
        return jdbc.sql("""
                        with recursive up (id, height) as (
                            select :id::bigint, 0
                            union
                            select r.target_id, up.height + 1
                            from up
                            join relation r on r.entity_id = up.id and r.type in ('part_of', 'front_of')
                            where up.height < :highest
                        )
                        select r.type, r.from_date, r.to_date, r.disputed,
                               e.slug, e.name, e.name_ar, t.slug as t_slug, t.name as t_name, t.name_ar as t_name_ar
                        from relation r
                        join entity e on e.id = r.entity_id
                        join entity t on t.id = r.target_id
                        where e.kind <> 'PERSON'
                          and ((r.type in ('part_of', 'front_of') and r.entity_id in (select up.id from up))
                               or (r.type in ('part_of', 'front_of', 'predecessor_of') and r.target_id = :id)
                               or (r.type = 'predecessor_of' and r.entity_id = :id))
                        order by r.type, e.name, r.id
                        limit :limit
                        """)
                .param("id", id)
                .param("highest", HIGHEST)
                .param("limit", MOST_TIES)
                .query((row, n) -> new Tie(
                        Name.of(row),
                        row.getString("type"),
                        new Name(row.getString("t_slug"), row.getString("t_name"), row.getString("t_name_ar")),
                        row.getString("from_date"),
                        row.getString("to_date"),
                        row.getBoolean("disputed")))
                .list();
    }
}
