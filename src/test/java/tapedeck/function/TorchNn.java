package tapedeck.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.pytorch.Cases;

/** The Functions that {@code torch_nn.json} has cases of, by the name they have there. */
public final class TorchNn {
    /** Where the cases are. */
    public static final String FILE = "torch_nn.json";

    private TorchNn() {}

    /** The call that a case records. */
    public static Tensor call(String op, List<Tensor> in, JsonNode args) {
        if (op.equals("soft_margin_loss")) { // PyTorch has no derivative by its target
            Tensor target = Tensor.of(Cases.doubles(args.get("target")), in.getFirst().shape().toArray());
            return Operations.apply(function(op, in, args), in.getFirst(), target);
        }
        return Operations.apply(function(op, in, args), in.toArray(Tensor[]::new));
    }

    private static Function function(String op, List<Tensor> in, JsonNode args) {
        return switch (op) {
            case "hardtanh" -> new Hardtanh(number(args, "min"), number(args, "max"));
            case "hardsigmoid" -> new Hardsigmoid();
            case "hardswish" -> new Hardswish();
            case "selu" -> new Selu();
            case "logsigmoid" -> new LogSigmoid();
            case "mish" -> new Mish();
            case "celu" -> new Celu(number(args, "alpha"));
            case "softshrink" -> new Softshrink(number(args, "lambd"));
            case "hardshrink" -> new Hardshrink(number(args, "lambd"));
            case "threshold" -> new Threshold(number(args, "threshold"), number(args, "value"));
            case "gelu_tanh" -> new GeluTanh();
            case "softplus" -> new Softplus(number(args, "beta"), number(args, "threshold"));
            case "glu" -> new Glu(args.get("dim").asInt());
            case "prelu" -> new Prelu();
            default -> windows(op, in, args);
        };
    }

    private static Function windows(String op, List<Tensor> in, JsonNode args) {
        return switch (op) {
            case "convolution" -> new Convolution(sliding(args), args.get("groups").asInt());
            case "conv_transpose" ->
                new ConvTranspose(sliding(args), Cases.ints(args.get("more")), args.get("groups").asInt());
            case "max_pool" -> new MaxPool(sliding(args), args.get("over").asBoolean());
            case "avg_pool" -> new AvgPool(sliding(args), args.get("over").asBoolean(),
                    args.get("padded").asBoolean(), args.get("divisor").asInt());
            case "adaptive_max_pool" -> new AdaptiveMaxPool(Cases.ints(args.get("sizes")));
            case "adaptive_avg_pool" -> new AdaptiveAvgPool(Cases.ints(args.get("sizes")));
            default -> images(op, in, args);
        };
    }

    private static Function images(String op, List<Tensor> in, JsonNode args) {
        return switch (op) {
            case "pad" ->
                new Pad(Cases.ints(args.get("sides")), Pad.Mode.of(args.get("mode").asText()), number(args, "value"));
            case "upsample_nearest" ->
                new UpsampleNearest(Cases.ints(args.get("sizes")), Cases.doubles(args.get("scales")));
            case "upsample_linear" -> new UpsampleLinear(Cases.ints(args.get("sizes")),
                    args.get("aligned").asBoolean(), Cases.doubles(args.get("scales")));
            case "pixel_shuffle" -> new PixelShuffle(args.get("factor").asInt(), args.get("back").asBoolean());
            case "unfold" -> new Im2Col(sliding(args));
            case "fold" -> new Col2Im(Cases.ints(args.get("sizes")), sliding(args));
            case "group_norm" -> new GroupNorm(args.get("groups").asInt(), in.size() > 1, number(args, "eps"));
            default -> loss(op, in.getFirst().shape(), args);
        };
    }

    private static SlidingWindow sliding(JsonNode args) {
        return new SlidingWindow(Cases.ints(args.get("kernel")), Cases.ints(args.get("stride")),
                Cases.ints(args.get("padding")), Cases.ints(args.get("dilation")));
    }

    private static Function loss(String op, Shape shape, JsonNode args) {
        LossReduction reduction = reduction(args);
        return switch (op) {
            case "huber_loss" -> new HuberLoss(reduction, number(args, "delta"));
            case "binary_cross_entropy" -> new BinaryCrossEntropy(reduction, array(args, "weight", shape));
            case "binary_cross_entropy_with_logits" -> new BinaryCrossEntropyWithLogits(reduction,
                    array(args, "weight", shape), array(args, "positive", shape));
            case "multi_margin_loss" -> new MultiMarginLoss(Cases.ints(args.get("classes")), args.get("p").asInt(),
                    number(args, "margin"), numbers(args, "weight"), reduction);
            case "soft_margin_loss" -> new SoftMarginLoss(reduction);
            case "multilabel_margin_loss" -> new MultilabelMarginLoss(Cases.ints(args.get("targets")), reduction);
            case "nll_loss" -> new NllLoss(Cases.ints(args.get("classes")), numbers(args, "weight"),
                    args.get("spatial").asBoolean(), args.get("ignored").asInt(), reduction);
            default -> throw new IllegalArgumentException(op);
        };
    }

    static LossReduction reduction(JsonNode args) {
        return LossReduction.valueOf(args.get("reduction").asText().toUpperCase(Locale.ROOT));
    }

    static double number(JsonNode args, String name) {
        return args.get(name).asDouble();
    }

    static double @Nullable [] numbers(JsonNode args, String name) {
        return args.get(name).isNull() ? null : Cases.doubles(args.get(name));
    }

    static @Nullable NdArray array(JsonNode args, String name, Shape shape) {
        double[] numbers = numbers(args, name);
        return numbers == null ? null : NdArray.of(numbers, shape.toArray());
    }
}
