package tapedeck.ui.graph.model;

/**
 * One line of a Function or folded module: from an input tensor to the junction, or from there to an output.
 *
 * @param function the call's place on the tape
 * @param input the place among its inputs; or {@link #OUTPUT}, and below it a module's further outputs
 */
public record Link(int function, int input) {
    public static final int OUTPUT = -1;

    public static Link output(int function, int place) {
        return new Link(function, OUTPUT - place);
    }

    public boolean isOutput() { return input <= OUTPUT; }
}
