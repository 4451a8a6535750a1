package org.marsad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.marsad.claim.Claim.Hop;
import org.marsad.claim.Claim.Quote;
import org.marsad.claim.Claim.Speaker;
import org.marsad.entity.Gazetteer;

/** Turns drafts into claims: who the speaker is, through whom it came, what stance it takes. */
final class ClaimBuilder {

    private final Passage passage;
    private final Outlets outlets;
    private final Cast cast;
    private @Nullable Range lastOutlet;

    ClaimBuilder(Passage passage, Gazetteer gazetteer) {
        this.passage = passage;
        this.outlets = new Outlets(passage, gazetteer);
        this.cast = new Cast(passage, gazetteer);
    }

    List<Claim> build(List<Draft> drafts) {
        List<Claim> claims = new ArrayList<>();
        for (Draft draft : ChainReader.chained(passage, outlets, drafts)) {
            claims.add(claim(draft));
        }
        return claims;
    }

    private Claim claim(Draft draft) {
        List<Span> spans = draft.contents().stream().map(passage::span).toList();
        String content = spans.stream().map(passage::text).collect(Collectors.joining(" "));
        Span cue = draft.cue() == null ? null : passage.span(draft.cue());
        Speaker speaker = draft.speaker() == null ? null : cast.speaker(draft.speaker());
        List<Hop> via = draft.hops().stream().map(this::hop).toList();
        return new Claim(
                spans,
                content,
                quote(draft.contents()),
                cue == null ? null : new Claim.Cue(passage.text(cue), cue),
                speaker,
                via,
                draft.stance(),
                List.of(),
                null,
                null,
                sentence(draft),
                false);
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
