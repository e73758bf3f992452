package tapedeck.lessons.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasRun;
import tapedeck.deck.atlas.RunStart;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;

/** Claims about the loss around a run of XOR, without momentum, after an iteration. */
@SuppressWarnings("NullAway.Init")
class LandscapeQuantitiesTest {
    private static final int AT = 40;
    private static Program program;
    private static Settings settings;
    private static Deck deck;

    @BeforeAll
    static void run() throws Exception {
        program = new Catalogue().find("xor").orElseThrow().load(Path.of("").toAbsolutePath());
        settings = program.defaults().with(program.defaults().hyperparameters().withMomentum(0));
        deck = new Deck(program, settings);
        deck.setTempo(Tempo.free());
        deck.runTo(new Moment.Iteration(AT));
        deck.await();
    }

    @AfterAll
    static void end() {
        deck.close();
    }

    private static double number(String amount) throws ClaimException {
        EvaluationContext now = EvaluationContext.of(deck.state(), deck.losses(), program, settings);
        return new ClaimEvaluator(new Observation(Map.of("first", now), "first", null, null))
                .number(ClaimReader.amount(amount));
    }

    private static boolean isSo(String claim) {
        EvaluationContext now = EvaluationContext.of(deck.state(), deck.losses(), program, settings);
        return new ClaimEvaluator(new Observation(Map.of("first", now), "first", null, null))
                .isSo(readable(claim));
    }

    private static Claim readable(String claim) {
        try {
            return ClaimReader.claim(claim);
        } catch (ClaimException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theValleySaysWhatTheStepBringsAndWhatTheGradientPromised() throws Exception {
        double before = number("loss");
        double comes = number("valley.comes");
        double promised = number("valley.promised");
        double squares = 0;
        for (String each : List.of("w1", "b1", "w2", "b2")) {
            squares += Math.pow(number(each + ".grad.norm"), 2);
        }
        assertThat(promised).isCloseTo(before - number("rate") * squares, offset(1e-6));
        assertThat(comes).isGreaterThan(promised).isLessThan(before);
        assertThat(isSo("valley.lands is None")).as("it has many numbers").isTrue();
    }

    @Test
    void thePlaneSaysHowMuchOfTheWayLiesInItAndWhereItIsLowest() throws Exception {
        assertThat(number("plane.share")).isBetween(0.5, 1.0);
        assertThat(isSo("plane.lowest.shape == ("
                + Objects.requireNonNull(deck.state().playhead().captured()).parameters().stream()
                        .mapToInt(each -> each.data().numel()).sum()
                + ",)")).isTrue();
    }

    @Tag("long")
    @Test
    void theAtlasSaysFromWhichRateOnShortRunsLearnNoMore() throws Exception {
        double ends = number("atlas.ends");
        RunStart start = new RunStart(program, settings, 1);
        AtlasRun there = new AtlasRun(start.with(AtlasAxis.LEARNING_RATE, ends), 200);
        there.run();
        double first = there.losses()[0];
        assertThat(there.result().diverged() || there.result().loss() >= first).isTrue();
        assertThat(ends).isGreaterThan(program.defaults().hyperparameters().learningRate());
        assertThat(Set.copyOf(Quantities.names())).contains("atlas.diverges");
    }
}
