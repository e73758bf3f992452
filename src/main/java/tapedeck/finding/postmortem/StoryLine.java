package tapedeck.finding.postmortem;

import tapedeck.text.Message;

/**
 * One thing that happened, and where. Immutable.
 *
 * @param iteration from 1
 * @param event the place in the iteration; -1 if it is of all of it
 * @param line of the script, from 1; 0 where that is not known
 * @param tensor its name; empty where it is of none
 * @param sentence what happened, with its numbers
 */
public record StoryLine(long iteration, int event, int line, String tensor, Message sentence) {
    /** One of a whole iteration. */
    StoryLine(long iteration, Message sentence) {
        this(iteration, -1, 0, "", sentence);
    }
}
