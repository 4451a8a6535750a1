package org.marsad.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A state of an article, and what it changed against the one before. */
record Revision(int number, Instant at, List<Change> changes) {

    /** @param number of the paragraph, counted from 1; 0 for the headline */
    record Change(Kind kind, int number, String before, String after) {

        /** Ends the key of its message. */
        public String key() {
            return kind.name();
        }
    }

    enum Kind {
        HEADLINE,
        ADDED,
        REMOVED,
        REWORDED
    }

    /** A revision as stored. */
    record Text(int number, Instant at, String title, String body) {}

    /** More changes than this are not told one by one. */
    private static final int TOLD = 12;

    /** Takes revisions oldest first, gives them newest first. */
    static List<Revision> of(List<Text> oldestFirst) {
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < oldestFirst.size(); i++) {
            Text text = oldestFirst.get(i);
            revisions.add(
                    new Revision(text.number, text.at, i == 0 ? List.of() : changes(oldestFirst.get(i - 1), text)));
        }
        return List.copyOf(revisions.reversed());
    }

    private static List<Change> changes(Text before, Text after) {
        List<Change> changes = new ArrayList<>();
        if (!before.title.equals(after.title)) {
            changes.add(new Change(Kind.HEADLINE, 0, before.title, after.title));
        }
        List<String> old = paragraphs(before.body);
        List<String> now = paragraphs(after.body);
        Set<String> kept = new HashSet<>(old);
        kept.retainAll(new HashSet<>(now));
        int o = 0;
        int n = 0;
        while ((o < old.size() || n < now.size()) && changes.size() < TOLD) {
            boolean goes = o < old.size() && !kept.contains(old.get(o));
            boolean comes = n < now.size() && !kept.contains(now.get(n));
            if (goes && comes) {
                changes.add(new Change(Kind.REWORDED, n + 1, old.get(o++), now.get(n++)));
            } else if (goes) {
                changes.add(new Change(Kind.REMOVED, o + 1, old.get(o++), ""));
            } else if (comes) {
                changes.add(new Change(Kind.ADDED, n + 1, "", now.get(n++)));
            } else {
                o++;
                n++;
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> paragraphs(String body) {
        return Arrays.stream(body.split("\n"))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }
}
