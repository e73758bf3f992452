package tapedeck.ui.classroom;

import tapedeck.classroom.Solution;
import tapedeck.lessons.claim.ClaimException;

/** The way in which the window plays the answer to a question of the teacher's. On the FX thread only. */
interface AnswerPlay {
    /**
     * Begins it. False where the run may not be played.
     *
     * @throws ClaimException if there is nothing to play
     */
    boolean begin() throws ClaimException;

    /** Returns whether it is over; asked once a pulse, it goes on. */
    boolean isOver();

    /**
     * The answer, once it is over.
     *
     * @throws ClaimException if the run does not have it
     */
    Solution solved() throws ClaimException;
}
