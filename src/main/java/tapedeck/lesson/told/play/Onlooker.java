package tapedeck.lesson.told.play;

import tapedeck.lesson.told.Cue;
import tapedeck.lesson.told.ToldStep;
import tapedeck.lesson.told.claim.Seen;
import tapedeck.text.Message;

/** Is told what happens while a lesson is played, on the player's thread. */
public interface Onlooker {
    /** A cue is done, and this is what is seen then; of a question, it was answered and judged. */
    void done(ToldStep step, Cue cue, Seen seen);

    /** It cannot be done, or its place did not come; the lesson goes on. */
    void missed(ToldStep step, Cue cue, Message why);

    /** The step waits, for the first time, with this to be seen: its text is shown. */
    void shown(ToldStep step, Seen seen);
}
