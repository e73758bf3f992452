package tapedeck.ui.graph.model;

/** The kind of card for a tensor. */
public enum CardKind {
    /** In the flow of the graph: name, shape, {@code .data} and the gradient. */
    MAIN,
    /** A leaf that goes into one Function only: small, above its junction. */
    SIDE,
    /** A number without a name that needs no gradient: above its junction, as a number. */
    CONSTANT,
    /** What a Function that failed would have made: only that it was not. */
    UNMADE;

    /** Returns whether it stands above a junction, and not in the flow. */
    public boolean isAboveJunction() {
        return this == SIDE || this == CONSTANT;
    }
}
