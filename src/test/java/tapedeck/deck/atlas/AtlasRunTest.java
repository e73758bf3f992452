package tapedeck.deck.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.deck.training.DeclaredParameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Series;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Texts;

class AtlasRunTest {
    private static final int ITERATIONS = 60;

    private static Program program(String id) throws Exception {
        return new Catalogue().find(id).orElseThrow().load(Path.of(""));
    }

    private static RunStart start(Program program) {
        return new RunStart(program, program.defaults(), 1);
    }

    /** The losses of an ordinary deck, up to the first that is not finite. */
    private static double[] deck(Program program, Settings settings, @Nullable List<NdArray> weights)
            throws InterruptedException {
        try (Deck deck = new Deck(program, settings.withEpochs(Integer.MAX_VALUE))) {
            deck.setStopsWhenNotFinite(false);
            if (weights != null) {
                deck.load(weights);
            }
            deck.goTo(ITERATIONS + 1);
            deck.await();
            Series.View all = deck.losses();
            int count = 0;
            while (count < ITERATIONS && (count == 0 || Double.isFinite(all.last(count - 1)))) {
                count++;
            }
            return IntStream.range(0, count).mapToDouble(all::last).toArray();
        }
    }

    private static double[] atlas(RunStart start) throws Exception {
        try (AtlasRun run = new AtlasRun(start, ITERATIONS)) {
            run.run();
            return run.losses();
        }
    }

    @ParameterizedTest
    @CsvSource({"fizzbuzz, LEARNING_RATE, 0.037", "fizzbuzz, MOMENTUM, 0.83", "fizzbuzz, BATCH_SIZE, 7",
            "fizzbuzz, WEIGHT_DECAY, 0.01", "spirals, LEARNING_RATE, 1.7", "spirals, BATCH_SIZE, 33",
            "circles, MOMENTUM, 0.97", "iris, LEARNING_RATE, 0.2", "breast_cancer, WEIGHT_DECAY, 0.3"})
    void aRunHasTheLossesOfADeckWithTheSameSettings(String id, AtlasAxis axis, double value) throws Exception {
        Program program = program(id);
        RunStart start = start(program).with(axis, value);
        assertThat(start.value(axis)).isEqualTo(value);
        assertThat(atlas(start)).isNotEmpty().isEqualTo(deck(program, start.settings(), null));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"fizzbuzz", "spirals"})
    void aRunOfAnotherWidthHasTheLossesOfTheNetworkDrawnSo(String id) throws Exception {
        RunStart start = start(program(id)).with(AtlasAxis.WIDTH, 23);
        assertThat(start.program().provenance().blueprint()).satisfies(drawn -> assertThat(drawn.widths().subList(1,
                drawn.widths().size() - 1)).containsOnly(23));
        assertThat(start.value(AtlasAxis.WIDTH)).isEqualTo(23);
        assertThat(atlas(start)).isEqualTo(deck(start.program(), start.settings(), null));
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"fizzbuzz", "circles"})
    void aRunOfScaledWeightsHasTheLossesOfADeckThatLoadsThem(String id) throws Exception {
        Program program = program(id);
        RunStart start = start(program).with(AtlasAxis.WEIGHT_SCALE, 0.5);
        List<NdArray> initial = DeclaredParameters.of(program, start.settings()).stream().map(TensorState::data)
                .toList();
        assertThat(atlas(start)).isEqualTo(deck(program, start.settings(), start.scaled(initial)))
                .isNotEqualTo(atlas(start(program)));
    }

    @Test
    void itEndsAtTheFirstLossThatIsNotFinite() throws Exception {
        Program program = Programs.regression();
        RunStart start = start(program).with(AtlasAxis.LEARNING_RATE, 1e30);
        double[] losses = atlas(start);
        assertThat(losses).hasSizeLessThan(ITERATIONS).isEqualTo(deck(program, start.settings(), null));
        assertThat(losses[losses.length - 1]).isNotFinite();
        AtlasResult result = AtlasResult.of(losses, losses.length, false);
        assertThat(result.divergedAt()).isEqualTo(losses.length);
        assertThat(result.loss()).isNaN();
    }

    @Test
    void theLossIsTheMeanOfTheLastTenth() {
        double[] losses = new double[30];
        losses[27] = 1;
        losses[28] = 2;
        losses[29] = 6;
        assertThat(AtlasResult.of(losses, 30, false)).isEqualTo(new AtlasResult(3, 0, 0, false));
        assertThat(AtlasResult.of(new double[]{5, 4}, 2, false)).isEqualTo(new AtlasResult(4, 5, 0, false));
    }

    @Test
    void ofSeveralSeedsTheMiddleOneCountsAndThoseThatDivergedAreTheWorst() {
        AtlasResult good = new AtlasResult(1, 5, 0, false);
        AtlasResult fair = new AtlasResult(2, 5, 0, false);
        AtlasResult late = new AtlasResult(Double.NaN, 5, 90, false);
        AtlasResult early = new AtlasResult(Double.NaN, 5, 9, false);
        assertThat(AtlasResult.median(List.of(late, good, fair))).isEqualTo(fair);
        assertThat(AtlasResult.median(List.of(early, good, late))).isEqualTo(late);
    }

    @Tag("long")
    @Test
    void aProbeSaysWhichAxesThereAre() throws Exception {
        Program adam = program("iris");
        AtlasProbe probe = AtlasProbe.of(start(adam));
        assertThat(probe.axes(adam)).doesNotContain(AtlasAxis.MOMENTUM).contains(AtlasAxis.LEARNING_RATE,
                AtlasAxis.WIDTH);
        assertThat(new Texts(Language.ENGLISH).of(probe.refused(adam, AtlasAxis.MOMENTUM).orElseThrow()))
                .isEqualTo("iris has no momentum (momentum): choose another axis");
        assertThat(probe.firstLoss()).isEqualTo(atlas(start(adam))[0]);
    }

    @Test
    void aProgramWithoutIterationsHasNoAtlas() {
        Program none = Programs.of("once", _ -> {});
        assertThatThrownBy(() -> AtlasProbe.of(start(none))).isInstanceOf(ProgramException.class)
                .hasMessageContaining("atlas.no-loss");
    }
}
