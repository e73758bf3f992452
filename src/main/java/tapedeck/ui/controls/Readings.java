package tapedeck.ui.controls;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Captured;
import tapedeck.deck.DeckState;
import tapedeck.deck.Metrics;
import tapedeck.ui.theme.NumberText;

/**
 * What the {@link Readout} says, as text.
 *
 * @param loss of all training rows, as last measured
 * @param note what to know besides, or empty
 */
record Readings(String epoch, String iteration, String loss, String trainAccuracy, String testAccuracy, String note) {
    private static final String NONE = "–";

    static Readings of(DeckState state) {
        Metrics.@Nullable Scores scores = state.metrics() == null ? null : state.metrics().scores();
        return new Readings(NumberText.count(state.epoch()), NumberText.count(state.iteration()),
                scores == null ? NONE : NumberText.steady(scores.trainLoss(), 4),
                scores == null ? NONE : accuracy(scores.trainAccuracy()),
                scores == null ? NONE : accuracy(scores.testAccuracy()), note(state));
    }

    private static String note(DeckState state) {
        if (state.status() == DeckState.Status.PLAYING) {
            return state.learningRate() == 0 ? "rate 0: nothing is learned" : "";
        }
        Captured captured = state.captured();
        return captured == null || captured.iteration() >= state.iteration()
                ? ""
                : "where training is; the graph shows iteration " + NumberText.count(captured.iteration());
    }

    private static String accuracy(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.2f", share);
    }
}
