package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * Each element of {@code x} together with all elements of the source whose index along {@code dim} names its place: their
 * sum, product, mean, greatest or least. Without {@code includeSelf} what is named forgets what it was. An output is a
 * function of its own group only, so its derivative is a factor for each element. Saves the index, both inputs and the output.
 *
 * @param reduce {@code sum}, {@code prod}, {@code mean}, {@code amax} or {@code amin}
 */
public record ScatterReduce(int dim, NdArray index, String reduce, boolean includeSelf) implements Function {
    private static final List<String> KINDS = List.of("sum", "prod", "mean", "amax", "amin");

    /** Of nothing else. */
    private double start() {
        return switch (reduce) {
            case "prod" -> 1;
            case "amax" -> Double.NEGATIVE_INFINITY;
            case "amin" -> Double.POSITIVE_INFINITY;
            default -> 0;
        };
    }

    private double together(double a, double b) {
        return switch (reduce) {
            case "prod" -> a * b;
            case "amax" -> Math.max(a, b);
            case "amin" -> Math.min(a, b);
            default -> a + b;
        };
    }

    static final Signature<ScatterReduce> SIGNATURE = Signature
            .of(ScatterReduce.class, "scatter_reduce", "ScatterReduceBackward0", "aten.scatter_reduce.two",
                    in -> new ScatterReduce(in.dim(), in.tensor("index"), in.text("reduce"), in.flag("include_self")),
                    "self", "src")
            .gradient(f -> f.ofInput(), f -> f.ofSource())
            .explained(Message.of("function.reduced"), Message.of("function.reduced.source"))
            .written(f -> Python.method("{0}", "scatter_reduce", Python.list(f.dim),
                    Python.shaped("index", f.index.toArray(), f.index.shape().toArray()), "{1}", "'" + f.reduce + "'",
                    f.includeSelf ? "" : "include_self=False"));

    private String ofInput() {
        String formula = switch (reduce) {
            case "prod" -> "{g} · {y} / {0}";
            case "mean" -> "{g} / counts";
            case "sum" -> "{g}";
            default -> "{g} · ({0} == {y}) / counts";
        };
        return includeSelf ? formula : "(" + formula + ").scatter(0)";
    }

    private String ofSource() {
        return switch (reduce) {
            case "prod" -> "({g} · {y}).gather() / {1}";
            case "mean" -> "({g} / counts).gather()";
            case "sum" -> "{g}.gather()";
            default -> "{g}.gather() · ({1} == {y}.gather()) / counts.gather()";
        };
    }

    @Override
    public DType result(Types types) {
        if (types.input(0) != types.input(1)) {
            throw new EngineException("scatter(): Expected self.dtype to be equal to src.dtype");
        }
        return types.input(0);
    }

    @Override
    public boolean isElementwise() { return false; }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        if (!KINDS.contains(reduce)) {
            throw new EngineException(
                    "reduce argument must be either sum, prod, mean, amax or amin, got " + reduce);
        }
        NdArray x = inputs[0];
        FlatIndices.checkScatter(x.shape(), dim, index, inputs[1].shape());
        int[] at = FlatIndex.ofDim(x.shape(), dim, index).places();
        double[] v = FlatIndices.corner(inputs[1], index.shape()).toArray();
        double[] y = x.toArray();
        int[] count = count(at, y.length);
        for (int p = 0; p < y.length; p++) {
            y[p] = count[p] > 0 && !includeSelf ? start() : y[p];
        }
        for (int i = 0; i < at.length; i++) {
            y[at[i]] = together(y[at[i]], v[i]);
        }
        for (int p = 0; reduce.equals("mean") && p < y.length; p++) {
            y[p] /= size(count[p]);
        }
        context.save(index);
        context.save(x);
        context.save(inputs[1]);
        NdArray result = NdArray.of(y, x.shape().toArray());
        context.save(result);
        return result;
    }

    private static int[] count(int[] at, int places) {
        int[] count = new int[places];
        for (int p : at) {
            count[p]++;
        }
        return count;
    }

    /** How many numbers become one. */
    private int size(int named) {
        return named == 0 || includeSelf ? named + 1 : named;
    }

    /** {@code ∂y/∂x}, elementwise, and {@code ∂y/∂source} for each element of the index. */
    private double[][] factors(Context context) {
        double[] x = context.saved(1).toArray();
        double[] v = FlatIndices.corner(context.saved(2), index.shape()).toArray();
        int[] at = FlatIndex.ofDim(context.shape(0), dim, index).places();
        int[] count = count(at, x.length);
        double[] whole = new double[x.length];
        int[] special = new int[x.length]; // zeros of a product, or those equal to the greatest
        boolean product = reduce.equals("prod");
        boolean extreme = reduce.startsWith("a");
        Arrays.fill(whole, start());
        for (int p = 0; p < x.length; p++) {
            if (count[p] == 0 || includeSelf) {
                whole[p] = product && x[p] == 0 ? whole[p] : together(whole[p], x[p]);
                special[p] += product && x[p] == 0 ? 1 : 0;
            }
        }
        for (int i = 0; i < at.length; i++) {
            whole[at[i]] = product && v[i] == 0 ? whole[at[i]] : together(whole[at[i]], v[i]);
            special[at[i]] += product && v[i] == 0 ? 1 : 0;
        }
        for (int p = 0; extreme && p < x.length; p++) {
            special[p] = (count[p] == 0 || includeSelf) && x[p] == whole[p] ? 1 : 0;
        }
        for (int i = 0; extreme && i < at.length; i++) {
            special[at[i]] += v[i] == whole[at[i]] ? 1 : 0;
        }
        for (int p = 0; p < x.length; p++) {
            x[p] = count[p] == 0 ? 1 : includeSelf ? factor(x[p], whole[p], special[p], size(count[p])) : 0;
        }
        for (int i = 0; i < at.length; i++) {
            v[i] = factor(v[i], whole[at[i]], special[at[i]], size(count[at[i]]));
        }
        return new double[][]{x, v};
    }

    private double factor(double value, double whole, int special, int size) {
        return switch (reduce) {
            case "sum" -> 1;
            case "mean" -> 1.0 / size;
            case "prod" -> special == 0 ? whole / value : special == 1 && value == 0 ? whole : 0;
            default -> value == whole ? 1.0 / special : 0;
        };
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        double[][] factors = factors(context);
        FlatIndex at = FlatIndex.ofDim(context.shape(0), dim, index);
        NdArray ofX = Arithmetic.mul(gradient, NdArray.of(factors[0], context.shape(0).toArray()));
        NdArray ofSource = Arithmetic.mul(at.take(gradient), NdArray.of(factors[1], index.shape().toArray()));
        return new NdArray[]{context.needs(0) ? ofX : null,
                context.needs(1) ? FlatIndices.inCorner(ofSource, context.shape(1)) : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        double[][] factors = factors(context);
        NdArray x = tangents[0];
        NdArray v = tangents[1];
        NdArray result = x == null
                ? NdArray.zeros(context.shape(0))
                : Arithmetic.mul(x, NdArray.of(factors[0], context.shape(0).toArray()));
        return v == null
                ? result
                : FlatIndex.ofDim(context.shape(0), dim, index).added(result, Arithmetic
                        .mul(FlatIndices.corner(v, index.shape()), NdArray.of(factors[1], index.shape().toArray())));
    }

    @Override
    public Function withOwnArrays() {
        return new ScatterReduce(dim, index.copy(), reduce, includeSelf);
    }
}
