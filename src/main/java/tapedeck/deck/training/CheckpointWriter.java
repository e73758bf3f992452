package tapedeck.deck.training;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.optim.OptimizerState;
import tapedeck.optim.Option;
import tapedeck.program.Hyperparameters;

/**
 * Writes a {@link Checkpoint} to the last bit, as {@link CheckpointReader} reads it: a version, then its components in
 * order; lists and arrays after their length, maps in the order of their keys, so that equal checkpoints are equal bytes.
 */
public final class CheckpointWriter {
    /** Goes up with every change of the format. */
    static final int VERSION = 2;

    private final DataOutput out;

    private CheckpointWriter(DataOutput out) {
        this.out = out;
    }

    /**
     * Writes {@code checkpoint}.
     *
     * @throws IOException if {@code out} takes no more
     */
    public static void write(Checkpoint checkpoint, DataOutput out) throws IOException {
        new CheckpointWriter(out).write(checkpoint);
    }

    private void write(Checkpoint checkpoint) throws IOException {
        out.writeInt(VERSION);
        out.writeLong(checkpoint.iteration());
        hyperparameters(checkpoint.inForce());
        arrays(checkpoint.parameters());
        arrays(checkpoint.grads());
        optimizer(checkpoint.optimizer());
        out.writeBoolean(checkpoint.batches() != null);
        if (checkpoint.batches() != null) {
            out.writeInt(checkpoint.batches().epoch());
            out.writeInt(checkpoint.batches().row());
            Generator.State order = checkpoint.batches().order();
            out.writeBoolean(order != null);
            if (order != null) {
                generator(order);
            }
        }
        out.writeInt(checkpoint.generators().size());
        for (Generator.State state : checkpoint.generators()) {
            generator(state);
        }
    }

    private void generator(Generator.State state) throws IOException {
        for (int word : state.words()) {
            out.writeInt(word);
        }
        out.writeInt(state.position());
        number(state.spare());
    }

    private void hyperparameters(Hyperparameters values) throws IOException {
        number(values.learningRate());
        out.writeInt(values.multipliers().size());
        for (double multiplier : values.multipliers()) {
            number(multiplier);
        }
        number(values.momentum());
        number(values.weightDecay());
        number(values.clipNorm());
        out.writeInt(values.batchSize());
        out.writeUTF(values.schedule().kind().name());
        out.writeLong(values.schedule().start());
        out.writeInt(values.schedule().period());
        number(values.schedule().gamma());
        out.writeUTF(values.optimizer().name());
        out.writeInt(values.knobs().size());
        for (Map.Entry<String, Double> knob : values.knobs().entrySet()) {
            out.writeUTF(knob.getKey());
            number(knob.getValue());
        }
    }

    private void optimizer(OptimizerState state) throws IOException {
        out.writeInt(state.groups().size());
        for (OptimizerState.Settings group : state.groups()) {
            out.writeInt(group.parameters());
            number(group.learningRate());
            out.writeInt(group.options().size());
            for (Map.Entry<Option, Double> option : new TreeMap<>(group.options()).entrySet()) {
                out.writeUTF(option.getKey().name());
                number(option.getValue());
            }
        }
        out.writeInt(state.entries().size());
        for (OptimizerState.Entry entry : state.entries()) {
            out.writeLong(entry.step());
            out.writeInt(entry.arrays().size());
            for (Map.Entry<String, NdArray> array : new TreeMap<>(entry.arrays()).entrySet()) {
                out.writeUTF(array.getKey());
                array(array.getValue());
            }
        }
    }

    private void arrays(List<? extends @Nullable NdArray> arrays) throws IOException {
        out.writeInt(arrays.size());
        for (NdArray array : arrays) {
            out.writeBoolean(array != null);
            if (array != null) {
                array(array);
            }
        }
    }

    private void array(NdArray array) throws IOException {
        int[] sizes = array.shape().toArray();
        out.writeInt(sizes.length);
        for (int size : sizes) {
            out.writeInt(size);
        }
        for (double value : array.toArray()) {
            number(value);
        }
    }

    /** To the last bit, also which NaN it is. */
    private void number(double value) throws IOException {
        out.writeLong(Double.doubleToRawLongBits(value));
    }
}
