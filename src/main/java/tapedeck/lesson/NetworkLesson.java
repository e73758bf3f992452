package tapedeck.lesson;

import java.nio.file.Path;
import java.util.List;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.Program;
import tapedeck.deck.Settings;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.LossKind;
import tapedeck.lesson.network.NetworkProgram;
import tapedeck.lesson.network.NetworkSpec;

/**
 * A network to learn one of the generated datasets, with settings that learn it in a few seconds.
 *
 * @param id the word that names it in commands
 * @param title its name for people
 * @param spec the network and its data
 * @param settings what it is started with
 */
record NetworkLesson(String id, String title, NetworkSpec spec, Settings settings) implements Lesson {
    static List<NetworkLesson> all() {
        LayerSpec eight = new LayerSpec(8, Activation.TANH);
        LayerSpec wide = new LayerSpec(32, Activation.TANH);
        DatasetSpec spirals = DatasetSpec.of(DatasetKind.SPIRALS).withSize(600).withNoise(0.02);
        return List.of(
                lesson("gaussians", "Two gaussians: a straight line is enough",
                        NetworkSpec.of(noisy(DatasetKind.GAUSSIANS, 0)).withLoss(LossKind.BCE_WITH_LOGITS), 0.1, 100),
                lesson("circles", "Circles: a disc and a ring",
                        NetworkSpec.of(noisy(DatasetKind.CIRCLES, 0.05), eight).withLoss(LossKind.BCE_WITH_LOGITS), 0.1,
                        300),
                lesson("xor", "Xor: what no straight line divides",
                        NetworkSpec.of(noisy(DatasetKind.XOR, 0.02), eight).withLoss(LossKind.BCE_WITH_LOGITS), 0.1,
                        300),
                lesson("spirals", "Spirals: arms around each other", NetworkSpec.of(spirals, wide, wide), 0.1, 500),
                lesson("plane", "A plane: regression over two inputs",
                        NetworkSpec.of(noisy(DatasetKind.PLANE, 0.05)), 0.1, 100),
                lesson("sine", "A noisy sine: a curve fitted", NetworkSpec.of(noisy(DatasetKind.SINE, 0.1), wide, wide),
                        0.1, 500));
    }

    private static DatasetSpec noisy(DatasetKind kind, double noise) {
        return DatasetSpec.of(kind).withNoise(noise);
    }

    private static NetworkLesson lesson(String id, String title, NetworkSpec spec, double rate, int epochs) {
        return new NetworkLesson(id, title, spec, new Settings(1, rate, epochs));
    }

    @Override
    public Program load(Path home) {
        return new NetworkProgram(id, title, spec, settings);
    }
}
