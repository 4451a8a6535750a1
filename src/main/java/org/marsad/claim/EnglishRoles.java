package org.marsad.claim;

import java.util.Set;

/** English nouns and pronouns by what they make of a speaker: bodies, those who speak for one, those who hold an office. */
final class EnglishRoles {

    static final Set<String> MALE_OR_FEMALE = Set.of("he", "she", "him", "his", "her");
    static final Set<String> MANY = Set.of("they", "it", "them", "their", "its");
    static final Set<String> ARMED = Set.of("group", "movement", "militia", "faction", "brigade");
    static final Set<String> GROUP_NOUNS = Set.of(
            "group",
            "movement",
            "militia",
            "faction",
            "organization",
            "organisation",
            "party",
            "bloc",
            "coalition",
            "brigade",
            "ministry",
            "government",
            "army",
            "command",
            "commission",
            "parliament",
            "council",
            "force",
            "alliance",
            "company",
            "mission",
            "service",
            "office");
    static final Set<String> MOUTHS = Set.of(
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "spokespeople",
            "office",
            "statement",
            "website",
            "account",
            "bureau",
            "representative",
            "spokesmen",
            "letter",
            "communique",
            "leadership",
            "council",
            "bloc",
            "wing",
            "mission",
            "delegation",
            "secretariat",
            "committee",
            "directorate",
            "department");

    static final Set<String> OWNED = Set.of("his", "her", "its", "their");
    static final Set<String> LEADERS =
            Set.of("leader", "chief", "head", "secretary-general", "chairman", "boss", "commander");
    static final Set<String> OFFICES = Set.of(
            "governor",
            "minister",
            "president",
            "premier",
            "mayor",
            "ambassador",
            "king",
            "speaker",
            "pope",
            "judge",
            "court",
            "ministry",
            "department",
            "commission",
            "command",
            "council",
            "military",
            "authority",
            "embassy",
            "army",
            "police",
            "government",
            "parliament",
            "company",
            "party",
            "union",
            "state",
            "cabinet",
            "regime");
    static final Set<String> HOLDERS = Set.of(
            "commander",
            "leader",
            "chief",
            "head",
            "minister",
            "spokesman",
            "office",
            "lawyer",
            "government",
            "party",
            "army",
            "inspector",
            "secretary",
            "director",
            "adviser",
            "envoy",
            "deputy");

    static final Set<String> PAPERS = Set.of("report", "study", "analysis", "survey", "paper", "article");
    static final Set<String> PARTS =
            Set.of("one", "two", "three", "four", "another", "other", "others", "some", "several", "both", "most");
    static final Set<String> ORDINALS =
            Set.of("first", "second", "third", "fourth", "fifth", "last", "former", "latter");

    private EnglishRoles() {}
}
