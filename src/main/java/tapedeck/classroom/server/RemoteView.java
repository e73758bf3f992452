package tapedeck.classroom.server;

import tapedeck.classroom.ClassText;

/**
 * The part that only the teacher's own phone shows, besides the votes. Immutable.
 *
 * @param notes to what the window shows
 * @param position of the run, as the window says it: {@code mul · step 3 of 12}
 * @param rate the learning rate; NaN where there is none to set
 * @param isPlaying whether the run plays
 */
public record RemoteView(ClassText notes, ClassText position, double rate, boolean isPlaying) {
    /** Nothing is shown in the window yet. */
    public static final RemoteView NONE = new RemoteView(ClassText.plain(""), ClassText.plain(""), Double.NaN, false);
}
