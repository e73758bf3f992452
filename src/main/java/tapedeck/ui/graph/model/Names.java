package tapedeck.ui.graph.model;

import tapedeck.explain.ElementPlace;
import tapedeck.tape.TensorState;

/** The names of things on the screen. */
public final class Names {
    private static final int LONGEST = 16;

    private Names() {}

    /** Returns what a tensor is called everywhere. */
    public static String name(TensorState tensor) {
        return ElementPlace.name(tensor);
    }

    /** The name, shortened in its middle to at most 16 characters. */
    public static String shortName(TensorState tensor) {
        String name = name(tensor);
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2 - 1) + "…" + name.substring(name.length() - LONGEST / 2);
    }
}
