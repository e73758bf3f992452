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
        return shortened(name(tensor));
    }

    /** The call of a Function in at most 16 characters: as many of its first words as it takes are initials, as in {@code bce_with_logits}. */
    public static String shortCall(String call) {
        String initials = "";
        String rest = call;
        for (int end = rest.indexOf('_'); end > 0 && (initials + rest).length() > LONGEST; end = rest.indexOf('_')) {
            initials = initials.replace("_", "") + rest.charAt(0) + "_";
            rest = rest.substring(end + 1);
        }
        return shortened(initials + rest);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST
                ? name
                : name.substring(0, LONGEST / 2 - 1) + "…" + name.substring(name.length() - LONGEST / 2);
    }
}
