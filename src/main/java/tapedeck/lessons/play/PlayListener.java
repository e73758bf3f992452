package tapedeck.lessons.play;

import tapedeck.lessons.Cue;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.Observation;
import tapedeck.text.Message;

/** Is told what happens while a lesson is played, on the player's thread. */
public interface PlayListener {
    /** A cue is done, and this is what is seen then; of a question, it was answered and judged. */
    void done(LessonStep step, Cue cue, Observation seen);

    /** It cannot be done, or its place did not come; the lesson goes on. */
    void missed(LessonStep step, Cue cue, Message why);

    /** The step waits, for the first time, with this to be seen: its text is shown. */
    void shown(LessonStep step, Observation seen);
}
