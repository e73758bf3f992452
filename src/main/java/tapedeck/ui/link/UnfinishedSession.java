package tapedeck.ui.link;

import tapedeck.text.Message;

/**
 * A session that a window came to no end with, to go on with.
 *
 * @param what was open
 * @param details how many takes, and when it was saved
 * @param open goes on with it
 * @param discard does not want it; that can be taken back
 */
public record UnfinishedSession(Message what, Message details, Runnable open, Runnable discard) {}
