package tapedeck.lessons;

import java.util.List;
import tapedeck.lessons.claim.Claim;

/** A cue: what the window does in a step, or waits for. Immutable. Each knows its line of {@code lesson.md}, from 1. */
public sealed interface Cue {
    /** Where it is written. */
    int line();

    /** Plays on. */
    record Play(int line, PlayTarget to, Speed speed) implements Cue {}

    /** Brings it into view, and picks it where it can be picked. */
    record Look(int line, FocusTarget at) implements Cue {}

    /** Lights these, and dims all else, until the step ends. */
    record Light(int line, List<FocusTarget> at) implements Cue {
        public Light {
            at = List.copyOf(at);
        }
    }

    /** Turns a knob. */
    record Turn(int line, Setting setting) implements Cue {}

    /** Opens a page of the inspector. */
    record Open(int line, Page page) implements Cue {}

    /**
     * Begins another run beside those there are, and shows it.
     *
     * @param name that it is known by from then on; the lesson's first run is {@code first}
     * @param program that it is of, as in {@link Cover#program}; empty for that of the run that is shown
     * @param with what is set otherwise than the program has it
     */
    record Begin(int line, String name, String program, List<Setting> with) implements Cue {
        public Begin {
            with = List.copyOf(with);
        }
    }

    /** Shows a run that was begun before. */
    record Show(int line, String take) implements Cue {}

    /** Shows the curves of these runs together. */
    record Compare(int line, List<String> takes) implements Cue {
        public Compare {
            takes = List.copyOf(takes);
        }
    }

    /** Asks. The step does not end before it is answered. */
    record Ask(int line, Question question) implements Cue {}

    /**
     * Waits for the learner to do something.
     *
     * @param until it is done when this is true
     * @param right what does it
     * @param wrong what does not, and must not be taken for it
     */
    record Do(int line, Claim until, LearnerAction right, List<LearnerAction> wrong) implements Cue {
        public Do {
            wrong = List.copyOf(wrong);
        }
    }

    /** Waits for a run of the learner's that reaches a goal. */
    record Reach(int line, Goal goal) implements Cue {}

    /**
     * The expectation that has to be true here, else what the text says is not: for the check, and not shown.
     *
     * @param text as it is written
     */
    record Expect(int line, Claim claim, String text) implements Cue {}

    /** Offers to go on in the window without the lesson, with the run as it is. */
    record Free(int line) implements Cue {}

    /** The pages of the inspector. */
    enum Page {
        VALUES, WHY, CHECK, SAVED
    }
}
