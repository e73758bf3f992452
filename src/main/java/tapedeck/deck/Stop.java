package tapedeck.deck;

import org.jspecify.annotations.Nullable;

/**
 * Why the deck holds although nobody paused it.
 *
 * @param reason in a sentence
 * @param breakpoint that was hit, or null: something became non-finite
 * @param iteration in which it was
 */
public record Stop(String reason, @Nullable Breakpoint breakpoint, long iteration) {}
