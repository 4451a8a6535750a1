package org.marsad.tag;

import org.jspecify.annotations.Nullable;
import org.marsad.entity.Alias;
import org.marsad.entity.Entity;

/** Decides from the words around a candidate and from what the rest of the article names whether it is meant. */
final class Judge {

    private final Words words;
    private final Evidence evidence;
    private final Neighbours neighbours;

    Judge(Sightings sightings, Evidence evidence) {
        this.words = sightings.words();
        this.evidence = evidence;
        this.neighbours = new Neighbours(sightings);
    }

    /** Null where nothing of what is written here is meant. */
    @Nullable
    Verdict judge(Candidate candidate) {
        if (neighbours.isLaw(candidate)) {
            return Verdict.nothing(candidate.names()[0].entity());
        }
        Verdict best = null;
        for (Name name : candidate.names()) {
            Verdict verdict = neighbours.allow(candidate, name) ? verdict(candidate, name) : null;
            if (verdict != null && (best == null || verdict.rank() > best.rank())) {
                best = verdict;
            }
        }
        return best;
    }

    /** The one name that is meant whatever the rest of the article says; null where that is open. */
    @Nullable
    Name certain(Candidate candidate) {
        Name certain = null;
        for (Name name : candidate.names()) {
            if (!name.entity().id().equals(candidate.names()[0].entity().id())) {
                return null;
            }
            if (!name.alias().ambiguous() && neighbours.allow(candidate, name)) {
                certain = name;
            }
        }
        return certain;
    }

    private @Nullable Verdict verdict(Candidate candidate, Name name) {
        Verdict bound = bound(candidate, name);
        if (bound != null) {
            return bound.entity().id().equals(name.entity().id()) ? bound : null;
        }
        Alias alias = name.alias();
        if (!alias.sharedWith().isEmpty()) {
            return shared(candidate, name);
        }
        if (!alias.ambiguous()) {
            return plain(candidate, name);
        }
        return ambiguous(candidate, name);
    }

    /** A last name means whoever was last named in full with it. */
    private @Nullable Verdict bound(Candidate candidate, Name name) {
        if (name.entity().kind() != Entity.Kind.PERSON || candidate.first() != candidate.last()) {
            return null;
        }
        Evidence.FullName binding = evidence.bound(name.words().getLast(), candidate.start());
        if (binding == null || !name.alias().ambiguous()) {
            return null;
        }
        return new Verdict(
                binding.entity(), Verdict.NAMED, Rule.shown(Rule.Kind.SHORT, binding.entity(), binding.place()));
    }

    /** Of entities that share a text the supported one is meant, else the one that owns it without doubt. */
    private @Nullable Verdict shared(Candidate candidate, Name name) {
        Alias alias = name.alias();
        Evidence.Support support = support(name);
        if (!alias.ambiguous()) {
            return support == null
                    ? plain(candidate, name)
                    : new Verdict(name.entity(), Verdict.SUPPORTED, Rule.shown(Rule.Kind.CONTEXT, support));
        }
        Rule named = named(name);
        if (named != null) {
            return new Verdict(name.entity(), Verdict.NAMED, named);
        }
        return support == null ? null : new Verdict(name.entity(), Verdict.CONTEXT, context(candidate, support));
    }

    private @Nullable Verdict ambiguous(Candidate candidate, Name name) {
        Alias alias = name.alias();
        Rule named = named(name);
        if (named != null) {
            return new Verdict(name.entity(), Verdict.NAMED, named);
        }
        String nation = Demonyms.nationOfName(name.words().getLast());
        if (nation != null && evidence.has(nation)) {
            return null;
        }
        if (alias.needsContext().isEmpty()) {
            return new Verdict(name.entity(), Verdict.LIKELY, Rule.alias());
        }
        Evidence.Support support = support(name);
        if (support == null || isAboutAnother(name)) {
            return null;
        }
        return new Verdict(name.entity(), Verdict.CONTEXT, context(candidate, support));
    }

    /** "The parliament" of an article that is about Lebanon is not Iraq's, though Iraq is named in it. */
    private boolean isAboutAnother(Name name) {
        return (name.entity().kind() == Entity.Kind.STATE_BODY || name.isGeneric())
                && evidence.isAboutAnotherCountry(name);
    }

    /** An entity does not support itself: that "KH" was found once does not show what it means. */
    private Evidence.@Nullable Support support(Name name) {
        for (String id : name.alias().needsContext()) {
            if (evidence.has(id) && !id.equals(name.entity().id())) {
                return evidence.support(id);
            }
        }
        return null;
    }

    private static Rule context(Candidate candidate, Evidence.Support support) {
        boolean brigade = candidate.way() == Candidate.Way.BRIGADE;
        return Rule.shown(brigade ? Rule.Kind.BRIGADE : Rule.Kind.CONTEXT, support);
    }

    /** Null where the article names the entity nowhere in full. */
    private @Nullable Rule named(Name name) {
        String id = name.entity().id();
        Integer introduced = name.acronym() == null ? null : evidence.introduced(id, name.acronym());
        if (introduced != null) {
            return Rule.shown(Rule.Kind.INTRODUCED, name.entity(), introduced);
        }
        Integer place = evidence.named(id);
        return place == null ? null : Rule.shown(Rule.Kind.SHORT, name.entity(), place);
    }

    private Verdict plain(Candidate candidate, Name name) {
        Rule rule = switch (candidate.way()) {
            case LETTERS -> isRespelled(candidate, name) ? spelling(name) : Rule.alias();
            case SOUND -> spelling(name);
            case LIST -> Rule.listed(Rule.Kind.COORDINATED, name.alias().text());
            case BRIGADE -> new Rule(Rule.Kind.BRIGADE, "", Rule.NOWHERE);
        };
        return new Verdict(name.entity(), rule.kind() == Rule.Kind.ALIAS ? Verdict.ALIAS : Verdict.SPELLING, rule);
    }

    private static Rule spelling(Name name) {
        return Rule.listed(Rule.Kind.SPELLING, name.alias().text());
    }

    private boolean isRespelled(Candidate candidate, Name name) {
        int index = 0;
        for (int word = candidate.first(); word <= candidate.last(); word++) {
            if (!Grammar.isArticle(words, word)) {
                String folded = words.folded(word);
                if (index >= name.words().size()
                        || !folded.endsWith(tail(name.words().get(index)))) {
                    return true;
                }
                index++;
            }
        }
        return index != name.words().size();
    }

    /** Clitics in front of an Arabic word do not make another spelling. */
    private static String tail(String word) {
        return word.startsWith("ال") ? word.substring(1) : word;
    }
}
