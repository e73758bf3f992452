package tapedeck.ui.graph.model;

/** How a tensor is shown. */
public enum CardKind {
    /** In the flow of the graph: name, shape, {@code .data} and {@code .grad}. */
    MAIN,
    /** A leaf that goes into one Function only: small, above its junction. */
    SIDE,
    /** A number without a name that needs no gradient: above its junction, as a number. */
    CONSTANT
}
