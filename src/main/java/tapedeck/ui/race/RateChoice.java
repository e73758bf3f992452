package tapedeck.ui.race;

import java.util.function.DoubleConsumer;

/**
 * The choices for a rate that was picked.
 *
 * @param begin a new take with it, from the same weights; the old one stays
 * @param set it where the training is
 */
public record RateChoice(DoubleConsumer begin, DoubleConsumer set) {}
