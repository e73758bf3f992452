package tapedeck.lessons;

/** Something that the learner can do, as the check does it in his place. */
public sealed interface LearnerAction {
    /** The name of what it is done to, under which something may be said to who does it wrongly. */
    String name();

    /** Turns a knob. */
    record Turning(Setting setting) implements LearnerAction {
        @Override
        public String name() {
            return setting.name();
        }
    }

    /** Picks something in the graph. */
    record Picking(FocusTarget.Thing thing) implements LearnerAction {
        @Override
        public String name() {
            return thing.name();
        }
    }

    /** Plays on. */
    record Playing(PlayTarget to) implements LearnerAction {
        @Override
        public String name() {
            return "play";
        }
    }
}
