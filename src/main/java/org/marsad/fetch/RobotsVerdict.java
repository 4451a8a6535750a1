package org.marsad.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import java.time.Duration;
import okhttp3.HttpUrl;

/** What a site's robots.txt means for us. */
sealed interface RobotsVerdict {

    /**
     * @param gap least time between two requests, with the Crawl-delay taken into account
     */
    record Rules(SimpleRobotRules rules, Duration gap) implements RobotsVerdict {

        boolean forbid(HttpUrl url) {
            return !rules.isAllowed(address(url));
        }

        /** The longest rule that forbids the address. */
        String forbidding(HttpUrl url) {
            String address = address(url);
            String longest = "";
            for (RobotRule rule : rules.getRobotRules()) {
                if (!rule.isAllow() && rule.getPrefix().length() > longest.length() && matches(rule, address)) {
                    longest = rule.getPrefix();
                }
            }
            return Facts.start(longest);
        }

        private static boolean matches(RobotRule rule, String address) {
            SimpleRobotRules alone = new SimpleRobotRules();
            alone.addRule(rule.getPrefix(), false);
            return !alone.isAllowed(address);
        }

        /** Escaped as a URI must be: the parser takes what it cannot read for the root, which is mostly allowed. */
        private static String address(HttpUrl url) {
            return url.uri().toString();
        }

        /** Roughly the bytes that the rules take in memory. */
        int weight() {
            int weight = 200;
            for (RobotRule rule : rules.getRobotRules()) {
                weight += 100 + rule.getPrefix().length();
            }
            for (String sitemap : rules.getSitemaps()) {
                weight += 60 + sitemap.length();
            }
            return weight;
        }
    }

    /** It cannot be had, so nothing may be fetched. */
    record Unreachable(FetchOutcome.Missed missed) implements RobotsVerdict {}
}
