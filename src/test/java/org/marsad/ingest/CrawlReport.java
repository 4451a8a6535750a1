package org.marsad.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.marsad.NewsWorld;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What a crawl made of a simulated world, held against what the world knows of itself.
 *
 * @param tallies by the sites' fault
 * @param stats   how the world was asked
 * @param notes   articles that are not as they should be, and why
 */
record CrawlReport(Map<String, Tally> tallies, JsonNode stats, List<String> notes) {

    static final String HEALTHY = "(healthy)";

    /** Sites that share a fault, and how many of their articles can be had, were listed, stored, whole, stored twice. */
    static final class Tally {
        int sites;
        int gold;
        int listed;
        int stored;
        int whole;
        int doubled;
    }

    static CrawlReport of(NewsWorld world, JdbcClient jdbc) throws IOException, InterruptedException {
        Map<Integer, String> faults = new HashMap<>();
        Map<String, Tally> tallies = new TreeMap<>();
        for (JsonNode site : world.sites()) {
            String key = String.join(
                    ",",
                    site.get("faults").valueStream().map(JsonNode::asString).toList());
            faults.put(site.get("id").asInt(), key.isEmpty() ? HEALTHY : key);
        }
        Map<String, String> bodies = texts(jdbc, "select url, body from article");
        Map<String, String> listed = texts(jdbc, "select url, coalesce(trouble, state) from item");
        List<String> notes = new ArrayList<>();
        Map<Integer, String> seen = new HashMap<>();
        for (JsonNode row : world.gold()) {
            String fault = Objects.requireNonNull(faults.get(row.get("site").asInt()));
            Tally tally = tallies.computeIfAbsent(fault, key -> new Tally());
            tally.sites += seen.put(row.get("site").asInt(), fault) == null ? 1 : 0;
            count(tally, row, bodies, listed, notes);
        }
        return new CrawlReport(tallies, world.stats(), notes);
    }

    private static void count(
            Tally tally, JsonNode row, Map<String, String> bodies, Map<String, String> listed, List<String> notes) {
        List<String> addresses = new ArrayList<>(List.of(row.get("url").asString()));
        row.path("duplicate_urls").forEach(twin -> addresses.add(twin.asString()));
        List<String> known = addresses.stream().filter(listed::containsKey).toList();
        List<String> stored =
                addresses.stream().distinct().filter(bodies::containsKey).toList();
        tally.gold++;
        tally.listed += known.isEmpty() ? 0 : 1;
        tally.stored += stored.isEmpty() ? 0 : 1;
        tally.doubled += stored.size() > 1 ? 1 : 0;
        if (!stored.isEmpty()) {
            String missing = missing(row.get("text").asString(), Objects.requireNonNull(bodies.get(stored.getFirst())));
            tally.whole += missing.isEmpty() ? 1 : 0;
            if (!missing.isEmpty()) {
                notes.add(stored.getFirst() + " lacks \"" + missing + "\"");
            }
        } else if (!known.isEmpty()) {
            notes.add(known.getFirst() + " is " + listed.get(known.getFirst()));
        }
    }

    /** The first paragraph of the world's text that the stored text does not have. */
    private static String missing(String gold, String body) {
        String have = squeezed(body);
        return gold.lines()
                .map(CrawlReport::squeezed)
                .filter(paragraph -> !have.contains(paragraph))
                .findFirst()
                .orElse("");
    }

    /** White space and control characters are nobody's words. */
    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u00a0]+", "");
    }

    private static Map<String, String> texts(JdbcClient jdbc, String sql) {
        Map<String, String> texts = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            texts.put(row.getString(1), row.getString(2));
        });
        return texts;
    }

    Tally healthy() {
        return tallies.getOrDefault(HEALTHY, new Tally());
    }

    int total(String count) {
        return stats.get("total").path(count).asInt();
    }

    void print() {
        System.out.printf(
                "%n%-20s %6s %6s %7s %7s %7s %8s%n",
                "fault", "sites", "can be", "listed", "stored", "whole", "doubled");
        tallies.forEach((fault, tally) -> System.out.printf(
                "%-20s %6d %6d %7d %7d %7d %8d%n",
                fault, tally.sites, tally.gold, tally.listed, tally.stored, tally.whole, tally.doubled));
        notes.stream().limit(20).forEach(System.out::println);
        System.out.println("asked: " + stats.get("total") + ", canary " + stats.get("canary"));
    }
}
