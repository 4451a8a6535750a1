package org.marsad.claim;

/** What a speaker does with a statement towards arms and the use of force; in the order that decides when two fit. */
public enum Stance {
    DENIES,
    CONDITIONS,
    REFUSES,
    PLEDGES,
    THREATENS,
    DEMANDS,
    ANNOUNCES,
    ACTS,
    CONSIDERS,
    CONFIRMS,
    ASSERTS
}
