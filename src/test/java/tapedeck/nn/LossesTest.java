package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.Shape;
import tapedeck.autograd.Node;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;
import tapedeck.pytorch.Refusals;

class LossesTest {
    @TestFactory
    Stream<DynamicTest> l1IsPyTorchs() {
        return Cases.of("l1_loss", (in, args) -> Functional.l1Loss(in.get(0), in.get(1), Cases.reduction(args)));
    }

    @TestFactory
    Stream<DynamicTest> crossEntropyOfClassesIsPyTorchs() {
        return Cases.of("cross_entropy", (in, args) -> Functional.crossEntropy(in.get(0),
                Cases.ints(args.get("classes")), Cases.reduction(args), args.get("smoothing").asDouble()));
    }

    @TestFactory
    Stream<DynamicTest> crossEntropyOfProbabilitiesIsPyTorchs() {
        return Cases.of("cross_entropy_probabilities", (in, args) -> Functional.crossEntropy(in.get(0), in.get(1),
                Cases.reduction(args), args.get("smoothing").asDouble()));
    }

    @Test
    void aMeanOfNothingIsNotANumber() {
        assertThat(Functional.crossEntropy(Tensor.zeros(1, 2), new int[]{-100}).item()).isNaN();
        assertThat(Functional.crossEntropy(Tensor.zeros(0, 2), new int[0]).item()).isNaN();
        assertThat(Functional.mseLoss(Tensor.zeros(0), Tensor.zeros(0)).item()).isNaN();
    }

    @Test
    void warnsAsPyTorchDoesWhenATargetBroadcasts() {
        assertThat(Broadcasts.warning(Shape.of(3, 1), Shape.of(3))).contains("Using a target size (torch.Size([3])) "
                + "that is different to the input size (torch.Size([3, 1])). This will likely lead to incorrect results "
                + "due to broadcasting. Please ensure they have the same size.");
        assertThat(Broadcasts.warning(Shape.of(3), Shape.of(3))).isEmpty();
        assertThat(Functional.mseLoss(Tensor.ones(3, 1), Tensor.zeros(3), Reduction.NONE).shape())
                .isEqualTo(Shape.of(3, 3));
    }

    @TestFactory
    Stream<DynamicTest> ignoredRowsCostNothingWhateverTheyAre() {
        return Cases.list(Cases.read("ignored.json")).map(c -> DynamicTest.dynamicTest(
                c.get("row").asText() + ", " + c.get("reduction").asText() + " of " + c.get("classes"), () -> {
                    Tensor x = Tensor.of(Cases.doubles(c.get("x")), 3, 3).requiresGrad(true);
                    Tensor loss = Functional.crossEntropy(x, Cases.ints(c.get("classes")), Cases.reduction(c), 0.1);
                    List<String> graph = new ArrayList<>();
                    walk(loss.gradFn(), graph);
                    assertThat(graph).isEqualTo(Cases.list(c.get("graph")).map(JsonNode::asText).toList());
                    loss.backward(Tensor.full(1, loss.shape().toArray()));
                    assertThat(loss.data().toArray()).containsExactly(Cases.doubles(c.get("output")), within(1e-14));
                    assertThat(Objects.requireNonNull(x.grad()).data().toArray())
                            .containsExactly(Cases.doubles(c.get("grad")), within(1e-14));
                }));
    }

    private static void walk(@Nullable Node node, List<String> names) {
        if (node != null) {
            names.add(node.name());
            node.inputs().forEach(input -> walk(input.gradFn(), names));
        }
    }

    @TestFactory
    Stream<DynamicTest> refusesWhatPyTorchRefuses() {
        Tensor x = Tensor.zeros(2, 3);
        Tensor two = Tensor.zeros(2, 2);
        Tensor half = Tensor.full(0.5, 2);
        Tensor sequence = Tensor.zeros(2, 3, 4);
        return Refusals.of("losses").refuses("a class too many", () -> Functional.crossEntropy(two, new int[]{2, 0}))
                .refuses("a class below 0", () -> Functional.crossEntropy(two, new int[]{-1, 0}))
                .refuses("a class too many with smoothing",
                        () -> Functional.crossEntropy(two, new int[]{2, 0}, Reduction.MEAN, 0.1))
                .refuses("classes of more rows", () -> Functional.nllLoss(two, new int[3], Reduction.MEAN))
                .refuses("a class for a batch", () -> classes(x))
                .refuses("classes in two dimensions", () -> classes(x, 2, 2))
                .refuses("classes in two dimensions and one row", () -> classes(x, 1, 2))
                .refuses("two classes for one row", () -> Functional.crossEntropy(Tensor.zeros(3), new int[2]))
                .refuses("classes of a sequence for a row each",
                        () -> Functional.crossEntropy(sequence, new int[2]))
                .refuses("classes of a longer sequence", () -> classes(sequence, 2, 5))
                .refuses("classes of an image for a row", () -> classes(Tensor.zeros(2, 3, 4, 5), 2, 4))
                .refuses("classes of an image turned", () -> classes(Tensor.zeros(2, 3, 4, 5), 2, 5, 4))
                .refuses("classes of a volume turned", () -> classes(Tensor.zeros(2, 3, 4, 5, 6), 2, 4, 6, 5))
                .refuses("classes that are floats", () -> probabilities(x, Tensor.zeros(2)))
                .refuses("classes of a sequence that are floats", () -> probabilities(sequence, Tensor.zeros(2, 4)))
                .refuses("floats for more rows", () -> probabilities(x, Tensor.zeros(3, 3)))
                .refuses("floats for another number of classes", () -> probabilities(x, Tensor.zeros(2, 4)))
                .refuses("nll_loss of a number", () -> Functional.nllLoss(Tensor.of(1), new int[1], Reduction.MEAN))
                .refuses("cross_entropy of a number", () -> probabilities(Tensor.of(1), Tensor.of(1)))
                .refuses("smoothing of more than 1",
                        () -> Functional.crossEntropy(x, new int[2], Reduction.MEAN, 1.5))
                .refuses("mse_loss of other sizes", () -> Functional.mseLoss(Tensor.zeros(3), Tensor.zeros(4)))
                .refuses("smooth_l1_loss with a beta below 0",
                        () -> Functional.smoothL1Loss(half, half, Reduction.MEAN, -1))
                .refuses("binary_cross_entropy of more than 1",
                        () -> Functional.binaryCrossEntropy(Tensor.of(new double[]{1.5, Double.NaN}), half,
                                Reduction.MEAN))
                .refuses("binary_cross_entropy to more than 1",
                        () -> Functional.binaryCrossEntropy(half, Tensor.full(2, 2), Reduction.MEAN))
                .refuses("binary_cross_entropy of other sizes",
                        () -> Functional.binaryCrossEntropy(Tensor.zeros(3, 1), Tensor.zeros(3), Reduction.MEAN))
                .refuses("binary_cross_entropy_with_logits of other sizes",
                        () -> Functional.binaryCrossEntropyWithLogits(Tensor.zeros(3, 1), Tensor.zeros(3),
                                Reduction.MEAN))
                .tests();
    }

    private static void classes(Tensor logits, int... shape) {
        Functional.crossEntropy(logits, new int[Shape.of(shape).numel()], shape, Reduction.MEAN, 0);
    }

    private static void probabilities(Tensor logits, Tensor target) {
        Functional.crossEntropy(logits, target, Reduction.MEAN);
    }
}
