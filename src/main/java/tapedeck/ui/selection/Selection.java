package tapedeck.ui.selection;

/** The selection of the viewer in the graph. */
public sealed interface Selection {
    /** A tensor, by its id. */
    record TensorSelected(long id) implements Selection {}

    /** A Function, by its place on the tape. */
    record FunctionSelected(int index) implements Selection {}
}
