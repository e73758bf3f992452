package tapedeck.deck.takes;

/**
 * The memory that takes hold. Immutable.
 *
 * @param bytes about what all take together
 * @param budget what they may
 * @param resting how many of them have been set aside for others: their runs begin again when they are wanted
 */
public record MemoryUse(long bytes, long budget, int resting) {}
