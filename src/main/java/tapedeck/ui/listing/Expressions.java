package tapedeck.ui.listing;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Region;
import tapedeck.function.*;

/** Functions as the Python expressions that PyTorch would be given. */
final class Expressions {
    /** Longer lists of whole numbers get a name instead. */
    private static final int SHORT = 8;

    private Expressions() {}

    /** Whether a number can stand in the place of an operand. */
    static boolean takesNumbers(@Nullable Function function) {
        Function inner = function instanceof CopySlices slices ? slices.function() : function;
        return inner instanceof Add || inner instanceof Sub || inner instanceof Mul || inner instanceof Div;
    }

    /** The sign of an operation with two operands, or null. */
    static @Nullable String sign(@Nullable Function function) {
        return switch (function) {
            case Add _ -> "+";
            case Sub _ -> "-";
            case Mul _ -> "*";
            case Div _ -> "/";
            case Mm _,Bmm _,Dot _,Mv _ -> "@";
            case null, default -> null;
        };
    }

    /**
     * What makes the output.
     *
     * @param call PyTorch's name
     * @param in the inputs, as expressions
     */
    static String of(@Nullable Function function, String call, List<String> in) {
        String sign = sign(function);
        String x = in.getFirst();
        return sign != null
                ? x + " " + sign + " " + in.get(1)
                : switch (function) {
                    case Neg _ -> "-" + x;
                    case MulScalar(double by) -> x + " * " + Python.number(by);
                    case DivScalar(double by) -> x + " / " + Python.number(by);
                    case Pow(double exponent) -> method(x, "pow", Python.number(exponent));
                    case PowTensor _ -> method(x, "pow", in.get(1));
                    case Clamp(double min, double max) ->
                        method(x, "clamp", Python.number(min) + ", " + Python.number(max));
                    case LeakyRelu(double slope) -> functional("leaky_relu", x, Python.number(slope));
                    case Elu(double alpha) -> functional("elu", x, Python.number(alpha));
                    case Gelu _,Silu _,Softplus _ -> functional(call, x);
                    case Softmax(int dim) -> torch(call, x, "dim=" + dim);
                    case LogSoftmax(int dim) -> torch(call, x, "dim=" + dim);
                    case Cat(int dim) -> torch(call, "[" + String.join(", ", in) + "]", "dim=" + dim);
                    case Stack(int dim) -> torch(call, "[" + String.join(", ", in) + "]", "dim=" + dim);
                    case Where _ -> torch(call, x + ".bool()", in.get(1), in.get(2));
                    case null -> torch(call, in.toArray(String[]::new));
                    case Sum _,Mean _,Prod _,Max _,Min _,T _ -> method(x, call, "");
                    case tapedeck.function.Clone _ -> method(x, call, "");
                    default -> reduced(function, call, in);
                };
    }

    private static String reduced(Function function, String call, List<String> in) {
        String x = in.getFirst();
        return switch (function) {
            case SumDim(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case MeanDim(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case Amax(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case Amin(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case Var(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case Std(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case Logsumexp(Dims dims, boolean keep) -> method(x, call, dims(dims, keep));
            case ProdDim(int dim, boolean keep) -> method(x, call, dims(Dims.of(dim), keep));
            case MaxDim(int dim, boolean keep) -> method(x, call, dims(Dims.of(dim), keep)) + ".values";
            case MinDim(int dim, boolean keep) -> method(x, call, dims(Dims.of(dim), keep)) + ".values";
            case Cumsum(int dim) -> method(x, call, "dim=" + dim);
            default -> shaped(function, call, in);
        };
    }

    private static String shaped(Function function, String call, List<String> in) {
        String x = in.getFirst();
        return switch (function) {
            case Reshape(var shape, var _) ->
                method(x, call, shape.dim() == 0 ? "()" : Python.list(shape.toArray()));
            case Expand(var shape) -> method(x, call, Python.list(shape.toArray()));
            case Permute(var dims) -> method(x, call, Python.list(dims.stream().mapToInt(d -> d).toArray()));
            case Transpose(int i, int j) -> method(x, call, Python.list(i, j));
            case Narrow(int dim, int start, int length) -> method(x, call, Python.list(dim, start, length));
            case Squeeze(int dim, boolean _) -> method(x, call, "" + dim);
            case Unsqueeze(int dim) -> method(x, call, "" + dim);
            case AsStrided(var region) -> strided(x, region);
            case CopySlices(var changed, var region) -> method(strided(x, region),
                    changed.call().endsWith("_") ? call : call + "_", String.join(", ", in.subList(1, in.size())));
            case Gather(int dim) -> method(x, call, dim + ", " + in.get(1) + ".long()");
            case IndexSelect(int dim, var index) -> {
                int[] places = new int[index.numel()];
                for (int i = 0; i < places.length; i++) {
                    places[i] = (int) index.get(i);
                }
                yield method(x, call, dim + ", " + whole(places, "indices"));
            }
            default -> layer(function, call, in);
        };
    }

    private static String layer(Function function, String call, List<String> in) {
        String x = in.getFirst();
        String all = String.join(", ", in);
        return switch (function) {
            case Dropout(var mask) -> functional(call, x, "p=" + Python.number(dropped(mask.toArray())));
            case MaskedFill(var mask) -> method(x, call, whole(whole(mask.toArray()), "mask")
                    + (mask.dim() == 1 ? "" : ".reshape(" + Python.list(mask.shape().toArray()) + ")") + ".bool(), 0");
            case Embedding(int[] indices, var _) -> functional(call, whole(indices, "indices"), x);
            case Conv2d(int stride, int padding) -> functional(call, all + option("stride", stride, 1)
                    + option("padding", padding, 0));
            case MaxPool2d(int kernel, int stride, int padding) ->
                functional(call, x, kernel + option("stride", stride, kernel) + option("padding", padding, 0));
            case AvgPool2d(int kernel, int stride, int padding) ->
                functional(call, x, kernel + option("stride", stride, kernel) + option("padding", padding, 0));
            case LayerNorm(var shape, boolean weighted, boolean biased, double eps) -> functional(call,
                    x, Python.tuple(shape.toArray()) + (weighted ? ", weight=" + in.get(1) : "")
                            + (biased ? ", bias=" + in.getLast() : "") + ", eps=" + Python.number(eps));
            case BatchNorm(var running, boolean affine, double eps) -> functional(call, x,
                    running == null ? "None, None" : "running_mean, running_var",
                    (affine ? "weight=" + in.get(1) + ", bias=" + in.get(2) + ", " : "")
                            + (running == null ? "training=True, " : "") + "eps=" + Python.number(eps));
            default -> loss(function, call, in, all);
        };
    }

    private static String loss(Function function, String call, List<String> in, String all) {
        return switch (function) {
            case MseLoss(var reduction) -> functional(call, all + reduction(reduction));
            case BinaryCrossEntropy(var reduction) -> functional(call, all + reduction(reduction));
            case BinaryCrossEntropyWithLogits(var reduction) -> functional(call, all + reduction(reduction));
            case SmoothL1Loss(var reduction, double beta) ->
                functional(call, all + reduction(reduction) + (beta == 1 ? "" : ", beta=" + Python.number(beta)));
            case NllLoss(int[] classes, boolean _, int _, var reduction) ->
                functional(call, in.getFirst(), whole(classes, "target") + reduction(reduction));
            default -> torch(call, in.toArray(String[]::new));
        };
    }

    private static String method(String x, String call, String arguments) {
        return x + "." + call + "(" + arguments + ")";
    }

    private static String strided(String x, Region region) {
        return method(x, "as_strided", Python.tuple(region.shape().toArray()) + ", " + Python.tuple(region.strides())
                + option("storage_offset", region.offset(), 0));
    }

    private static String torch(String call, String... arguments) {
        return "torch." + call + "(" + String.join(", ", arguments) + ")";
    }

    private static String functional(String call, String... arguments) {
        return "F." + call + "(" + String.join(", ", arguments) + ")";
    }

    private static String dims(Dims dims, boolean keepdim) {
        int[] all = dims.toArray();
        String which = all.length == 0 ? "" : "dim=" + (all.length == 1 ? "" + all[0] : Python.tuple(all));
        return which + (keepdim ? (which.isEmpty() ? "" : ", ") + "keepdim=True" : "");
    }

    private static String option(String name, int value, int usual) {
        return value == usual ? "" : ", " + name + "=" + value;
    }

    private static String reduction(LossReduction reduction) {
        return switch (reduction) {
            case MEAN -> "";
            case SUM -> ", reduction='sum'";
            case NONE -> ", reduction='none'";
        };
    }

    private static String whole(int[] values, String name) {
        return values.length > SHORT ? name : "torch.tensor([" + Python.list(values) + "])";
    }

    private static int[] whole(double[] values) {
        return DoubleStream.of(values).mapToInt(value -> (int) value).toArray();
    }

    /** The probability that the mask was made with: what is kept is scaled by 1 / (1 - p). */
    private static double dropped(double[] mask) {
        double scale = 0;
        for (double each : mask) {
            scale = Math.max(scale, each);
        }
        return scale == 0 ? 1 : Math.rint((1 - 1 / scale) * 1e6) / 1e6;
    }
}
