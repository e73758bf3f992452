package tapedeck.lessons.claim;

/** Something in the graph that is pointed at. */
public sealed interface GraphTarget {
    /** A tensor, a node, by its name on the tape. */
    record OfTensor(String name) implements GraphTarget {}

    /** A Function, an edge, by its place on the tape, from 0. */
    record OfFunction(int index) implements GraphTarget {}
}
