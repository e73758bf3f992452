package tapedeck.deck.atlas;

import java.util.Optional;
import java.util.stream.Stream;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** A setting that can be along a side of an atlas. Its places there are evenly spaced by a coordinate in which its effect is even. */
public enum AtlasAxis {
    /** The rate at the start, by its logarithm. */
    LEARNING_RATE("lr", Message.of("atlas.axis.lr"), false),
    /** β, by the logarithm of 1 − β: linearly, all that matters would be in the top tenth. */
    MOMENTUM("momentum", Message.of("atlas.axis.momentum"), false),
    /** Rows of a batch, by their logarithm. */
    BATCH_SIZE("batch_size", Message.of("atlas.axis.batch_size"), true),
    /** The weight decay, by its logarithm. */
    WEIGHT_DECAY("weight_decay", Message.of("atlas.axis.weight_decay"), false),
    /** The factor of all initial parameters, by its logarithm. */
    WEIGHT_SCALE("weight_scale", Message.of("atlas.axis.weight_scale"), false),
    /** Neurons of each hidden layer, by their logarithm. */
    WIDTH("width", Message.of("atlas.axis.width"), true);

    private static final double TENTH = 0.1;
    private static final double HUNDRED = 100;
    /** The decades that are seen below and above the greatest rate that learns, and around that which is set. */
    private static final double BELOW = 2;
    private static final double ABOVE = 1.5;
    private static final double MARGIN = 0.25;
    /** So that a hundred times the rate that is set lies on it. */
    private static final double FAR = 2.1;

    private final String id;
    private final Message title;
    private final boolean whole;

    AtlasAxis(String id, Message title, boolean whole) {
        this.id = id;
        this.title = title;
        this.whole = whole;
    }

    /** Returns what it is called in commands and files. */
    public String id() {
        return id;
    }

    /** The axis of that id. */
    public static Optional<AtlasAxis> of(String id) {
        return Stream.of(values()).filter(each -> each.id.equals(id)).findFirst();
    }

    /** Its name for people. */
    public Message title() {
        return title;
    }

    /** The value at a coordinate. */
    public double value(double coordinate) {
        if (this == MOMENTUM) {
            return 1 - StrictMath.pow(10, -coordinate);
        }
        double value = StrictMath.pow(10, coordinate);
        return whole ? Math.max(1, Math.rint(value)) : value;
    }

    /** The coordinate of a value; infinite for a 0 that it does not reach. */
    public double coordinate(double value) {
        return this == MOMENTUM ? -StrictMath.log10(1 - value) : StrictMath.log10(value);
    }

    /** The coordinates from which to which it is looked at first, where {@code start} is set: rates around the greatest that learns. */
    double[] usual(RunStart start, AtlasProbe probe) {
        return switch (this) {
            case LEARNING_RATE -> {
                double rate = start.value(this);
                double set = rate > 0 ? coordinate(rate) : -1;
                double border = Double.isNaN(probe.fastest()) ? Math.rint(set) + 1 : coordinate(probe.fastest());
                yield new double[]{Math.min(border - BELOW, set - MARGIN), Math.max(border + ABOVE, set + FAR)};
            }
            case MOMENTUM -> new double[]{0, 2};
            case BATCH_SIZE -> new double[]{0, coordinate(Math.clamp(probe.rows(), 2, 1024))};
            case WEIGHT_DECAY -> new double[]{-5, 0};
            case WEIGHT_SCALE -> new double[]{coordinate(TENTH), 1};
            case WIDTH -> new double[]{0, coordinate(2 * HUNDRED)};
        };
    }

    /** Why a run of {@code program} has no such setting; empty if it has. */
    Optional<Message> refused(Program program, AtlasProbe probe) {
        boolean has = switch (this) {
            case LEARNING_RATE -> program.script() == null || probe.knobs().rate() != null;
            case MOMENTUM -> program.script() == null ? probe.inForce().optimizer().hasMomentum() : probe.hasKnob(id);
            case BATCH_SIZE -> program.script() == null && probe.rows() > 1;
            case WEIGHT_DECAY -> program.script() == null || probe.hasKnob(id);
            case WEIGHT_SCALE -> program.script() == null && probe.hasParameters();
            case WIDTH -> {
                var network = program.provenance().blueprint();
                yield network != null && network.widened(2).isPresent();
            }
        };
        return has
                ? Optional.empty()
                : Optional.of(Message.of("atlas.no-axis", "program", program.id(), "axis", title(), "id", id));
    }
}
