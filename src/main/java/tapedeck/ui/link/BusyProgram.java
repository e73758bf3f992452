package tapedeck.ui.link;

import tapedeck.text.Message;

/**
 * The work of a Program while nothing is to be seen of it.
 *
 * @param what one sentence or two
 * @param seconds since something was seen last; 0 where that is not worth telling
 * @param starts whether it is a new run that starts, and what is shown is the one before
 */
public record BusyProgram(Message what, long seconds, boolean starts) {
    /** Of what is shown. */
    public BusyProgram(Message what, long seconds) {
        this(what, seconds, false);
    }
}
