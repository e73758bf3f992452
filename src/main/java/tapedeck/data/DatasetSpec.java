package tapedeck.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/**
 * Describes a dataset that is made: the same description gives the same numbers. Inputs are about within [-1, 1];
 * only noise leads beyond. Classes have as many rows, or nearly so.
 *
 * @param kind what is made
 * @param size rows, 20 to 20,000
 * @param noise the standard deviation of what is added: to each input for classes, to the target for regression;
 *        0 to 2
 * @param arms of the spirals, 2 to 5; other kinds have no use for it
 * @param seed of the generator
 */
public record DatasetSpec(DatasetKind kind, int size, double noise, int arms, long seed) implements Source {
    /** The fewest rows. */
    public static final int LEAST_SIZE = 20;
    /** The most rows. */
    public static final int GREATEST_SIZE = 20_000;
    /** The most noise. */
    public static final double GREATEST_NOISE = 2;
    /** The fewest arms of a spiral. */
    public static final int LEAST_ARMS = 2;
    /** The most arms of a spiral. */
    public static final int GREATEST_ARMS = 5;

    /** @throws SpecException with a line for each number out of range */
    public DatasetSpec {
        new DescriptionCheck().range(Message.of("data.size"), size, LEAST_SIZE, GREATEST_SIZE)
                .range(Message.of("data.noise"), noise, 0, GREATEST_NOISE)
                .range(Message.of("data.arms"), arms, LEAST_ARMS, GREATEST_ARMS).check();
    }

    /** 400 rows, two arms, no noise, seed 1. */
    public static DatasetSpec of(DatasetKind kind) {
        return new DatasetSpec(kind, 400, 0, 2, 1);
    }

    @Override
    public Message title() {
        return kind.title();
    }

    @Override
    public Task task() {
        return kind.task();
    }

    @Override
    public int inputs() {
        return kind.inputs();
    }

    @Override
    public List<Message> classes() {
        return kind == DatasetKind.SPIRALS ? kind.allClasses().subList(0, arms) : kind.allClasses();
    }

    @Override
    public Dataset rows() {
        return new DatasetGenerator(this).rows();
    }

    @Override
    public String describe(NdArray inputs, int row) {
        return IntStream.range(0, inputs()).mapToObj(i -> String.format(Locale.ROOT, "%.2f", inputs.get(row, i)))
                .collect(Collectors.joining(", "));
    }

    /** Another kind. */
    public DatasetSpec withKind(DatasetKind other) {
        return new DatasetSpec(other, size, noise, arms, seed);
    }

    /** Another number of rows. */
    public DatasetSpec withSize(int rows) {
        return new DatasetSpec(kind, rows, noise, arms, seed);
    }

    /** Another noise. */
    public DatasetSpec withNoise(double deviation) {
        return new DatasetSpec(kind, size, deviation, arms, seed);
    }

    /** Another number of arms. */
    public DatasetSpec withArms(int number) {
        return new DatasetSpec(kind, size, noise, number, seed);
    }

    /** Another seed. */
    public DatasetSpec withSeed(long newSeed) {
        return new DatasetSpec(kind, size, noise, arms, newSeed);
    }
}
