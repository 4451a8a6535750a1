package org.marsad.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Entity;

/** Who an Arabic phrase names as the speaker. */
final class ArabicCast {

    /** One of those who spoke before: "أحدهم", "الثاني". */
    private static final Set<String> PARTS = Set.of(
            "احدهم", "احدهما", "احداهما", "احداهن", "بعضهم", "الاول", "الثاني", "الثالث", "الرابع", "الاخر", "الاخرون",
            "اخر", "كلاهما", "ثالث");

    private static final Set<String> LEADERS = Set.of(
            "زعيم", "رئيس", "قائد", "امين", "الامين", "زعيمه", "رئيسها", "رئيسه", "زعيمها", "امينها", "امينه", "قائدها",
            "قائده");

    /** Offices that somebody known holds, whose name is not stated. */
    private static final Set<String> HOLDERS =
            Set.of("نائب", "محافظ", "وزير", "سفير", "مفتش", "مفتشها", "مدير", "المحافظ", "الوزير");

    /** Nouns for bodies: "الحركة" is the one that was named before. */
    private static final Set<String> BODIES = Set.of(
            "حركه", "وزاره", "هيئه", "كتائب", "مكتب", "شركه", "حزب", "جهاز", "قياده", "سرايا", "كتله", "تيار", "منظمه",
            "جماعه", "عصائب", "ائتلاف", "تحالف", "لواء", "بعثه", "سفاره", "مجلس", "خليه", "تنظيم", "اطار", "حشد",
            "مكتبه");

    private static final Set<String> GROUPS = Set.of("الفصيل", "الجماعه", "التنظيم", "الميليشيا", "الجهه");

    private final Passage passage;
    private final Memory memory;
    private final NameFinder names;
    private final Speakers speakers;

    ArabicCast(Passage passage, Memory memory, NameFinder names) {
        this.passage = passage;
        this.memory = memory;
        this.names = names;
        this.speakers = new Speakers(passage);
    }

    Speaker read(Phrase phrase) {
        Phrase.Part person = phrase.first(Entity.Kind.PERSON);
        SourceWords.Entry entry = speakers.entry(phrase, phrase.range.to());
        if (PARTS.contains(phrase.norm(phrase.range.from())) && !isNamedBehind(phrase)) {
            return speakers.oneOf(phrase, memory.lastMany(phrase), entry, 1);
        }
        boolean nameless = isNameless(phrase) || (person == null && Anonymity.withholds(passage, phrase.range));
        boolean close = phrase.has("مقرب") || phrase.has("مقربه") || phrase.has("مقربون") || phrase.has("مقربين");
        if (person != null && !(nameless && close)) {
            return speakers.named(phrase, person.entity().id(), null);
        }
        String name = nameless && close ? null : names.arabic(phrase);
        if (name != null) {
            return speakers.named(phrase, null, name);
        }
        if (nameless && !isHolder(phrase) && !leadsBody(phrase)) {
            SourceWords.Entry head = Speakers.entry(phrase.norm(phrase.range.from()));
            return speakers.anonymous(
                    phrase,
                    entry == null ? "source" : entry.type(),
                    speakers.count(phrase, head == null ? entry : head),
                    phrase.affiliations());
        }
        return body(phrase);
    }

    /** "أحدهم، وهو رعد الدهلكي". */
    private boolean isNamedBehind(Phrase phrase) {
        return (phrase.has("وهو") || phrase.has("وهي"))
                && (phrase.first(Entity.Kind.PERSON) != null || names.arabic(phrase) != null);
    }

    private Speaker body(Phrase phrase) {
        Phrase.Part body = phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY, Entity.Kind.OUTLET);
        boolean leads = LEADERS.contains(phrase.norm(phrase.range.from()));
        if (body != null) {
            String leader = leads ? memory.leader(body.entity()) : null;
            boolean holder = leads || isHolder(phrase);
            return speakers.named(
                    phrase,
                    leader != null ? leader : holder ? null : body.entity().id(),
                    null);
        }
        String owned = leads ? ownedLeader(phrase) : null;
        if (owned != null) {
            return speakers.named(phrase, owned, null);
        }
        String pointed = leads || isHolder(phrase) ? null : pointed(phrase);
        if (pointed != null) {
            return speakers.named(phrase, pointed, null);
        }
        Phrase.Part place = phrase.first(Entity.Kind.PLACE);
        String id = place != null && place.range().equals(phrase.range)
                ? place.entity().id()
                : null;
        return speakers.named(phrase, id, null);
    }

    /** "قائد فيلق القدس" and not "قائد في الفيلق": one holds that office. */
    private boolean leadsBody(Phrase phrase) {
        Phrase.Part body = phrase.first(Entity.Kind.GROUP, Entity.Kind.STATE_BODY);
        return body != null
                && LEADERS.contains(phrase.norm(phrase.range.from()))
                && body.range().from() == phrase.range.from() + 1
                && memory.leader(body.entity()) != null;
    }

    /** "أمينها العام", "زعيمها": who leads the body that was named before. */
    private @Nullable String ownedLeader(Phrase phrase) {
        String head = phrase.norm(phrase.range.from());
        if (!head.endsWith("ها") && !head.endsWith("ه")) {
            return null;
        }
        Entity body = memory.bodyBefore(phrase);
        return body == null ? null : memory.leader(body);
    }

    private boolean isHolder(Phrase phrase) {
        int from = phrase.range.from();
        String next = phrase.norm(from + 1);
        boolean governs = next.startsWith("ال") || HOLDERS.contains(next) || LEADERS.contains(next);
        return HOLDERS.contains(phrase.norm(from)) && (governs || passage.mentionAt(from + 1) != null);
    }

    /** "الحركة", "المتحدث باسم الجهاز", "المتحدث باسمها": the body that was named before. */
    private @Nullable String pointed(Phrase phrase) {
        for (int at = phrase.range.from(); at < phrase.range.to(); at++) {
            String norm = passage.norm(at);
            if (norm.equals("باسمها") || norm.equals("باسمه")) {
                Speaker last = memory.lastBody(phrase, "group");
                return last == null ? null : last.entity();
            }
            String bare = ArabicWords.bare(norm);
            if (norm.startsWith("ال")
                    && (BODIES.contains(bare) || GROUPS.contains(norm))
                    && at + 1 == phrase.range.to()) {
                String called = memory.lastBodyCalled(bare, phrase.range.from());
                Speaker last = called == null && GROUPS.contains(norm) ? memory.lastBody(phrase, "group") : null;
                return called != null ? called : last == null ? null : last.entity();
            }
        }
        return null;
    }

    /** "مصدر", "ثلاثة قادة", "أحد النواب": a word for a role among the first, before any name. */
    private boolean isNameless(Phrase phrase) {
        int limit = Math.min(phrase.range.to(), phrase.range.from() + 4);
        for (int at = phrase.range.from(); at < limit && passage.mentionAt(at) == null; at++) {
            if (ArabicWords.isRole(passage.norm(at))) {
                return true;
            }
            if (SourceWords.number(passage.token(at)) == null && !ArabicWords.QUANTITIES.contains(passage.norm(at))) {
                return false;
            }
        }
        return false;
    }
}
