package tapedeck.deck.breakpoints;

/**
 * Holds the deck when its condition is met.
 *
 * @param id tells breakpoints apart
 * @param enabled whether it holds; one that is not does not count either
 */
public record Breakpoint(int id, Condition condition, boolean enabled) {}
