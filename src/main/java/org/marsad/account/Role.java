package org.marsad.account;

/** What a person may do; each role includes the ones before it. */
public enum Role {
    /** Reads everything. */
    ANALYST,
    /** Changes sources and the gazetteer as well. */
    EDITOR,
    /** Runs the system. */
    ADMIN
}
