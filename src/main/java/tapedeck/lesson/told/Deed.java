package tapedeck.lesson.told;

/** Something that the learner can do, as the check does it in his place. */
public sealed interface Deed {
    /** Turns a knob. */
    record Turning(Setting setting) implements Deed {}

    /** Picks something in the graph. */
    record Picking(Aim.Thing thing) implements Deed {}

    /** Plays on. */
    record Playing(Whereto to) implements Deed {}
}
