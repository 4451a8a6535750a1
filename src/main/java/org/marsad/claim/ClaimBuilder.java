package org.marsad.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Hop;
import org.marsad.claim.Claim.Quote;
import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Entity;
import org.marsad.entity.Gazetteer;
import org.marsad.entity.Relation;
import org.marsad.tag.Mention;

/** Turns drafts into claims: who the speaker is, through whom it came, what stance it takes. */
final class ClaimBuilder {

    private static final Set<String> OWN = Set.of(
            "we",
            "our",
            "us",
            "its",
            "their",
            "they",
            "it",
            "group",
            "movement",
            "نحن",
            "سلاحنا",
            "اسلحتنا",
            "قواتنا",
            "الحركه",
            "الفصيل",
            "اننا",
            "باننا",
            "اسلحتها",
            "سلاحها",
            "مقاتليها",
            "عناصرها");

    /** How many attributions before and behind one may claim a date beside it for their own statement. */
    private static final int NEIGHBOURS = 6;

    private final Passage passage;
    private final Gazetteer gazetteer;
    private final StanceCodebook codebook;
    private final Outlets outlets;
    private final Cast cast;
    private final GroupsMeant groupsMeant;
    private @Nullable Range lastOutlet;

    ClaimBuilder(Passage passage, Gazetteer gazetteer, StanceCodebook codebook) {
        this.codebook = codebook;
        this.passage = passage;
        this.gazetteer = gazetteer;
        this.outlets = new Outlets(passage, gazetteer);
        this.cast = new Cast(passage, gazetteer);
        this.groupsMeant = new GroupsMeant(passage, gazetteer);
    }

    List<Claim> build(List<Draft> drafts) {
        List<Claim> claims = new ArrayList<>();
        List<Draft> chained = ChainReader.chained(passage, outlets, drafts);
        for (int number = 0; number < chained.size(); number++) {
            List<Draft> near = chained.subList(
                    Math.max(0, number - NEIGHBOURS), Math.min(chained.size(), number + NEIGHBOURS + 1));
            claims.add(claim(chained.get(number), near));
        }
        return claims;
    }

    private Claim claim(Draft draft, List<Draft> near) {
        List<Span> spans = draft.contents().stream().map(passage::span).toList();
        String content = spans.stream().map(passage::text).collect(Collectors.joining(" "));
        Span cue = draft.cue() == null ? null : passage.span(draft.cue());
        Speaker speaker = draft.speaker() == null ? null : cast.speaker(draft.speaker());
        Judgement judgement = codebook.judge(passage, draft);
        List<Hop> via = draft.hops().stream().map(this::hop).toList();
        return new Claim(
                spans,
                content,
                quote(draft.contents()),
                cue == null ? null : new Claim.Cue(passage.text(cue), cue),
                speaker,
                via,
                judgement.stance(),
                evidence(judgement),
                about(draft, speaker),
                When.refersTo(passage, draft),
                When.reportedOn(passage, draft, near),
                sentence(draft),
                hedged(draft));
    }

    private Claim.@Nullable Evidence evidence(Judgement judgement) {
        Range words = judgement.words();
        Range condition = judgement.condition();
        return words == null
                ? null
                : new Claim.Evidence(passage.span(words), condition == null ? null : passage.span(condition));
    }

    /**
     * Those named in the content, and the speaker's own group where the content says "we", "the group" or "its"; where it names
     * no group and speaks of several, those that the text goes on to list.
     */
    private List<String> about(Draft draft, @Nullable Speaker speaker) {
        Set<String> ids = new LinkedHashSet<>();
        boolean own = false;
        for (Range content : draft.contents()) {
            for (int at = content.from(); at < content.to(); at++) {
                own |= OWN.contains(passage.norm(at)) || OWN.contains(ArabicWords.unjoined(passage.norm(at)));
                Mention mention = passage.mentionAt(at);
                Entity entity = mention == null ? null : gazetteer.find(mention.entity());
                if (entity != null && entity.kind() != Entity.Kind.OUTLET && entity.kind() != Entity.Kind.PLACE) {
                    ids.add(entity.id());
                }
            }
        }
        if (own && speaker != null) {
            ids.addAll(groups(speaker));
        }
        if (ids.stream().noneMatch(this::isGroup)) {
            ids.addAll(groupsMeant.of(draft));
        }
        return List.copyOf(ids);
    }

    private boolean isGroup(String id) {
        Entity entity = gazetteer.find(id);
        return entity != null && entity.kind() == Entity.Kind.GROUP;
    }

    private List<String> groups(Speaker speaker) {
        if (speaker.anonymous()) {
            return speaker.affiliation();
        }
        Entity entity = speaker.entity() == null ? null : gazetteer.find(speaker.entity());
        if (entity == null) {
            return List.of();
        }
        if (entity.kind() != Entity.Kind.PERSON) {
            return List.of(entity.id());
        }
        return entity.relations().stream()
                .filter(relation -> relation.type().equals("leads") && relation.to() == null)
                .map(Relation::target)
                .limit(1)
                .toList();
    }

    /** Doubt in the content or right at the cue; what stands in quotation marks is the speaker's own caution. */
    private boolean hedged(Draft draft) {
        Range cue = draft.cue();
        if (cue != null) {
            int from = Math.max(passage.sentenceAt(cue.from()).from(), cue.from() - 2);
            if (codebook.doubts(passage, from, cue.to())) {
                return true;
            }
        }
        return draft.contents().stream()
                .filter(content -> passage.quotationNumber(content.from()) < 0)
                .anyMatch(content -> codebook.doubts(passage, content.from(), content.to()));
    }

    private Hop hop(Range range) {
        Span span = passage.span(range);
        String id = outlets.id(range);
        if (id != null) {
            lastOutlet = range;
        } else if (outlets.isStandIn(range) && lastOutlet != null) {
            id = outlets.id(lastOutlet);
        }
        return new Hop(passage.text(span), span, id);
    }

    private Quote quote(List<Range> contents) {
        int quoted = 0;
        int words = 0;
        for (Range content : contents) {
            for (int at = content.from(); at < content.to(); at++) {
                if (passage.token(at).isWordOrNumber()) {
                    words++;
                    quoted += passage.quotationNumber(at) >= 0 ? 1 : 0;
                }
            }
        }
        return quoted == 0 ? Quote.INDIRECT : quoted == words ? Quote.DIRECT : Quote.MIXED;
    }

    private Span sentence(Draft draft) {
        int first = draft.contents().getFirst().from();
        int last = draft.contents().getLast().to() - 1;
        if (draft.cue() != null) {
            first = Math.min(first, draft.cue().from());
            last = Math.max(last, draft.cue().to() - 1);
        }
        if (draft.speaker() != null
                && passage.sentenceNumber(draft.speaker().from()) >= passage.sentenceNumber(first) - 1) {
            first = Math.min(first, draft.speaker().from());
            last = Math.max(last, draft.speaker().to() - 1);
        }
        return passage.span(new Range(
                passage.sentenceAt(first).from(), passage.sentenceAt(last).to()));
    }
}
