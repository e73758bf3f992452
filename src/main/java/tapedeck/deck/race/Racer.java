package tapedeck.deck.race;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * One run of a {@link Race}, as it is at a moment. Immutable.
 *
 * @param rate its learning rate
 * @param losses the batch loss of every iteration
 * @param lastLoss the loss of the training rows when it was measured last, that of the last batch if the Program
 *        measures nothing; NaN before
 * @param iteration the last one that ended, 0 before the first
 * @param diverged a loss was not finite: it was stopped there
 * @param done it runs no more
 * @param failure why the Program failed, or null
 */
public record Racer(double rate, Series.View losses, double lastLoss, long iteration,
        boolean diverged, boolean done, @Nullable Message failure) {}
