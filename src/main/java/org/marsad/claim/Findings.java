package org.marsad.claim;

import java.util.List;

/** What was read out of a report, each list in text order. */
public record Findings(List<Claim> claims, List<Event> events) {}
