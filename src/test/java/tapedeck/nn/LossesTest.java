package tapedeck.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

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
    Stream<DynamicTest> refusesWithPyTorchsText() {
        Tensor two = Tensor.zeros(2, 2);
        Tensor half = Tensor.full(0.5, 2);
        return Stream.of(refused("Target 2 is out of bounds.", () -> Functional.crossEntropy(two, new int[]{2, 0})),
                refused("Target -1 is out of bounds.", () -> Functional.crossEntropy(two, new int[]{-1, 0})),
                refused("Expected input batch_size (2) to match target batch_size (3).",
                        () -> Functional.nllLoss(two, new int[3], Reduction.MEAN)),
                refused("Expected 1 or more dimensions (got 0)",
                        () -> Functional.crossEntropy(Tensor.of(1), new int[]{0})),
                refused("label_smoothing must be between 0.0 and 1.0. Got: 1.5",
                        () -> Functional.crossEntropy(two, new int[2], Reduction.MEAN, 1.5)),
                refused("The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 0",
                        () -> Functional.mseLoss(Tensor.zeros(3), Tensor.zeros(4))),
                refused("smooth_l1_loss does not support negative values for beta.",
                        () -> Functional.smoothL1Loss(half, half, Reduction.MEAN, -1)),
                refused("smooth_l1_loss does not support negative values for beta.",
                        () -> Functional.smoothL1Loss(half, half, Reduction.MEAN, Double.NaN)),
                refused("all elements of input should be between 0 and 1",
                        () -> Functional.binaryCrossEntropy(Tensor.of(new double[]{1.5, Double.NaN}), half,
                                Reduction.MEAN)),
                refused("all elements of target should be between 0 and 1",
                        () -> Functional.binaryCrossEntropy(half, Tensor.full(2, 2), Reduction.MEAN)),
                refused("Using a target size (torch.Size([3])) that is different to the input size (torch.Size([3, 1])) "
                        + "is deprecated. Please ensure they have the same size.",
                        () -> Functional.binaryCrossEntropy(Tensor.zeros(3, 1), Tensor.zeros(3), Reduction.MEAN)),
                refused("Target size (torch.Size([3])) must be the same as input size (torch.Size([3, 1]))",
                        () -> Functional.binaryCrossEntropyWithLogits(Tensor.zeros(3, 1), Tensor.zeros(3),
                                Reduction.MEAN)));
    }

    static DynamicTest refused(String text, Runnable call) {
        return DynamicTest.dynamicTest(text,
                () -> assertThatThrownBy(call::run).isInstanceOf(EngineException.class).hasMessage(text));
    }
}
