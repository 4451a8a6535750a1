package org.marsad;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence which line of the team's codebook is not understood, instead of a stack trace. */
final class UnusableCodebookFailureAnalyzer extends AbstractFailureAnalyzer<UnusableCodebookException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableCodebookException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
