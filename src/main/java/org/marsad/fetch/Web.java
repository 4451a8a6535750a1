package org.marsad.fetch;

import java.util.function.Function;

/** The web as it is asked by whoever keeps no answer for longer than it takes to read it. */
public interface Web {

    /**
     * Fetches and uses what came. Its body is there while it is being used, and no longer: what is handed back must hold
     * only what was read out of it. Nothing else is to be fetched meanwhile, for that could wait for the room that this
     * takes.
     */
    <T> T fetch(FetchRequest request, Function<FetchOutcome, T> use);
}
