package org.marsad.timeline;

import java.util.List;

/**
 * The page of a claim.
 *
 * @param corr          of the story whose article it stands in
 * @param contradicting for a denial: what it may deny
 * @param same          the same statement in other articles of the story
 */
record ClaimView(
        ClaimRow claim,
        Evidence evidence,
        Corr corr,
        List<Name> about,
        List<ClaimRow> contradicting,
        List<ClaimRow> same) {}
