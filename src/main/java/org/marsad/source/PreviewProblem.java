package org.marsad.source;

import org.marsad.fetch.FetchOutcome;

/**
 * Why a preview, or a part of it, shows nothing.
 *
 * @param reason names its sentence in the messages, {@code preview.problem.<reason>}: a {@link org.marsad.fetch.Trouble},
 *               a {@link ListingOutcome.Reason}, a {@link org.marsad.extract.PageOutcome.Reason} or one of the constants here
 * @param detail a fact that belongs to it, for editors; never an exception's text
 */
public record PreviewProblem(String reason, String detail) {

    /** Other previews are running; there is room again soon. */
    static final PreviewProblem BUSY = new PreviewProblem("BUSY", "");

    /** Something nobody foresaw; the log has it. */
    static final PreviewProblem UNFORESEEN = new PreviewProblem("UNFORESEEN", "");

    /** Nothing like a listing was found anywhere. */
    static final PreviewProblem NOTHING = new PreviewProblem("NOTHING", "");

    static PreviewProblem of(FetchOutcome.Missed missed) {
        return new PreviewProblem(missed.trouble().name(), missed.detail());
    }

    static PreviewProblem of(ListingOutcome.Unlisted unlisted) {
        return new PreviewProblem(unlisted.reason().name(), unlisted.detail());
    }

    /** The time that a preview may take was over. */
    static PreviewProblem late(long seconds) {
        return new PreviewProblem("LATE", seconds + " s");
    }
}
