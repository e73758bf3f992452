package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;

class NetworkEntryTest {
    private static final int SEEDS = Boolean.getBoolean("tapedeck.long") ? 3 : 1;

    /** The noise of the regressions has a variance of 0.0025 and 0.01: no network comes below. */
    @ParameterizedTest
    @CsvSource({"gaussians, 0.97, 0.2", "circles, 0.97, 0.2", "xor, 0.97, 0.2", "spirals, 0.95, 0.2",
            "plane, NaN, 0.0035", "sine, NaN, 0.014", "iris, 0.93, 0.1", "penguins, 0.97, 0.05", "wine, 0.88, 0.05",
            "breast_cancer, 0.94, 0.1", "diabetes, NaN, 0.45"})
    void learnsWithItsDefaultsWhateverTheSeed(String id, double leastAccuracy, double greatestLoss) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        for (long seed = 1; seed <= SEEDS; seed++) {
            Settings settings = program.defaults().withSeed(seed);
            try (Deck deck = new Deck(program, settings)) {
                deck.setTempo(Tempo.free());
                deck.play();
                DeckState end = deck.await();
                assertThat(end.position().status()).as(String.valueOf(end.position().failure()))
                        .isEqualTo(DeckState.Status.FINISHED);
                Metrics.Scores scores = Objects.requireNonNull(end.measured().metrics()).scores();
                assertThat(scores.trainLoss()).isLessThan(greatestLoss);
                assertThat(scores.testAccuracy()).satisfiesAnyOf(
                        a -> assertThat(a).isGreaterThanOrEqualTo(leastAccuracy),
                        a -> assertThat(leastAccuracy).isNaN());
            }
        }
    }
}
