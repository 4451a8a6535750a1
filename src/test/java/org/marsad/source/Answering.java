package org.marsad.source;

import java.util.Arrays;
import java.util.function.Function;
import org.marsad.fetch.FetchOutcome;
import org.marsad.fetch.FetchRequest;
import org.marsad.fetch.Web;

/** A web that a test writes. Bodies are gone once they were used, and nothing can be asked for meanwhile. */
final class Answering implements Web {

    private final Function<FetchRequest, FetchOutcome> site;
    private boolean using;

    Answering(Function<FetchRequest, FetchOutcome> site) {
        this.site = site;
    }

    @Override
    public <T> T fetch(FetchRequest request, Function<FetchOutcome, T> use) {
        if (using) {
            throw new AssertionError(request.url() + " is asked for while another body is held");
        }
        using = true;
        FetchOutcome outcome = site.apply(request);
        try {
            return use.apply(outcome);
        } finally {
            using = false;
            if (outcome instanceof FetchOutcome.Fetched fetched) {
                Arrays.fill(fetched.body(), (byte) 0);
            }
        }
    }
}
