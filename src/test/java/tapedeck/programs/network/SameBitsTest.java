package tapedeck.programs.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** Losses and weights are the same to the last bit whatever the machine can do at once. */
class SameBitsTest {
    private static final int ITERATIONS = 12;

    /** A process of its own that trains with every activation and optimizer, and says what came out. */
    static final class Training {
        private Training() {}

        public static void main(String[] args) throws InterruptedException {
            for (Activation activation : Activation.values()) {
                System.out.println(activation + " " + Long.toHexString(of(activation)));
            }
            System.exit(0);
        }

        private static long of(Activation activation) throws InterruptedException {
            int which = List.of(Activation.values()).indexOf(activation);
            NetworkSpec spec = NetworkSpec.of(
                    DatasetSpec.of(List.of(DatasetKind.values()).get(which % DatasetKind.values().length)),
                    new LayerSpec(61, activation), new LayerSpec(200, activation));
            Settings settings = new Settings(1, 0.01, Integer.MAX_VALUE);
            settings = settings.with(settings.hyperparameters()
                    .withOptimizer(List.of(OptimizerKind.values()).get(which % OptimizerKind.values().length)));
            try (Deck deck = new Deck(spec.drawn("network", Message.verbatim(""), settings), settings)) {
                deck.goTo(ITERATIONS);
                DeckState state = deck.await();
                Series.View losses = deck.losses();
                List<Double> all = new ArrayList<>();
                for (int i = 0; i < losses.points(); i++) {
                    all.add(losses.last(i));
                }
                Objects.requireNonNull(state.playhead().captured()).parameters().forEach(each -> {
                    for (double value : each.data().toArray()) {
                        all.add(value);
                    }
                });
                return all.stream().mapToLong(Double::doubleToRawLongBits).reduce(0, (sum, bits) -> 31 * sum + bits);
            }
        }
    }

    private static List<String> trained(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Training.class.getName()));
        Process training = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            List<String> said = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .toList();
            assertThat(training.waitFor()).isZero();
            return said;
        } finally {
            training.destroyForcibly();
        }
    }

    @Tag("long")
    @Test
    void narrowVectorsWideOnesAndNoneGiveTheSame() throws IOException, InterruptedException {
        List<String> wide = trained("--add-modules", "jdk.incubator.vector");
        assertThat(wide).hasSize(Activation.values().length).doesNotHaveDuplicates();
        assertThat(trained("--add-modules", "jdk.incubator.vector", "-XX:MaxVectorSize=16",
                "-XX:ActiveProcessorCount=1")).isEqualTo(wide);
        assertThat(trained()).isEqualTo(wide);
    }
}
