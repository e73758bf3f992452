package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.nn.Init;
import tapedeck.nn.Layer;
import tapedeck.nn.Reduction;
import tapedeck.optim.Optimizer;
import tapedeck.optim.OptimizerKind;
import tapedeck.optim.Option;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;
import tapedeck.pytorch.Cases;
import tapedeck.surface.StepDirection.Settings;
import tapedeck.tape.CapturedIteration;

/** The loss along the step of an iteration, against {@code valley_fixtures.py}, and the lines that there are. */
class ValleyTest {
    private static final JsonNode FIXTURES = Cases.read("valley.json");
    private static final Tensor ROWS = Tensor.of(Cases.doubles(FIXTURES.get("rows")), 8, 2);
    private static final Tensor TARGETS = Tensor.of(Cases.doubles(FIXTURES.get("targets")), 8, 1);
    private static final double EXACT = 1e-12;

    static Stream<JsonNode> cases() {
        return Cases.list(FIXTURES.get("cases"));
    }

    private static int[][] shapes(String program) {
        return switch (program) {
            case "line" -> new int[][]{{1, 1}, {1}};
            case "tanh" -> new int[][]{{4, 2}, {4}, {3, 4}, {3}};
            case "sigmoid" -> new int[][]{{3, 2}, {3}, {1, 3}, {1}};
            default -> new int[][]{{1}};
        };
    }

    private static Tensor loss(String program, List<Tensor> p) {
        return switch (program) {
            case "square" -> p.getFirst().pow(2).sum();
            case "two valleys" -> p.getFirst().pow(4).sub(p.getFirst().pow(2).mul(4)).add(p.getFirst()).sum();
            case "line" -> Functional.mseLoss(Functional.linear(ROWS.narrow(1, 0, 1), p.get(0), p.get(1)),
                    ROWS.narrow(1, 1, 1));
            case "tanh" -> Functional.crossEntropy(
                    Functional.linear(Functional.linear(ROWS, p.get(0), p.get(1)).tanh(), p.get(2), p.get(3)),
                    Cases.ints(FIXTURES.get("classes")));
            default -> Functional.mseLoss(
                    Functional.linear(Functional.linear(ROWS, p.get(0), p.get(1)).sigmoid(), p.get(2), p.get(3))
                            .sigmoid(),
                    TARGETS, Reduction.MEAN);
        };
    }

    /** A run of a program of the fixtures, up to before its last step. */
    private static final class Run {
        private final String program;
        private final List<Tensor> parameters = new ArrayList<>();
        private final Optimizer optimizer;
        private @Nullable CapturedIteration before;
        private long iteration;

        Run(JsonNode fixture) {
            program = fixture.get("program").asText();
            int[][] shapes = shapes(program);
            for (int i = 0; i < shapes.length; i++) {
                parameters.add(Tensor.of(Cases.doubles(fixture.get("begin").get(i)), shapes[i]).requiresGrad(true)
                        .named("p" + i));
            }
            ParameterGroup group = new ParameterGroup(parameters, 0.1);
            JsonNode options = fixture.get("options");
            group.with(Option.MOMENTUM, options.path("momentum").asDouble(0));
            group.with(Option.NESTEROV, options.path("nesterov").asBoolean(false) ? 1 : 0);
            group.with(Option.WEIGHT_DECAY, options.path("weight_decay").asDouble(0));
            group.with(Option.DAMPENING, options.path("dampening").asDouble(0));
            optimizer = new SGD(List.of(group));
            for (int k = 1; k < fixture.get("steps").asInt(); k++) {
                before = iteration(true);
            }
        }

        CapturedIteration iteration(boolean steps) {
            return Recordings.record(++iteration, parameters, () -> {
                optimizer.zeroGrad();
                loss(program, parameters).backward();
                if (steps) {
                    optimizer.step();
                }
            });
        }
    }

    private static Valley.Line line(CapturedIteration captured, @Nullable CapturedIteration before,
            @Nullable Settings settings,
            LineDirection along) {
        LossFunction loss = Objects.requireNonNull(LossFunction.beforeUpdate(captured));
        StepDirection direction = Objects.requireNonNull(StepDirection.of(loss, captured, before, settings));
        return Objects.requireNonNull(Valley.Line.of(loss, captured.iteration(), direction, along, null));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itIsWhatPyTorchComputesAtTheSameParameters_beforeTheStepAndAfterIt(JsonNode fixture) {
        Run run = new Run(fixture);
        CapturedIteration before = run.before;
        check(fixture, line(run.iteration(false), before, null, new LineDirection.Step()));
        run = new Run(fixture);
        before = run.before;
        check(fixture, line(run.iteration(true), before, null, new LineDirection.Step()));
    }

    private static void check(JsonNode fixture, Valley.Line line) {
        double[] rates = Cases.doubles(fixture.get("rates"));
        double[] losses = Cases.doubles(fixture.get("losses"));
        for (int i = 0; i < rates.length; i++) {
            assertThat(line.at(rates[i])).as("at rate " + rates[i]).isCloseTo(losses[i],
                    within(EXACT * Math.max(1, Math.abs(losses[i]))));
        }
        Valley valley = line.sample(null, 0.1, () -> false);
        double slope = fixture.get("slope").asDouble();
        assertThat(valley.slope()).isCloseTo(slope, within(EXACT * Math.max(1, Math.abs(slope))));
        double bend = fixture.get("bend").asDouble();
        assertThat(valley.bend()).isCloseTo(bend, within(1e-6 * Math.abs(bend)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLargestEigenvalueOfASmallNetIsThatOfItsWholeHessian(JsonNode fixture) {
        LossFunction loss = Objects.requireNonNull(LossFunction.beforeUpdate(new Run(fixture).iteration(false)));
        double largest = fixture.get("largest").asDouble();
        assertThat(Curvature.of(loss, loss.origin(), () -> false).largest()).isCloseTo(largest,
                within(1e-6 * Math.abs(largest)));
    }

    private static Valley square(double w, double rate) {
        Tensor x = Tensor.of(new double[]{w}).requiresGrad(true).named("w");
        return line(Recordings.record(List.of(x), () -> x.pow(2).sum().backward()), null, null,
                new LineDirection.Step())
                .sample(null, rate, () -> false);
    }

    @Test
    void ofASquareTheWholeValleyIsSeen_andTheWidestStableStepIsAsHighAsThePoint() {
        Valley valley = square(4, 0.3);
        assertThat(valley.name()).isEqualTo("w");
        assertThat(valley.value()).isEqualTo(4);
        assertThat(valley.perRate()).isEqualTo(-8);
        assertThat(valley.loss()).isEqualTo(16);
        assertThat(valley.near(0.3)).isCloseTo(2.56, within(1e-9));
        assertThat(valley.promised(0.3)).isCloseTo(-3.2, within(1e-12));
        assertThat(valley.widest()).isCloseTo(1, within(1e-9));
        assertThat(valley.lambda()).isCloseTo(2, within(1e-9));
        assertThat(valley.range().to()).isCloseTo(1.25, within(1e-8));
        assertThat(square(4, 1e-6).range()).as("whatever rate is set")
                .isEqualTo(square(4, 0.3).range());
    }

    @Test
    void whereTheLossIsAlmostLevelItIsSeenAsFarAsRatesAreSet() {
        Tensor x = Tensor.of(new double[]{20, 21}).requiresGrad(true).named("x");
        Valley valley = line(Recordings.record(List.of(x), () -> x.sigmoid().sum().backward()), null, null,
                new LineDirection.Step()).sample(null, 0.6, () -> false);
        assertThat(valley.range().to()).isEqualTo(12.5);
    }

    @Test
    void beforeAScriptsFirstUpdateEveryLeafThatWantsAGradientCounts() {
        Tensor w = Tensor.of(new double[]{4}).requiresGrad(true).named("w");
        CapturedIteration script = Recordings.record(List.of(), () -> w.pow(2).sum().backward());
        assertThat(LossFunction.of(script)).as("nothing says what it trains").isNull();
        Valley valley = line(script, null, null, new LineDirection.Step()).sample(null, 0.3, () -> false);
        assertThat(valley.name()).isEqualTo("w");
        assertThat(valley.perRate()).isEqualTo(-8);
    }

    @Test
    void aSecondValleyBeyondTheParabolaIsSeen() {
        Tensor w = Tensor.of(new double[]{2}).requiresGrad(true).named("w");
        Valley valley = line(Recordings.record(List.of(w), () -> loss("two valleys", List.of(w)).backward()), null,
                null, new LineDirection.Step()).sample(null, 0.05, () -> false);
        double least = valley.samples().stream().mapToDouble(Valley.Sample::loss).min().orElseThrow();
        assertThat(least).as("deeper than the near one, about -2.6").isLessThan(-5);
    }

    @Test
    void aNumberAlone_theOthersAtRest() {
        Tensor x = Tensor.of(new double[]{1, 2, 3, 4}, 2, 2).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(x), () -> x.pow(2).sum().backward());
        long id = Objects.requireNonNull(LossFunction.beforeUpdate(captured)).parameters().getFirst().id();
        Valley.Line line = line(captured, null, null, new LineDirection.Single(id, 2));
        Valley valley = line.sample(null, 0.1, () -> false);
        assertThat(valley.name()).isEqualTo("x[1, 0]");
        assertThat(valley.value()).isEqualTo(3);
        assertThat(line.at(0.5)).isEqualTo(1 + 4 + 16);
    }

    @Test
    void momentumsShareOfTheStep() {
        JsonNode fixture = cases().filter(each -> each.get("program").asText().equals("sigmoid")).findFirst()
                .orElseThrow();
        Run run = new Run(fixture);
        CapturedIteration before = run.before;
        Valley expected = line(run.iteration(false), before, null, new LineDirection.Step()).sample(null, 0.1,
                () -> false);
        Run again = new Run(fixture);
        before = again.before;
        Valley made = line(again.iteration(true), before, null, new LineDirection.Step()).sample(null, 0.1,
                () -> false);
        assertThat(expected.momentum()).isBetween(0.3, 0.9).isCloseTo(made.momentum(), within(1e-9));
        assertThat(expected.taken()).isNaN();
        assertThat(made.taken()).isEqualTo(0.1);
        assertThat(square(4, 0.1).momentum()).as("none").isNaN();
    }

    @Test
    void whatCannotBeSaidOfAStepToComeIsNotSaid() {
        Tensor x = Tensor.of(new double[]{1}).requiresGrad(true).named("x");
        CapturedIteration third = Recordings.record(3, List.of(x), () -> x.pow(2).sum().backward());
        LossFunction loss = Objects.requireNonNull(LossFunction.of(third));
        double never = Double.POSITIVE_INFINITY;
        assertThat(StepDirection.of(loss, third, null, new Settings(OptimizerKind.ADAM, 0, 0, never, true))).isNull();
        assertThat(StepDirection.of(loss, third, null, new Settings(OptimizerKind.SGD, 0.9, 0, never, true)))
                .as("nobody knows what it remembers").isNull();
        assertThat(StepDirection.of(loss, third, null, new Settings(OptimizerKind.SGD, 0, 0, never, false)))
                .as("nor how the rates differ").isNull();
        assertThat(Objects.requireNonNull(
                StepDirection.of(loss, third, null, new Settings(OptimizerKind.SGD, 0, 0, 1, true))).perRate()[0])
                .as("clipped").isCloseTo(-1, within(1e-5));
    }

    @Test
    void whereTheLossIsNoNumberTheSamplesSaySo() {
        Tensor x = Tensor.of(new double[]{1}).requiresGrad(true).named("x");
        Valley valley = line(Recordings.record(List.of(x), () -> x.log().mul(x).sum().backward()), null, null,
                new LineDirection.Step()).sample(new Valley.Range(0, 4), 1, () -> false);
        assertThat(valley.samples()).extracting(Valley.Sample::loss).contains(Double.NaN);
        assertThat(valley.near(3)).isNaN();
    }

    @Test
    void anotherLossOverTheSamePointsHasItsSlopeAndBendByDifferences() {
        Tensor x = Tensor.of(new double[]{4}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(x), () -> x.pow(2).sum().backward());
        LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
        StepDirection direction = Objects.requireNonNull(StepDirection.of(loss, captured, null, null));
        Valley valley = Objects.requireNonNull(Valley.Line.of(loss, 1, direction, new LineDirection.Step(),
                point -> 3 * (point[0] - 1) * (point[0] - 1))).sample(null, 0.1, () -> false);
        assertThat(valley.loss()).isEqualTo(27);
        assertThat(valley.slope()).as("6 · 3 · -8").isCloseTo(-144, within(1e-5));
        assertThat(valley.lambda()).isCloseTo(6, within(1e-5));
    }

    /** The losses of a network with BatchNorm and dropout, in 60 steps with momentum. */
    private static List<Double> losses(boolean looking) {
        Generator generator = Generator.manualSeed(3);
        Layer first = Layer.linear(2, 8, generator, Init.Draw.FLOAT32);
        Layer last = Layer.linear(8, 1, generator, Init.Draw.FLOAT32);
        Tensor mean = Tensor.of(new double[8]);
        Tensor variance = Tensor.of(new double[]{1, 1, 1, 1, 1, 1, 1, 1});
        List<Tensor> parameters = Stream.concat(first.parameters().stream(), last.parameters().stream()).toList();
        SGD sgd = new SGD(List.of(new ParameterGroup(parameters, 0.05).with(Option.MOMENTUM, 0.9)));
        List<Double> losses = new ArrayList<>();
        CapturedIteration before = null;
        for (int k = 1; k <= 60; k++) {
            CapturedIteration captured = Recordings.record(k, parameters, () -> {
                sgd.zeroGrad();
                Tensor hidden = Functional.batchNorm(first.forward(ROWS), mean, variance, null, null, true, 0.1, 1e-5);
                Tensor out = last.forward(Functional.dropout(hidden.relu(), 0.3, true, generator));
                Tensor loss = Functional.mseLoss(out, TARGETS);
                losses.add(loss.item());
                loss.backward();
                sgd.step();
            });
            if (looking) {
                line(captured, before, null, new LineDirection.Step()).sample(null, 0.1, () -> false);
            }
            before = captured;
        }
        return losses;
    }

    @Tag("long")
    @Test
    void lookingChangesNothing() {
        List<Double> alone = losses(false);
        assertThat(alone.getLast()).as("it learns").isLessThan(alone.getFirst());
        assertThat(losses(true)).isEqualTo(alone);
    }

    @Test
    void itEndsWhenItIsCancelled() {
        Tensor x = Tensor.of(new double[]{1}).requiresGrad(true).named("x");
        Valley.Line line = line(Recordings.record(List.of(x), () -> x.pow(2).sum().backward()), null, null,
                new LineDirection.Step());
        assertThatThrownBy(() -> line.sample(null, 1, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void aLineOfWhatIsNotThereIsNone() {
        Tensor x = Tensor.of(new double[]{1}).requiresGrad(true).named("x");
        CapturedIteration captured = Recordings.record(List.of(x), () -> x.pow(2).sum().backward());
        LossFunction loss = Objects.requireNonNull(LossFunction.of(captured));
        StepDirection direction = Objects.requireNonNull(StepDirection.of(loss, captured, null, null));
        assertThat(IntStream.of(-7)
                .mapToObj(id -> Valley.Line.of(loss, 1, direction, new LineDirection.Single(id, 0), null)))
                .containsOnlyNulls();
    }
}
