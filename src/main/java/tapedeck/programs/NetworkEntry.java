package tapedeck.programs;

import java.nio.file.Path;
import java.util.List;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.network.Activation;
import tapedeck.programs.network.Initialisation;
import tapedeck.programs.network.LayerSpec;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

/**
 * A network to learn one of the generated datasets, with settings that learn it in a few seconds.
 *
 * @param id the word that names it in commands
 * @param title its name for people
 * @param shortTitle for its tile
 * @param spec the network and its data
 * @param settings what it is started with
 */
record NetworkEntry(String id, Message title, Message shortTitle, NetworkSpec spec, Settings settings)
        implements
            ProgramEntry {
    private static final int BATCH_SIZE = 32;

    static List<NetworkEntry> all() {
        LayerSpec eight = new LayerSpec(8, Activation.TANH);
        LayerSpec wide = new LayerSpec(32, Activation.TANH);
        return List.of(
                lesson("gaussians", "lesson.gaussians", "lesson.short.gaussians", 0.1, 0, 100,
                        NetworkSpec.of(rows(DatasetKind.GAUSSIANS, 0)).withLoss(LossKind.BCE_WITH_LOGITS)),
                lesson("circles", "lesson.circles", "lesson.short.circles", 0.1, 0.9, 100,
                        NetworkSpec.of(rows(DatasetKind.CIRCLES, 0.05), eight).withLoss(LossKind.BCE_WITH_LOGITS)),
                lesson("xor", "lesson.xor", "lesson.short.xor", 0.1, 0.9, 100,
                        NetworkSpec.of(rows(DatasetKind.XOR, 0.02), eight).withLoss(LossKind.BCE_WITH_LOGITS)),
                lesson("spirals", "lesson.spirals", "lesson.short.spirals", 0.1, 0.9, 300,
                        NetworkSpec.of(rows(DatasetKind.SPIRALS, 0.02).withSize(600), wide, wide)),
                lesson("plane", "lesson.plane", "lesson.short.plane", 0.1, 0, 100,
                        NetworkSpec.of(rows(DatasetKind.PLANE, 0.05))),
                lesson("sine", "lesson.sine", "lesson.short.sine", 0.03, 0.9, 500,
                        NetworkSpec.of(rows(DatasetKind.SINE, 0.1), wide, wide)
                                .withInitialisation(Initialisation.KAIMING_NORMAL)));
    }

    private static DatasetSpec rows(DatasetKind kind, double noise) {
        return DatasetSpec.of(kind).withNoise(noise);
    }

    private static NetworkEntry lesson(String id, String key, String shortKey, double rate, double momentum,
            int epochs, NetworkSpec spec) {
        Hyperparameters sgd = Hyperparameters.of(rate).withMomentum(momentum).withBatchSize(BATCH_SIZE);
        return new NetworkEntry(id, Message.of(key), Message.of(shortKey), spec, new Settings(1, sgd, epochs));
    }

    @Override
    public Program load(Path home) {
        return NetworkProgram.ofLesson(id, title, spec, settings);
    }
}
