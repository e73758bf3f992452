package tapedeck.finding;

import tapedeck.text.Message;

/**
 * A kind of trouble of which nobody can say whether the run has it. Immutable.
 *
 * @param kind that was not looked for, or not everywhere
 * @param why what it would have taken to see
 */
public record Unjudged(FindingKind kind, Message why) {}
