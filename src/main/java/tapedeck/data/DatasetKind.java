package tapedeck.data;

import java.util.List;
import tapedeck.text.Message;

/** The datasets that are made rather than read. {@link DatasetSpec} says how. */
public enum DatasetKind {
    /** The binary digits of a number, and whether 3, 5, both or neither divide it. */
    FIZZBUZZ(Message.verbatim("FizzBuzz"), FizzBuzzNumbers.BITS, FizzBuzzNumbers.CLASSES),
    /** Two clouds, side by side. */
    GAUSSIANS(Message.of("data.gaussians"), 2, List.of("lower left", "upper right")),
    /** A disc and a ring around it. */
    CIRCLES(Message.of("data.circles"), 2, List.of("disc", "ring")),
    /** Opposite quadrants belong together. */
    XOR(Message.verbatim("xor"), 2, List.of("signs differ", "signs equal")),
    /** Two to five arms that wind around each other, a class each. */
    SPIRALS(Message.of("data.spirals"), 2, List.of("arm 1", "arm 2", "arm 3", "arm 4", "arm 5")),
    /** A number that rises evenly over two inputs. */
    PLANE(Message.of("data.plane"), 2, List.of()),
    /** A wave over one input. */
    SINE(Message.of("data.sine"), 1, List.of());

    private final Message title;
    private final int inputs;
    private final List<String> classes;

    DatasetKind(Message title, int inputs, List<String> classes) {
        this.title = title;
        this.inputs = inputs;
        this.classes = classes;
    }

    /** Its name for people. */
    public Message title() {
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
