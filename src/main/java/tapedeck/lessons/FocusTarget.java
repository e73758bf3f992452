package tapedeck.lessons;

import java.util.List;

/** Something to look at. */
public sealed interface FocusTarget {
    /** A part of the window. */
    record Region(Pane pane) implements FocusTarget {}

    /** A line of the listing, from 1. */
    record Line(int number) implements FocusTarget {}

    /**
     * Something in the graph: the tensor of that name, else the Function.
     *
     * @param name of a tensor, or of a Function as PyTorch calls it: {@code mul}, {@code MulBackward0}
     * @param ordinal of several Functions of that name which one, from 1; 0 where there is one
     * @param gradient whether the tensor's gradient is meant
     * @param index of the element that is meant, from 0; empty for all
     */
    record Thing(String name, int ordinal, boolean gradient, List<Integer> index) implements FocusTarget {
        public Thing {
            index = List.copyOf(index);
        }
    }

    /** The parts of the window. */
    enum Pane {
        GRAPH, GRADIENTS, TAPE, LISTING, CURVE, SETTINGS, INSPECTOR, RATE, TAKES, RATES, STEP, VALLEY, PLANE, ATLAS,
        OUTPUT, PREDICTIONS, DATA, FINDINGS
    }
}
