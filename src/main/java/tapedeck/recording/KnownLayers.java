package tapedeck.recording;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.function.AvgPool;
import tapedeck.function.BatchNorm;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.Convolution;
import tapedeck.function.Embedding;
import tapedeck.function.Function;
import tapedeck.function.HuberLoss;
import tapedeck.function.LayerNorm;
import tapedeck.function.MaxPool;
import tapedeck.function.MseLoss;
import tapedeck.function.NllLoss;
import tapedeck.function.Sliding;
import tapedeck.function.SmoothL1Loss;

/** Our Function of an operator that is a layer of a network, or its loss. */
final class KnownLayers {
    private KnownLayers() {}

    static @Nullable Function of(RecordedOperator told) {
        return switch (told.name()) {
            case "aten.convolution.default" -> told.flag("transposed") ? null : convolution(told);
            case "aten.max_pool2d_with_indices.default" -> new MaxPool(pool(told), told.flag("ceil_mode"));
            case "aten.avg_pool2d.default" -> new AvgPool(pool(told), told.flag("ceil_mode"),
                    told.flag("count_include_pad"), told.whole("divisor_override", 0));
            case "aten.native_layer_norm.default" -> new LayerNorm(Shape.of(told.wholes("normalized_shape")),
                    told.isTensor("weight"), told.isTensor("bias"), told.number("eps"));
            case "aten.native_batch_norm.default" -> new BatchNorm(told.flag("training")
                    ? null
                    : new BatchNorm.Moments(told.tensor("running_mean"), told.tensor("running_var")),
                    told.isTensor("weight"), told.number("eps"));
            case "aten.embedding.default" -> embedding(told);
            case "aten.mse_loss.default" -> new MseLoss(told.reduction());
            case "aten.smooth_l1_loss.default" -> new SmoothL1Loss(told.reduction(), told.number("beta"));
            case "aten.huber_loss.default" -> new HuberLoss(told.reduction(), told.number("delta"));
            case "aten.binary_cross_entropy.default" ->
                told.isNone("weight") ? new BinaryCrossEntropy(told.reduction()) : null;
            case "aten.binary_cross_entropy_with_logits.default" -> told.isNone("weight") && told.isNone("pos_weight")
                    ? new BinaryCrossEntropyWithLogits(told.reduction())
                    : null;
            case "aten.nll_loss_forward.default" -> nllLoss(told);
            default -> null;
        };
    }

    private static Function convolution(RecordedOperator told) {
        int[] weight = told.inputs().get(1).shape().toArray();
        return new Convolution(new Sliding(Arrays.copyOfRange(weight, 2, weight.length), told.wholes("stride"),
                told.wholes("padding"), told.wholes("dilation")), told.whole("groups"));
    }

    private static Sliding pool(RecordedOperator told) {
        int[] kernel = told.wholes("kernel_size");
        int[] stride = told.wholes("stride");
        return new Sliding(kernel, stride.length == 0 ? kernel : stride, both(told, "padding", 0),
                both(told, "dilation", 1));
    }

    private static int[] both(RecordedOperator told, String argument, int otherwise) {
        int[] values = told.wholes(argument);
        return values.length == 2 ? values : new int[]{otherwise, otherwise};
    }

    private static Function embedding(RecordedOperator told) {
        return new Embedding(told.indices("indices"), told.inputs().get(1).shape(), told.whole("padding_idx", -1));
    }

    private static @Nullable Function nllLoss(RecordedOperator told) {
        return told.isNone("weight") && told.inputs().getFirst().shape().dim() == 2
                ? new NllLoss(told.indices("target"), false, told.whole("ignore_index"), told.reduction())
                : null;
    }
}
