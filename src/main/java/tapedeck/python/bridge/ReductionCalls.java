package tapedeck.python.bridge;

import java.util.Arrays;
import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.DimensionLoops;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Operations;
import tapedeck.autograd.SortResult;
import tapedeck.autograd.Tensor;
import tapedeck.function.Cdist;
import tapedeck.function.Dims;
import tapedeck.function.Dist;
import tapedeck.function.Function;
import tapedeck.function.Functions;
import tapedeck.function.MatrixTrace;
import tapedeck.function.Mean;
import tapedeck.function.MeanDim;
import tapedeck.function.Median;
import tapedeck.function.Prod;
import tapedeck.function.ProdDim;
import tapedeck.function.PythonForm;
import tapedeck.function.Renamed;
import tapedeck.function.Signature;
import tapedeck.function.Std;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.function.Var;
import tapedeck.function.VectorNorm;

/**
 * Sums, means, extremes and other reductions, of all elements where the dimension is None: those that the registry has, and others
 * whose arguments are read in their own way.
 */
public final class ReductionCalls implements CallTable.Area {
    /** A reduction over dimensions. */
    @FunctionalInterface
    private interface Maker {
        Function of(Dims dims, boolean keepdim);
    }

    @Override
    public void into(CallTable table) {
        for (Signature<?> each : Functions.called(PythonForm.Call.METHOD)) {
            table.put(each.name(), in -> new ScriptCall(in, each).apply());
        }
        over(table, "sum", new Sum(), SumDim::new);
        over(table, "mean", new Mean(), MeanDim::new);
        table.put("prod", in -> apply(in, in.isNone(1) ? new Prod() : new ProdDim(in.integer(1), in.flag(2))));
        table.put("max", in -> extreme(in, true));
        table.put("min", in -> extreme(in, false));
        table.put("argmax", in -> place(in, true));
        table.put("argmin", in -> place(in, false));
        table.put("any", in -> truth(in, false));
        table.put("all", in -> truth(in, true));
        table.put("count_nonzero", ReductionCalls::countNonzero);
        table.put("var", in -> apply(in, new Var(dims(in), in.number(2, 1), in.flag(3))));
        table.put("std", in -> apply(in, new Std(dims(in), in.number(2, 1), in.flag(3))));
        table.put("var_mean", in -> withMean(in, new Var(dims(in), in.number(2, 1), in.flag(3)), "VarMeanBackward0"));
        table.put("std_mean", in -> withMean(in, new Std(dims(in), in.number(2, 1), in.flag(3)), "StdMeanBackward0"));
        table.put("vector_norm", in -> apply(in, new VectorNorm(in.number(2, 2), dims(in), in.flag(3))));
        table.put("norm_1", in -> apply(in, new Renamed(new VectorNorm(in.number(2, 2), dims(in), in.flag(3)), "norm",
                "NormBackward1")));
        table.put("median", in -> median(in, false));
        table.put("nanmedian", in -> median(in, true));
        table.put("trace", in -> apply(in, new MatrixTrace()));
        table.put("dist", in -> Operations.apply(new Dist(in.number(2, 2)), in.tensor(0), in.tensor(1, "other")));
        table.put("cdist", in -> Operations.apply(new Cdist(in.number(2, 2)), in.tensor(0, "x1"), in.tensor(1, "x2")));
    }

    private static Tensor apply(Arguments in, Function function) {
        return Operations.apply(function, in.tensor(0));
    }

    /** Over the dimensions of argument 1, which stay if argument 2 says so. */
    private static void over(CallTable table, String name, Function all, Maker maker) {
        table.put(name, in -> apply(in, in.isNone(1) ? all : maker.of(dims(in), in.flag(2))));
    }

    private static Dims dims(Arguments in) {
        return in.isNone(1) ? Dims.ALL : Dims.of(in.integers(1));
    }

    private static Object extreme(Arguments in, boolean greatest) {
        Tensor x = in.tensor(0);
        return in.isNone(1)
                ? (greatest ? x.max() : x.min())
                : pair(SortResult.extreme(x, in.integer(1), in.flag(2), greatest));
    }

    static List<Tensor> pair(SortResult ranked) {
        return List.of(ranked.values(), ranked.indices());
    }

    private static Tensor place(Arguments in, boolean greatest) {
        Tensor x = in.tensor(0);
        boolean isSingle = !in.isNone(1) && x.dim() > 0 && x.shape().size(x.shape().wrap(in.integer(1))) == 1;
        if (x.dtype() == DType.BOOL && !isSingle) {
            throw new EngineException("\"" + (greatest ? "argmax" : "argmin") + "_cpu\" not implemented for 'Bool'");
        }
        if (!in.isNone(1)) {
            return SortResult.places(x, in.integer(1), in.flag(2), greatest);
        }
        if (x.numel() == 0) {
            throw EngineException.index((greatest ? "argmax" : "argmin")
                    + "(): Expected reduction dim to be specified for input.numel() == 0.");
        }
        Tensor place = SortResult.places(new Tensor(Views.reshape(x.data(), -1), x.dtype()), 0, false, greatest);
        int[] ones = new int[in.flag(2) ? x.dim() : 0];
        Arrays.fill(ones, 1);
        return place.reshape(ones);
    }

    private static Tensor truth(Arguments in, boolean all) {
        Tensor x = in.tensor(0);
        Dims dims = dims(in);
        NdArray lanes = DimensionLoops.reduce(x.data(), dims.mask(x.shape()), (values, at, n) -> {
            for (int i = 0; i < n; i++) {
                if (values[at + i] != 0 != all) {
                    return all ? 0 : 1;
                }
            }
            return all ? 1 : 0;
        });
        return new Tensor(shaped(lanes, dims, x.shape(), in.flag(2)),
                x.dtype() == DType.UINT8 ? DType.UINT8 : DType.BOOL);
    }

    private static NdArray shaped(NdArray lanes, Dims dims, Shape shape, boolean keepdim) {
        return Views.reshape(lanes, dims.output(shape, keepdim).toArray());
    }

    private static Tensor countNonzero(Arguments in) {
        Tensor x = in.tensor(0);
        Dims dims = dims(in);
        NdArray lanes = DimensionLoops.reduce(x.data(), dims.mask(x.shape()), (values, at, n) -> {
            double count = 0;
            for (int i = 0; i < n; i++) {
                count += values[at + i] == 0 ? 0 : 1;
            }
            return count;
        });
        return new Tensor(shaped(lanes, dims, x.shape(), false), DType.INT64);
    }

    private static List<Tensor> withMean(Arguments in, Function spread, String gradFn) {
        Function mean = in.isNone(1) && !in.flag(3) ? new Mean() : new MeanDim(dims(in), in.flag(3));
        return List.of(apply(in, new Renamed(spread, spread.call(), gradFn)),
                apply(in, new Renamed(mean, "mean", gradFn)));
    }

    private static Object median(Arguments in, boolean withoutNan) {
        return in.isNone(1)
                ? apply(in, new Median(withoutNan))
                : pair(SortResult.median(in.tensor(0), in.integer(1), in.flag(2), withoutNan));
    }

}
