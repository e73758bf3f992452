package tapedeck.data;

import java.util.List;

/** The datasets that are made rather than read. {@link DatasetSpec} says how. */
public enum DatasetKind {
    /** The binary digits of a number, and whether 3, 5, both or neither divide it. */
    FIZZBUZZ("FizzBuzz", 10, List.of("none", "fizz", "buzz", "fizzbuzz")),
    /** Two clouds, side by side. */
    GAUSSIANS("two gaussians", 2, List.of("lower left", "upper right")),
    /** A disc and a ring around it. */
    CIRCLES("circles", 2, List.of("disc", "ring")),
    /** Opposite quadrants belong together. */
    XOR("xor", 2, List.of("signs differ", "signs equal")),
    /** Two to five arms that wind around each other, a class each. */
    SPIRALS("spirals", 2, List.of("arm 1", "arm 2", "arm 3", "arm 4", "arm 5")),
    /** A number that rises evenly over two inputs. */
    PLANE("plane", 2, List.of()),
    /** A wave over one input. */
    SINE("sine", 1, List.of());

    private final String title;
    private final int inputs;
    private final List<String> classes;

    DatasetKind(String title, int inputs, List<String> classes) {
        this.title = title;
        this.inputs = inputs;
        this.classes = classes;
    }

    /** Its name for people. */
    public String title() {
        return title;
    }

    /** Numbers in a row of inputs. */
    public int inputs() {
        return inputs;
    }

    /** What is to be learned. */
    public Task task() {
        return classes.isEmpty() ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    /** The names of all classes it can have; empty for regression. */
    List<String> allClasses() {
        return classes;
    }
}
