package tapedeck.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.nn.Functional;
import tapedeck.nn.Reduction;
import tapedeck.pytorch.Cases;
import tapedeck.surface.LossGrid.Extent;
import tapedeck.surface.Plane.Kind;
import tapedeck.tape.TensorState;

/** Planes of eight programs, against what PyTorch and NumPy make of the same: {@code src/test/pytorch/plane_fixtures.py}. */
class PlaneFixtureTest {
    private static final JsonNode FIXTURE = Cases.read("plane.json");
    private static final Tensor X = Tensor.of(Cases.doubles(FIXTURE.get("inputs").get("x")), 6, 3);
    private static final Tensor IMAGE = Tensor.of(Cases.doubles(FIXTURE.get("inputs").get("image")), 2, 1, 4, 4);
    private static final Tensor Y = Tensor.of(Cases.doubles(FIXTURE.get("inputs").get("y")), 6, 1);
    private static final int[] CLASSES = {0, 1, 2, 0, 1, 2};
    private static final int SIDE = 5;

    @TestFactory
    Stream<DynamicTest> theLossIsPyTorchs_atTheSamePoints() {
        return Cases.list(FIXTURE.get("cases"))
                .map(each -> DynamicTest.dynamicTest(each.get("name").asText(), () -> check(each)));
    }

    private static void check(JsonNode given) {
        LossFunction loss = loss(given);
        Plane plane = Plane.of(loss, Kind.RANDOM, List.of(), () -> false);
        if (loss.dim() == 2) {
            assertThat(plane.kind()).isEqualTo(Kind.NUMBERS);
        } else {
            assertThat(plane.first()).containsExactly(Cases.doubles(given.get("first")), within(1e-12));
            assertThat(plane.second()).containsExactly(Cases.doubles(given.get("second")), within(1e-12));
        }
        LossGrid grid = LossGrid.of(plane, new Extent(-2, -2, 2, 2), SIDE, SIDE, loss.evaluator(), () -> false);
        for (int row = 0; row < SIDE; row++) {
            double[] expected = Cases.doubles(given.get("losses").get(row));
            for (int column = 0; column < SIDE; column++) {
                assertThat(grid.at(column, row)).as("%s, %s", column, row)
                        .isCloseTo(expected[column], within(1e-12 * Math.max(1, Math.abs(expected[column]))));
            }
        }
    }

    private static LossFunction loss(JsonNode given) {
        List<Tensor> p = new ArrayList<>();
        for (JsonNode each : given.get("parameters")) {
            NdArray data = NdArray.of(Cases.doubles(each.get("values")), Cases.ints(each.get("shape")));
            p.add(new Tensor(data).requiresGrad(true).named("p" + p.size()));
        }
        LossFunction loss = Objects.requireNonNull(
                LossFunction.of(Recordings.record(p, () -> run(given.get("name").asText(), p).backward())));
        assertThat(loss.parameters()).extracting(TensorState::name).isEqualTo(p.stream().map(Tensor::name).toList());
        return loss;
    }

    private static Tensor run(String name, List<Tensor> p) {
        Tensor first = p.getFirst();
        Tensor last = p.getLast();
        return switch (name) {
            case "ravine" -> first.select(0, 0).pow(2).mul(0.05).add(first.select(0, 1).pow(2).mul(5));
            case "line" -> X.narrow(1, 0, 1).mul(first).add(last).sub(Y).pow(2).mean();
            case "rosenbrock" -> {
                Tensor bend = first.select(0, 1).sub(first.select(0, 0).pow(2)).pow(2).mul(100);
                yield first.select(0, 0).neg().add(1).pow(2).add(bend);
            }
            case "tanh" -> Functional.mseLoss(X.matmul(first).add(p.get(1)).tanh().matmul(p.get(2)).add(last), Y);
            case "sigmoid" -> Functional.binaryCrossEntropy(X.matmul(first).sigmoid().matmul(last).sigmoid(),
                    Tensor.of(Arrays.stream(Y.data().toArray()).map(y -> y > 0 ? 1 : 0).toArray(), 6, 1),
                    Reduction.MEAN);
            case "relu" -> Functional.crossEntropy(
                    Functional.linear(Functional.linear(X, first, p.get(1)).relu(), p.get(2), last), CLASSES);
            case "convolution" -> Functional.conv2d(IMAGE, first, last, 1, 0).pow(2).mean().log();
            case "norm" -> Functional.layerNorm(Functional.linear(X, first, null), new int[]{4}, p.get(1), last, 1e-5)
                    .exp().sum().mul(0.01);
            default -> throw new AssertionError(name);
        };
    }

    @Test
    void theWaysDirectionsAreNumPys_upToSign_andSoIsWhatLiesInThem() {
        JsonNode way = FIXTURE.get("way");
        List<double[]> points = Cases.list(way.get("points")).map(Cases::doubles).toList();
        Tensor parameter = new Tensor(NdArray.of(points.getLast(), 30)).requiresGrad(true).named("p");
        LossFunction loss = Objects.requireNonNull(LossFunction
                .of(Recordings.record(List.of(parameter), () -> parameter.pow(2).sum().backward())));
        Plane plane = Plane.of(loss, Kind.WAY, points, () -> false);
        assertThat(plane.kind()).isEqualTo(Kind.WAY);
        double[] shares = Cases.doubles(way.get("shares"));
        check(plane.first(), Cases.doubles(way.get("first")), points, shares[0]);
        check(plane.second(), Cases.doubles(way.get("second")), points, shares[1]);
        assertThat(plane.see(points.getFirst()).x()).as("it began at the left").isNegative();
    }

    private static void check(double[] found, double[] expected, List<double[]> points, double share) {
        double sign = Math.signum(Vectors.dot(found, expected));
        assertThat(Vectors.scaled(found, sign)).containsExactly(expected, within(1e-10));
        double along = 0;
        double all = 0;
        for (double[] each : points) {
            double[] apart = Vectors.moved(each, -1, points.getLast());
            along += Math.pow(Vectors.dot(apart, found), 2);
            all += Vectors.dot(apart, apart);
        }
        assertThat(along / all).isCloseTo(share, within(1e-12));
    }
}
