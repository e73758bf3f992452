package tapedeck.programs;

import java.nio.file.Path;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;

import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/**
 * Two spirals, and a network so small that each of its neurons can be seen: two layers of 8 tanh, which Adam trains on all rows at
 * once. At a rate of 0.02 it learns them in 200 to 400 iterations, at 0.001 in none of them, and at 1 it never comes to rest.
 *
 * @param rate the learning rate, finite and not negative
 * @param seed of the weights
 */
public record SmallSpirals(double rate, long seed) implements ProgramEntry {
    private static final int ROWS = 160;
    private static final int TRAIN_ROWS = 128;

    @Override
    public String id() {
        return "network";
    }

    @Override
    public Message title() {
        return Message.of("lesson.spirals");
    }

    @Override
    public boolean isNamed() { return false; }

    /** The program; it reads nothing. */
    public NetworkProgram program() {
        LayerSpec eight = new LayerSpec(8, Activation.TANH);
        NetworkSpec spec = NetworkSpec
                .of(DatasetSpec.of(DatasetKind.SPIRALS).withNoise(0.02).withSize(ROWS), eight, eight)
                .withLoss(LossKind.BCE_WITH_LOGITS);
        Hyperparameters adam = Hyperparameters.of(rate).withOptimizer(OptimizerKind.ADAM).withBatchSize(TRAIN_ROWS);
        return NetworkProgram.drawn(id(), title(), spec, new Settings(seed, adam, Integer.MAX_VALUE));
    }

    @Override
    public Program load(Path home) {
        return program();
    }
}
