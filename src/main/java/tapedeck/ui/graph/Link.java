package tapedeck.ui.graph;

/**
 * One line of a Function or folded module: from an input tensor to the junction, or from there to an output.
 *
 * @param function the call's place on the tape
 * @param input the place among its inputs; or {@link #OUTPUT}, and below it a module's further outputs
 */
record Link(int function, int input) {
    static final int OUTPUT = -1;

    static Link output(int function, int place) {
        return new Link(function, OUTPUT - place);
    }

    boolean isOutput() { return input <= OUTPUT; }
}
