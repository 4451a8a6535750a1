package org.marsad.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;

/** What an article is certainly about: entities named without doubt, and countries by their adjectives. */
final class Evidence {

    /** Where a title stands: in front of everything. */
    static final int TITLE = Rule.TITLE;

    /** Countries that turn up in every article of the region; their own state bodies have names of their own. */
    private static final Set<String> BYSTANDERS = Set.of("united-states", "united-kingdom", "europe");

    private final Lexicon lexicon;
    private final Map<String, Integer> firstPlace = new HashMap<>();
    private final Map<String, Integer> countryCounts = new HashMap<>();
    private final Map<String, List<FullName>> byLastWord = new HashMap<>();
    private final List<FullName> fullNames = new ArrayList<>();
    private final Map<String, Support> supported = new HashMap<>();
    private final Map<String, Integer> introduced = new HashMap<>();

    /**
     * What shows that an article is about something: itself, or for a country what belongs to it.
     *
     * @param place where it is named first
     */
    record Support(String entity, int place) {}

    /**
     * An entity named in full.
     *
     * @param lastWord folded last name of a person
     * @param acronym  introduced in brackets behind the name
     */
    record FullName(
            int place,
            Entity entity,
            @Nullable String lastWord,
            @Nullable String acronym) {}

    Evidence(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void addMention(int place, Name name, Words words, Candidate candidate) {
        Entity entity = name.entity();
        firstPlace.putIfAbsent(entity.id(), place);
        support(entity.id(), entity.id(), place);
        if (entity.kind() == Entity.Kind.PLACE) {
            countryCounts.merge(entity.id(), 1, Integer::sum);
        }
        lexicon.homes(entity.id()).forEach(country -> addCountry(country, entity.id(), place));
        String lastWord = lastName(name, words, candidate);
        String acronym = Introduced.acronym(words, candidate);
        if (lastWord != null || acronym != null) {
            FullName full = new FullName(place, entity, lastWord, acronym);
            fullNames.add(full);
            if (acronym != null) {
                introduced.putIfAbsent(key(entity.id(), acronym), place);
            }
            if (lastWord != null) {
                byLastWord.computeIfAbsent(lastWord, word -> new ArrayList<>()).add(full);
            }
        }
    }

    /** A nickname in the place of a family name ("Haj Qasem") binds nothing. */
    private static @Nullable String lastName(Name name, Words words, Candidate candidate) {
        boolean full = name.entity().kind() == Entity.Kind.PERSON
                && candidate.last() > candidate.first()
                && name.alias().kind() != Alias.Kind.SHORT;
        return full ? words.folded(candidate.last()) : null;
    }

    /** @param shown the entity that stands at the place: the country, or something of it */
    void addCountry(String country, String shown, int place) {
        countryCounts.merge(country, 1, Integer::sum);
        support(country, shown, place);
    }

    /** The first place holds, whatever is gathered first. */
    private void support(String entity, String shown, int place) {
        Support known = supported.get(entity);
        if (known == null || place < known.place) {
            supported.put(entity, new Support(shown, place));
        }
    }

    /** Whether the mentions name something that had no support before. */
    boolean support(List<Mention> mentions) {
        boolean more = false;
        for (Mention mention : mentions) {
            String entity = mention.entity();
            more |= supported.putIfAbsent(entity, new Support(entity, mention.start())) == null;
        }
        return more;
    }

    boolean has(String entity) {
        return supported.containsKey(entity);
    }

    @Nullable
    Support support(String entity) {
        return supported.get(entity);
    }

    /** Where the entity is first named without doubt. */
    @Nullable
    Integer named(String entity) {
        return firstPlace.get(entity);
    }

    /** Where the entity is named with this acronym in brackets behind. */
    @Nullable
    Integer introduced(String entity, String acronym) {
        return introduced.get(key(entity, acronym));
    }

    private static String key(String entity, String acronym) {
        return entity + ' ' + acronym;
    }

    List<FullName> fullNames() {
        return fullNames;
    }

    /** The person who was last named in full with this last name before the place. */
    @Nullable
    FullName bound(String lastWord, int place) {
        List<FullName> bindings = byLastWord.getOrDefault(lastWord, List.of());
        int low = 0;
        int high = bindings.size();
        // They were gathered in the order of the text.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bindings.get(middle).place() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : bindings.get(low - 1);
    }

    /** Whether another country than the entity's own, and than those that the name is used in, fills the article. */
    boolean isAboutAnotherCountry(Name name) {
        Set<String> homes = lexicon.homes(name.entity().id());
        if (homes.size() != 1) {
            return false;
        }
        String country = homes.iterator().next();
        int own = countryCounts.getOrDefault(country, 0);
        return countryCounts.entrySet().stream()
                .anyMatch(other -> !other.getKey().equals(country)
                        && !BYSTANDERS.contains(other.getKey())
                        && !name.alias().needsContext().contains(other.getKey())
                        && other.getValue() > (other.getKey().equals("iran") ? 2 * own + 1 : own));
    }
}
