package tapedeck.deck.atlas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.data.Dataset;
import tapedeck.deck.Programs;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;

class AtlasTest {
    private static final int ITERATIONS = 20;

    private static AtlasQuestion question(Program program, AtlasAxis x, AtlasAxis y, int seeds) throws Exception {
        RunStart start = new RunStart(program, program.defaults(), 1);
        AtlasProbe probe = AtlasProbe.atOnce(start);
        return new AtlasQuestion(start, probe.usual(start, x, 7), probe.usual(start, y, 5), ITERATIONS, seeds, probe);
    }

    private static Program circles() throws Exception {
        return new Catalogue().find("circles").orElseThrow().load(Path.of(""));
    }

    private static void compare(AtlasView view, int column, int row, RunStart start) throws Exception {
        AtlasRun alone = new AtlasRun(start, ITERATIONS);
        alone.run();
        int point = view.point(column, row);
        assertThat(view.loss(point)).isEqualTo(alone.result().loss());
        assertThat(view.divergedAt(point)).isEqualTo(alone.result().divergedAt());
    }

    @Test
    void everyPointIsTheRunOfItsSettings() throws Exception {
        AtlasQuestion question = question(circles(), AtlasAxis.LEARNING_RATE, AtlasAxis.WIDTH, 1);
        try (Atlas atlas = new Atlas(question, 2)) {
            AtlasView view = atlas.await();
            assertThat(view.isWhole()).isTrue();
            for (int column = 0; column < 7; column++) {
                for (int row = 0; row < 5; row++) {
                    compare(view, column, row, question.at(column, row));
                }
            }
        }
    }

    @Test
    void theMedianOfThreeSeedsIsOneOfThem() throws Exception {
        AtlasQuestion question = question(circles(), AtlasAxis.LEARNING_RATE, AtlasAxis.BATCH_SIZE, 3);
        try (Atlas atlas = new Atlas(question, 1)) {
            AtlasView view = atlas.await();
            RunStart first = question.at(3, 2);
            double[] losses = new double[3];
            for (int seed = 0; seed < 3; seed++) {
                AtlasRun run = new AtlasRun(new RunStart(first.program(), first.settings().withSeed(
                        first.settings().seed() + seed), 1), ITERATIONS);
                run.run();
                losses[seed] = run.result().loss();
            }
            Arrays.sort(losses);
            assertThat(view.loss(view.point(3, 2))).isEqualTo(losses[1]);
        }
    }

    @Test
    void aFinerOneRunsNothingThatIsKnown() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        Program counted = Programs.of("counted", run -> {
            runs.incrementAndGet();
            Programs.small().run(run);
        });
        AtlasQuestion question = question(counted, AtlasAxis.LEARNING_RATE, AtlasAxis.MOMENTUM, 1);
        try (Atlas whole = new Atlas(question, 2)) {
            whole.await();
            runs.set(0);
            AtlasQuestion finer = question.over(question.x().finer(3), question.y().finer(2));
            try (Atlas near = new Atlas(finer, 2, whole)) {
                AtlasView view = near.await();
                assertThat(view.isWhole()).isTrue();
                int known = 3 * 3; // every second column and row
                assertThat(runs).hasValue(7 * 5 - known);
                compare(view, 3, 2, question.at(3, 2));
            }
        }
    }

    @Test
    void onceClosedItEnds() throws Exception {
        AtlasQuestion small = question(circles(), AtlasAxis.LEARNING_RATE, AtlasAxis.WEIGHT_DECAY, 1);
        AtlasQuestion endless = new AtlasQuestion(small.start(), small.x(), small.y(), 10_000_000, 1, small.probe());
        Atlas atlas = new Atlas(endless, 2);
        atlas.close();
        assertThat(atlas.await().isWhole()).isFalse();
        assertThat(atlas.isClosed()).isTrue();
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"xor, 0.1", "xor, 10", "xor, 100", "circles, 0.001", "spirals, 0.3"})
    void theUsualRatesLieAroundTheGreatestThatLearns(String id, double rate) throws Exception {
        Program program = new Catalogue().find(id).orElseThrow().load(Path.of(""));
        RunStart start = new RunStart(program, program.defaults(), 1).with(AtlasAxis.LEARNING_RATE, rate);
        AtlasProbe probe = AtlasProbe.atOnce(start);
        AtlasScale scale = probe.usual(start, AtlasAxis.LEARNING_RATE, 37);
        int fastest = IntStream.range(0, 37).filter(i -> {
            AtlasRun run = new AtlasRun(start.with(AtlasAxis.LEARNING_RATE, scale.value(i)), 100);
            assertThatNoException().isThrownBy(run::run);
            return run.result().divergedAt() == 0 && !probe.isNoBetter(run.result());
        }).max().orElseThrow();
        double border = scale.coordinate(fastest);
        double hundredfold = Math.log10(100 * rate);
        assertThat(scale.coordinate(36) - border).as("decades above").isGreaterThan(0.8)
                .isLessThan(Math.max(2.2, hundredfold - border + 0.2));
        assertThat(scale.coordinate(36)).as("a hundred times what is set is on it").isGreaterThan(hundredfold);
        assertThat(border - scale.coordinate(0)).as("decades below").isGreaterThan(1.5);
        assertThat(scale.place(rate)).as("what is set is on it").isBetween(0.0, 36.0);
    }

    @Test
    void whatEndsNoBetterThanItBeganIsToldFromWhatIsSlow() throws Exception {
        Program xor = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        RunStart start = new RunStart(xor, xor.defaults(), 1);
        AtlasProbe probe = AtlasProbe.atOnce(start);
        AtlasQuestion question = new AtlasQuestion(start, AtlasScale.between(AtlasAxis.LEARNING_RATE, -3, 5, 9),
                AtlasScale.between(AtlasAxis.MOMENTUM, 0, 1, 2), 100, 1, probe);
        try (Atlas atlas = new Atlas(question, 2)) {
            AtlasView view = atlas.await();
            assertThat(view.isNoBetter(view.point(0, 0))).as("slow").isFalse();
            assertThat(IntStream.range(0, 9).filter(i -> view.isNoBetter(view.point(i, 0)))).isNotEmpty()
                    .allSatisfy(i -> assertThat(view.loss(view.point(i, 0))).isGreaterThanOrEqualTo(
                            probe.firstLoss()));
        }
    }

    @Test
    void whatAnswersEveryRowAlikeHasLearnedNothingHoweverItBegan() throws Exception {
        Program fizzbuzz = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        RunStart start = new RunStart(fizzbuzz, fizzbuzz.defaults(), 1);
        AtlasProbe probe = AtlasProbe.atOnce(start);
        AtlasRun hopeless = new AtlasRun(start.with(AtlasAxis.LEARNING_RATE, 10), 200);
        hopeless.run();
        assertThat(hopeless.result().loss()).as("saturated, and yet less than at first")
                .isLessThan(probe.firstLoss());
        assertThat(probe.isNoBetter(hopeless.result())).isTrue();
        AtlasRun slow = new AtlasRun(start.with(AtlasAxis.LEARNING_RATE, 0.01), 200);
        slow.run();
        assertThat(probe.isNoBetter(slow.result())).isFalse();
    }

    /** {@code loss = sum(w)}, which falls by as much in each iteration. */
    private static Program steady() {
        return Programs.of("steady", run -> {
            Tensor w = Tensor.of(new double[]{100}).requiresGrad(true).named("w");
            Dataset row = new Dataset(NdArray.zeros(Shape.of(1, 1)), NdArray.zeros(Shape.of(1, 1)));
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), row);
            while (run.iteration(step -> {
                Tensor loss = w.sum().named("loss");
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until it is long enough
            }
        });
    }

    @Test
    void theRunsAreAsLongAsTheProgramTakesToLearn() throws Exception {
        Program steady = steady();
        RunStart start = new RunStart(steady, steady.defaults(), 1).with(AtlasAxis.LEARNING_RATE, 1e-6);
        AtlasProbe soon = AtlasProbe.atOnce(start);
        assertThat(soon.iterations()).isEqualTo(200);
        assertThat(soon.learned()).isEqualTo(25);
        AtlasProbe probe = soon.withLength(steady);
        double last = 100 - 5000 * steady.defaults().hyperparameters().learningRate();
        assertThat(probe.iterations()).as("three quarters of the way take 3750").isEqualTo(5000);
        assertThat(probe.learned()).isBetween(last, 100 - 0.7 * (100 - last));
        Program quick = Programs.small();
        assertThat(AtlasProbe.of(new RunStart(quick, quick.defaults(), 1)).iterations()).isEqualTo(200);
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.long", matches = "true", disabledReason = "15,000 iterations")
    void soonASlowRateLooksBestOfWhatLearnsBestInTheEnd() throws Exception {
        Program fizzbuzz = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        RunStart good = new RunStart(fizzbuzz, fizzbuzz.defaults(), 1);
        int length = AtlasProbe.of(good).iterations();
        AtlasRun best = new AtlasRun(good, length);
        best.run();
        AtlasRun slow = new AtlasRun(good.with(AtlasAxis.LEARNING_RATE, 0.01), length);
        slow.run();
        assertThat(slow.after(200).loss()).isLessThan(best.after(200).loss());
        assertThat(best.result().loss()).isLessThan(0.5 * slow.result().loss());
    }

    @Test
    void slowRunsOfSmallBatchesAreNotSaidToLearnNothing() throws Exception {
        Program fizzbuzz = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        RunStart start = new RunStart(fizzbuzz, fizzbuzz.defaults(), 1).with(AtlasAxis.BATCH_SIZE, 4)
                .with(AtlasAxis.LEARNING_RATE, 1e-9);
        AtlasProbe probe = AtlasProbe.atOnce(start);
        AtlasRun run = new AtlasRun(start, 200);
        run.run();
        assertThat(probe.noise()).isPositive();
        assertThat(probe.isNoBetter(run.result())).isFalse();
    }

    @Test
    void longRunsAreFewer() {
        Program quick = Programs.small();
        assertThat(AtlasQuestion.points(64, quick, 200)).isEqualTo(64);
        assertThat(AtlasQuestion.points(64, quick, 5000)).isEqualTo(21);
    }

    @Test
    void aRunThatFailsLeavesTheOthers() throws Exception {
        Program choosy = Programs.of("choosy", run -> {
            if (run.settings().hyperparameters().learningRate() > 1) {
                throw new IllegalStateException("too fast for me");
            }
            Programs.small().run(run);
        });
        try (Atlas atlas = new Atlas(question(choosy, AtlasAxis.LEARNING_RATE, AtlasAxis.MOMENTUM, 1), 2)) {
            AtlasView view = atlas.await();
            assertThat(view.isWhole()).isTrue();
            assertThat(view.divergedAt(view.point(6, 0))).isEqualTo(AtlasResult.FAILED);
            assertThat(view.loss(view.point(0, 0))).isFinite();
        }
    }
}
