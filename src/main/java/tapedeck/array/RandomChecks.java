package tapedeck.array;

import tapedeck.text.PythonText;

/** The checks of a {@link Generator}'s arguments, in PyTorch's order and with its texts. */
final class RandomChecks {
    private RandomChecks() {}

    /** Bounds of uniform numbers; {@code greatest} is that of the type that is drawn, named {@code type}. */
    static void uniform(double from, double to, double greatest, String type) {
        inside("from", from, greatest, type);
        inside("to", to, greatest, type);
        if (from > to) {
            throw new EngineException("uniform_ expects to return a [from, to) range, but found from="
                    + PythonText.general(from) + " > to=" + PythonText.general(to));
        }
        if (to - from > greatest) {
            throw new EngineException(
                    "uniform_ expects to-from <= std::numeric_limits<" + type + ">::max(), but found to="
                            + PythonText.general(to) + " and from=" + PythonText.general(from)
                            + " which result in to-from to exceed the limit");
        }
    }

    private static void inside(String name, double bound, double greatest, String type) {
        if (!(Math.abs(bound) <= greatest)) {
            throw new EngineException(name + " is out of bounds for " + (type.equals("Float") ? "float" : "double"));
        }
    }

    static void normal(double std) {
        if (!(std >= 0)) {
            throw new EngineException("normal expects std >= 0.0, but found std " + PythonText.general(std));
        }
    }

    static void bernoulli(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new EngineException("bernoulli_ expects p to be in [0, 1], but got p=" + PythonText.general(p));
        }
    }
}
