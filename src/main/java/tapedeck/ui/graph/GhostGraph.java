package tapedeck.ui.graph;

/** The part of a graph that is shown, pale, before it is recorded. */
public enum GhostGraph {
    /** All that is to come. */
    ALL,
    /** The leaves alone, once anything is recorded: a lesson asks how much there will be. */
    LEAVES
}
