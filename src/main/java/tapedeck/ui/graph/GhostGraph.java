package tapedeck.ui.graph;

/** The part of a graph that is shown, pale, before it is recorded. */
public enum GhostGraph {
    /** All that is to come. */
    ALL,
    /** All of it until the first Function runs, then the leaves alone: the rest would answer what a lesson asks. */
    FIRST,
    /** The leaves alone, once anything is recorded: a lesson asks how much there will be. */
    LEAVES;

    /** Returns whether all that is to come is shown where so many Functions are recorded. */
    boolean isWhole(int functions) {
        return this == ALL || (this == FIRST && functions == 0);
    }
}
