package tapedeck.ui.graph;

/**
 * One line of a Function: from an input tensor to the junction, or from there to the output.
 *
 * @param function the Function's place on the tape
 * @param input the place among its inputs, or {@link #OUTPUT}
 */
record Link(int function, int input) {
    static final int OUTPUT = -1;

    boolean isOutput() { return input == OUTPUT; }
}
