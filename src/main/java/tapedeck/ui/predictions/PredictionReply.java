package tapedeck.ui.predictions;

import tapedeck.text.Message;

/** The answer to a wish for predictions. */
public sealed interface PredictionReply permits PredictionResult, PredictionReply.Failed {
    /** The iteration that was asked about. */
    long iteration();

    /**
     * Predicting failed: there is nothing to show, least of all what was predicted before.
     *
     * @param why on one line
     */
    record Failed(long iteration, Message why) implements PredictionReply {}
}
