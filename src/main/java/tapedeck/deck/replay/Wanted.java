package tapedeck.deck.replay;

import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * What is to be captured again. Immutable.
 *
 * @param iteration from 1
 * @param failure why the run failed in it, and so is its repetition to; null if it did not
 */
public record Wanted(long iteration, @Nullable Message failure) {}
