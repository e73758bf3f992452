package tapedeck.recording;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Abs;
import tapedeck.function.Add;
import tapedeck.function.Addmm;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.Bmm;
import tapedeck.function.Cat;
import tapedeck.function.Clone;
import tapedeck.function.Context;
import tapedeck.function.Cos;
import tapedeck.function.Dims;
import tapedeck.function.Div;
import tapedeck.function.DivScalar;
import tapedeck.function.Dot;
import tapedeck.function.Elu;
import tapedeck.function.Exp;
import tapedeck.function.Expand;
import tapedeck.function.Function;
import tapedeck.function.Gelu;
import tapedeck.function.LayerNorm;
import tapedeck.function.LeakyRelu;
import tapedeck.function.Log;
import tapedeck.function.LogSoftmax;
import tapedeck.function.LossReduction;
import tapedeck.function.Mean;
import tapedeck.function.MeanDim;
import tapedeck.function.Mm;
import tapedeck.function.MseLoss;
import tapedeck.function.Mul;
import tapedeck.function.MulScalar;
import tapedeck.function.Mv;
import tapedeck.function.Neg;
import tapedeck.function.NllLoss;
import tapedeck.function.Permute;
import tapedeck.function.Pow;
import tapedeck.function.Relu;
import tapedeck.function.Reshape;
import tapedeck.function.Select;
import tapedeck.function.Sigmoid;
import tapedeck.function.Silu;
import tapedeck.function.Sin;
import tapedeck.function.Softmax;
import tapedeck.function.Sqrt;
import tapedeck.function.Sub;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.function.T;
import tapedeck.function.Tanh;
import tapedeck.function.Transpose;
import tapedeck.function.Unsqueeze;
import tapedeck.tape.TensorState;

/**
 * Our own Function of an operator that was recorded, which can take its gradients apart, where we have it and it makes of the
 * inputs what PyTorch made of them.
 */
final class KnownFunctions {
    /** How far float32 may be off, relative to the largest number. */
    private static final double CLOSE = 1e-4;
    /** Elements of the output up to which it is tried. */
    private static final int MOST = 1 << 20;

    /**
     * Ours.
     *
     * @param inputs which of the recorded inputs it is given: class numbers are a part of the Function
     */
    record Known(Function function, List<Integer> inputs) {}

    private final String operator;
    private final JsonNode arguments;
    private final List<TensorState> inputs;
    private final TensorState output;

    private KnownFunctions(Members line, List<TensorState> inputs, TensorState output) {
        operator = line.text("op", "");
        arguments = line.node().path("arguments");
        this.inputs = inputs;
        this.output = output;
    }

    /** Null where we have none, or where it cannot be seen to be the same. */
    static @Nullable Known of(Members line, List<TensorState> inputs, TensorState output) {
        boolean isWhole = output.sampling() == null && output.data().numel() <= MOST
                && inputs.stream().allMatch(each -> each.sampling() == null);
        if (!isWhole) {
            return null;
        }
        KnownFunctions known = new KnownFunctions(line, inputs, output);
        try {
            Function function = known.function();
            boolean target = function instanceof NllLoss;
            List<Integer> given = IntStream.range(0, target ? 1 : inputs.size()).boxed().toList();
            return function != null && known.makesTheSame(function, given) ? new Known(function, given) : null;
        } catch (RuntimeException _) { // arguments that we do not take
            return null;
        }
    }

    private boolean makesTheSame(Function function, List<Integer> given) {
        NdArray[] in = given.stream().map(each -> inputs.get(each).data()).toArray(NdArray[]::new);
        NdArray ours = function.forward(new Context(in, 0), in);
        if (!ours.shape().equals(output.data().shape())) {
            return false;
        }
        double[] a = ours.toArray();
        double[] b = output.data().toArray();
        double scale = Arrays.stream(b).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        return IntStream.range(0, a.length)
                .allMatch(i -> Math.abs(a[i] - b[i]) <= CLOSE * scale || Double.compare(a[i], b[i]) == 0);
    }

    private @Nullable Function function() {
        return switch (operator) {
            case "aten.t.default" -> new T();
            case "aten.transpose.int" -> new Transpose(whole("dim0"), whole("dim1"));
            case "aten.permute.default" -> new Permute(Arrays.stream(wholes("dims")).boxed().toList());
            case "aten.mm.default" -> new Mm();
            case "aten.bmm.default" -> new Bmm();
            case "aten.dot.default" -> new Dot();
            case "aten.mv.default" -> new Mv();
            case "aten.addmm.default" -> new Addmm();
            case "aten.mul.Tensor" -> isTensor("other") ? new Mul() : new MulScalar(number("other"));
            case "aten.div.Tensor" -> isTensor("other") ? new Div() : new DivScalar(number("other"));
            case "aten.add.Tensor" -> isTensor("other") ? new Add() : null;
            case "aten.sub.Tensor" -> isTensor("other") ? new Sub() : null;
            case "aten.pow.Tensor_Scalar" -> new Pow(number("exponent"));
            case "aten.neg.default" -> new Neg();
            case "aten.exp.default" -> new Exp();
            case "aten.log.default" -> new Log();
            case "aten.sqrt.default" -> new Sqrt();
            case "aten.abs.default" -> new Abs();
            case "aten.sin.default" -> new Sin();
            case "aten.cos.default" -> new Cos();
            case "aten.relu.default" -> new Relu();
            case "aten.sigmoid.default" -> new Sigmoid();
            case "aten.tanh.default" -> new Tanh();
            case "aten.silu.default" -> new Silu();
            case "aten.gelu.default" -> new Gelu();
            case "aten.leaky_relu.default" -> new LeakyRelu(number("negative_slope"));
            case "aten.elu.default" -> new Elu(number("alpha"));
            case "aten._log_softmax.default" -> new LogSoftmax(whole("dim"));
            case "aten._softmax.default" -> new Softmax(whole("dim"));
            case "aten.sum.default" -> new Sum();
            case "aten.mean.default" -> new Mean();
            case "aten.sum.dim_IntList" -> new SumDim(Dims.of(wholes("dim")), flag("keepdim"));
            case "aten.mean.dim" -> new MeanDim(Dims.of(wholes("dim")), flag("keepdim"));
            case "aten.mse_loss.default" -> new MseLoss(reduction());
            case "aten.binary_cross_entropy_with_logits.default" -> new BinaryCrossEntropyWithLogits(reduction());
            case "aten.nll_loss_forward.default" -> nllLoss();
            case "aten.view.default" -> new Reshape(output.shape(), Reshape.Kind.VIEW);
            case "aten._unsafe_view.default" -> new Reshape(output.shape(), Reshape.Kind.UNSAFE_VIEW);
            case "aten.unsqueeze.default" -> new Unsqueeze(whole("dim"));
            case "aten.expand.default" -> new Expand(output.shape());
            case "aten.select.int" -> new Select(whole("dim"), whole("index"));
            case "aten.cat.default" -> new Cat(arguments.has("dim") ? whole("dim") : 0);
            case "aten.clone.default" -> new Clone();
            case "aten.native_layer_norm.default" -> new LayerNorm(Shape.of(wholes("normalized_shape")),
                    isTensor("weight"), isTensor("bias"), number("eps"));
            default -> null;
        };
    }

    private @Nullable Function nllLoss() {
        int[] classes = Arrays.stream(inputs.get(1).data().toArray()).mapToInt(value -> (int) value).toArray();
        return arguments.path("weight").isNull() && inputs.getFirst().shape().dim() == 2
                ? new NllLoss(classes, false, whole("ignore_index"), reduction())
                : null;
    }

    private boolean isTensor(String name) {
        return arguments.path(name).has("input");
    }

    private double number(String name) {
        return Members.number(arguments.path(name));
    }

    private boolean flag(String name) {
        return arguments.path(name).asBoolean(false);
    }

    private int whole(String name) {
        if (!arguments.path(name).isInt()) {
            throw new IllegalArgumentException(name);
        }
        return arguments.path(name).intValue();
    }

    private int[] wholes(String name) {
        JsonNode list = arguments.path(name);
        return list.isInt()
                ? new int[]{list.intValue()}
                : IntStream.range(0, list.size()).map(i -> list.get(i).intValue()).toArray();
    }

    /** As PyTorch numbers them. */
    private LossReduction reduction() {
        return switch (whole("reduction")) {
            case 0 -> LossReduction.NONE;
            case 2 -> LossReduction.SUM;
            default -> LossReduction.MEAN;
        };
    }
}
