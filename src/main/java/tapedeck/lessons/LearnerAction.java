package tapedeck.lessons;

/** Something that the learner can do, as the check does it in his place. */
public sealed interface LearnerAction {
    /** Turns a knob. */
    record Turning(Setting setting) implements LearnerAction {}

    /** Picks something in the graph. */
    record Picking(FocusTarget.Thing thing) implements LearnerAction {}

    /** Plays on. */
    record Playing(PlayTarget to) implements LearnerAction {}
}
