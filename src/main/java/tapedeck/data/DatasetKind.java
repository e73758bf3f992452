package tapedeck.data;

import java.util.List;
import java.util.stream.IntStream;
import tapedeck.text.Message;

/** The datasets that are made rather than read. {@link DatasetSpec} says how. */
public enum DatasetKind {
    /** Two clouds, side by side. */
    GAUSSIANS(Message.of("data.gaussians"), 2,
            List.of(Message.of("data.class.lower-left"), Message.of("data.class.upper-right"))),
    /** A disc and a ring around it. */
    CIRCLES(Message.of("data.circles"), 2, List.of(Message.of("data.class.disc"), Message.of("data.class.ring"))),
    /** Opposite quadrants belong together. */
    XOR(Message.verbatim("xor"), 2,
            List.of(Message.of("data.class.signs-differ"), Message.of("data.class.signs-equal"))),
    /** Two to five arms that wind around each other, a class each. */
    SPIRALS(Message.of("data.spirals"), 2,
            IntStream.rangeClosed(1, 5).mapToObj(n -> Message.of("data.class.arm", "number", n)).toList()),
    /** A number that rises evenly over two inputs. */
    PLANE(Message.of("data.plane"), 2, List.of()),
    /** A wave over one input. */
    SINE(Message.of("data.sine"), 1, List.of());

    private final Message title;
    private final int inputs;
    private final List<Message> classes;

    DatasetKind(Message title, int inputs, List<Message> classes) {
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

    /** Returns what is to be learned. */
    public Task task() {
        return classes.isEmpty() ? Task.REGRESSION : Task.CLASSIFICATION;
    }

    /** The names of all classes it can have; empty for regression. */
    public List<Message> allClasses() {
        return classes;
    }
}
