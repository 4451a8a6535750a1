package org.marsad.claim;

/** The learned models of the English reader. */
record EnglishModels(CueModel cues, SpanModel spans, SpeakerModel speakers) {

    static EnglishModels trained() {
        return new EnglishModels(CueModel.trained(), SpanModel.trained(), SpeakerModel.trained());
    }
}
