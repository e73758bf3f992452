package tapedeck.deck.training;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.data.BatchCursor;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.OptimizerState;
import tapedeck.optim.Option;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;

/** Reads what {@link CheckpointWriter} wrote, and trusts none of it: no length is believed that the bytes cannot hold. */
public final class CheckpointReader {
    private static final int MOST_DIMENSIONS = 64;
    private static final int WORDS = 624;

    private final DataInputStream in;

    private CheckpointReader(byte[] bytes) {
        in = new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /**
     * The checkpoint that {@code bytes} are.
     *
     * @throws IOException if they are none, of another version, or cut short
     */
    public static Checkpoint read(byte[] bytes) throws IOException {
        try {
            return new CheckpointReader(bytes).read();
        } catch (RuntimeException refused) { // a value that no checkpoint can have
            throw new IOException(refused.getMessage(), refused);
        }
    }

    private Checkpoint read() throws IOException {
        int version = in.readInt();
        if (version != CheckpointWriter.VERSION) {
            throw new IOException("a checkpoint of version " + version + ", not " + CheckpointWriter.VERSION);
        }
        long iteration = in.readLong();
        Hyperparameters inForce = hyperparameters();
        List<NdArray> parameters = new ArrayList<>();
        for (NdArray parameter : arrays()) {
            if (parameter == null) {
                throw new IOException("a parameter is missing");
            }
            parameters.add(parameter);
        }
        List<@Nullable NdArray> grads = arrays();
        OptimizerState optimizer = optimizer();
        BatchCursor.Position batches = in.readBoolean()
                ? new BatchCursor.Position(in.readInt(), in.readInt(), in.readBoolean() ? generator() : null)
                : null;
        List<Generator.State> generators = new ArrayList<>();
        for (int i = length(WORDS * Integer.BYTES); i > 0; i--) {
            generators.add(generator());
        }
        if (in.available() > 0) {
            throw new IOException(in.available() + " bytes are left over");
        }
        return new Checkpoint(iteration, inForce, parameters, grads, optimizer, batches, generators);
    }

    private Generator.State generator() throws IOException {
        int[] words = new int[WORDS];
        for (int i = 0; i < WORDS; i++) {
            words[i] = in.readInt();
        }
        return Generator.State.of(words, in.readInt(), number());
    }

    private Hyperparameters hyperparameters() throws IOException {
        double rate = number();
        List<Double> multipliers = new ArrayList<>();
        for (int i = length(Double.BYTES); i > 0; i--) {
            multipliers.add(number());
        }
        return new Hyperparameters(rate, multipliers, number(), number(), number(), in.readInt(),
                new Schedule(Schedule.Kind.valueOf(in.readUTF()), in.readLong(), in.readInt(), number()),
                OptimizerKind.valueOf(in.readUTF()), knobs());
    }

    private SortedMap<String, Double> knobs() throws IOException {
        SortedMap<String, Double> knobs = new TreeMap<>();
        for (int i = length(Double.BYTES); i > 0; i--) {
            knobs.put(in.readUTF(), number());
        }
        return knobs;
    }

    private OptimizerState optimizer() throws IOException {
        List<OptimizerState.Settings> groups = new ArrayList<>();
        for (int i = length(Double.BYTES); i > 0; i--) {
            int parameters = in.readInt();
            double rate = number();
            Map<Option, Double> options = new EnumMap<>(Option.class);
            for (int k = length(Double.BYTES); k > 0; k--) {
                options.put(Option.valueOf(in.readUTF()), number());
            }
            groups.add(new OptimizerState.Settings(parameters, rate, options));
        }
        List<OptimizerState.Entry> entries = new ArrayList<>();
        for (int i = length(Long.BYTES); i > 0; i--) {
            long step = in.readLong();
            Map<String, NdArray> arrays = new LinkedHashMap<>();
            for (int k = length(Integer.BYTES); k > 0; k--) {
                arrays.put(in.readUTF(), array());
            }
            entries.add(new OptimizerState.Entry(step, arrays));
        }
        return new OptimizerState(groups, entries);
    }

    private List<@Nullable NdArray> arrays() throws IOException {
        List<@Nullable NdArray> arrays = new ArrayList<>();
        for (int i = length(1); i > 0; i--) {
            arrays.add(in.readBoolean() ? array() : null);
        }
        return arrays;
    }

    private NdArray array() throws IOException {
        int[] sizes = new int[length(Integer.BYTES)];
        if (sizes.length > MOST_DIMENSIONS) {
            throw new IOException(sizes.length + " dimensions");
        }
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = in.readInt();
        }
        boolean isEmpty = IntStream.of(sizes).anyMatch(size -> size == 0);
        long numel = isEmpty ? 0 : 1;
        for (int size : sizes) {
            numel *= size;
            if (size < 0 || numel > in.available() / Double.BYTES) {
                throw new IOException("an array is cut short");
            }
        }
        double[] values = new double[(int) numel];
        for (int i = 0; i < values.length; i++) {
            values[i] = number();
        }
        return NdArray.of(values, sizes);
    }

    private double number() throws IOException {
        return Double.longBitsToDouble(in.readLong());
    }

    /** How many follow, each of at least so many bytes. */
    private int length(int bytes) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available() / bytes) {
            throw new IOException("a list of " + length + " is cut short");
        }
        return length;
    }
}
