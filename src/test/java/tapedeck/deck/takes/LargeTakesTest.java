package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.lesson.network.Activation;
import tapedeck.lesson.network.LayerSpec;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Settings;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

/** The largest network that can be drawn, built again and again where memory is short. */
class LargeTakesTest {
    private static final int TAKES = 10;

    /** A process of its own that builds as many as there would be room for only if nothing was dropped, and looks back. */
    static final class Building {
        private Building() {}

        public static void main(String[] args) throws InterruptedException {
            NetworkSpec spec = NetworkSpec.of(DatasetSpec.of(DatasetKind.SPIRALS),
                    Collections.nCopies(8, new LayerSpec(LayerSpec.GREATEST_WIDTH, Activation.RELU))
                            .toArray(LayerSpec[]::new));
            Settings settings = new Settings(1, 0.01, Integer.MAX_VALUE);
            settings = settings.with(settings.hyperparameters().withOptimizer(OptimizerKind.ADAM));
            try (Takes takes = new Takes()) {
                for (int i = 0; i < TAKES; i++) {
                    takes.add(new Deck(spec.drawn("network", Message.verbatim("deep"), settings), settings), settings);
                    Deck deck = Objects.requireNonNull(takes.deck());
                    deck.goTo(2);
                    hold(takes);
                    deck.step(Granularity.ITERATION);
                    hold(takes);
                }
                takes.select(1);
                hold(takes);
                Objects.requireNonNull(takes.deck()).goTo(1);
                DeckState past = hold(takes);
                Holdings holdings = takes.holdings();
                System.out.printf("%d of %d at iteration %d, shown %d, %d at rest%n", takes.current(),
                        takes.view().size(), past.iteration(), Objects.requireNonNull(past.captured()).iteration(),
                        holdings.resting());
            }
            System.exit(0);
        }

        private static DeckState hold(Takes takes) throws InterruptedException {
            Deck deck = Objects.requireNonNull(takes.deck());
            DeckState state = deck.await();
            while (state.debugging().replaying() != 0) {
                Thread.sleep(5);
                state = deck.state();
            }
            takes.balance();
            if (state.failure() != null || state.debugging().stop() != null) {
                throw new IllegalStateException(state.failure() + " " + state.debugging().stop());
            }
            return state;
        }
    }

    @Test
    void tenOfThemAreBuiltIn512MegabytesAndAnOldOneIsLookedBackOn() throws IOException, InterruptedException {
        Process building = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules", "jdk.incubator.vector", "-Xmx512m", "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError", "-cp", System.getProperty("java.class.path"), Building.class.getName())
                .redirectErrorStream(true).start();
        try {
            List<String> said = new String(building.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("WARNING")).toList();
            assertThat(said).containsExactly("1 of 10 at iteration 3, shown 1, 9 at rest");
            assertThat(building.waitFor()).isZero();
        } finally {
            building.destroyForcibly();
        }
    }
}
