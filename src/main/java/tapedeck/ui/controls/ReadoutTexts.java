package tapedeck.ui.controls;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.DeckState;
import tapedeck.program.Metrics;
import tapedeck.tape.Captured;
import tapedeck.text.Numbers;

/**
 * The texts of the {@link Readout} for the moment that is shown. Whoever keeps it keeps no numbers of that moment.
 *
 * @param epoch none where the Program draws no batches, as a script: only it knows
 * @param iteration the last whose update was done: of its parameters is all that was measured, and the predictions
 * @param loss of all training rows
 * @param classes whether there may be accuracies
 */
public record ReadoutTexts(String epoch, String iteration, String loss, String trainAccuracy, String testAccuracy,
        boolean classes) {
    private static final String NONE = "–";
    /** Where nothing is known yet of what is shown. */
    public static final ReadoutTexts NOTHING = new ReadoutTexts(NONE, NONE, NONE, NONE, NONE, true);

    /** Of the moment that a deck shows. */
    public static ReadoutTexts of(DeckState state) {
        Metrics.@Nullable Scores scores = state.measured().metrics() == null
                ? null
                : state.measured().metrics().scores();
        Captured shown = state.playhead().captured();
        long iteration = shown == null ? state.position().iteration() : shown.updated(state.playhead().place());
        int epoch = shown == null ? state.position().epoch() : shown.epoch();
        return new ReadoutTexts(state.settings().rows() == 0 ? NONE : Numbers.count(epoch), Numbers.count(iteration),
                scores == null ? NONE : Numbers.steady(scores.trainLoss(), 4),
                scores == null ? NONE : accuracy(scores.trainAccuracy()),
                scores == null ? NONE : accuracy(scores.testAccuracy()),
                scores == null || !Double.isNaN(scores.trainAccuracy()));
    }

    private static String accuracy(double share) {
        return Double.isNaN(share) ? NONE : String.format(Locale.ROOT, "%.2f", share);
    }

    /** The numbers, in order. */
    List<String> values() {
        return List.of(epoch, iteration, loss, trainAccuracy, testAccuracy);
    }
}
