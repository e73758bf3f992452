package tapedeck.lessons.play;

/**
 * The tally of a learner's answers: the first answer to each question counts. It is his alone, and sent nowhere.
 *
 * @param asked questions that were answered
 * @param right those that were answered rightly at once
 */
public record Tally(int asked, int right) {
    static final Tally NONE = new Tally(0, 0);

    Tally with(boolean isRight) {
        return new Tally(asked + 1, right + (isRight ? 1 : 0));
    }
}
