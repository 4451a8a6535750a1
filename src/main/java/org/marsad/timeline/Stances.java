package org.marsad.timeline;

import java.util.List;

/** The stances in the order in which forms and legends show them: from no to done, then the others. */
final class Stances {

    static final List<String> ALL = List.of(
            "refuses",
            "conditions",
            "considers",
            "pledges",
            "announces",
            "acts",
            "denies",
            "threatens",
            "demands",
            "confirms",
            "asserts");

    private Stances() {}
}
