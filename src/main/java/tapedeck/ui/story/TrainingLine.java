package tapedeck.ui.story;

import tapedeck.deck.DeckState;
import tapedeck.program.Schedule;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The state line's text while iterations run whole: since when the rate is in force that its dial says, and what one can do. */
final class TrainingLine {
    private static final int DIGITS = 3;

    private TrainingLine() {}

    /**
     * {@code this rate since iteration 2,412}; with a schedule the rate of the last update, for it has no since. Nothing where no other
     * was before it, and before a script has said its rate.
     */
    static Message rate(DeckState state) {
        long iteration = state.position().iteration();
        if (iteration == 0 || !state.settings().hasRate()) {
            return Message.verbatim("");
        }
        if (state.settings().inForce().schedule().kind() != Schedule.Kind.CONSTANT) {
            return Message.of("shell.story.rate.scheduled", "rate",
                    Numbers.of(state.settings().inForce().rateAt(iteration), DIGITS), "schedule",
                    state.settings().inForce().schedule().kind().label());
        }
        return state.settings().changes().rates().isEmpty()
                ? Message.verbatim("")
                : Message.of("shell.story.rate", "n", state.settings().changes().rates().getLast().iteration());
    }

    /** Returns what to do now. */
    static Message advice(DeckState state) {
        return Message.of(!Double.isFinite(state.measured().loss()) && state.position().iteration() > 1
                ? "shell.story.lost"
                : "shell.story.training");
    }
}
