package tapedeck.python.bridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Bins;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.SortIndices;
import tapedeck.array.Unique;
import tapedeck.array.Views;
import tapedeck.autograd.SortResult;
import tapedeck.autograd.Tensor;

/** Orders, what occurs, and how often. */
public final class OrderCalls implements CallTable.Area {
    @Override
    public void into(CallTable table) {
        table.put("sort", in -> ReductionCalls
                .pair(SortResult.sort(in.tensor(0), in.integer(1, -1), in.flag(2), in.flag(3))));
        table.put("argsort", in -> new Tensor(
                SortIndices.sort(in.tensor(0).data(), in.integer(1, -1), in.flag(2), in.flag(3)), DType.INT64));
        table.put("topk", in -> ReductionCalls
                .pair(SortResult.topk(ordered(in, "topk_cpu"), in.integer(1), in.integer(2, -1), in.flag(3),
                        in.flag(4))));
        table.put("kthvalue", in -> ReductionCalls
                .pair(SortResult.kthvalue(ordered(in, "kthvalue_cpu"), in.integer(1), in.integer(2, -1), in.flag(3))));
        table.put("mode",
                in -> ReductionCalls.pair(SortResult.mode(in.tensor(0), in.integer(1, -1), in.flag(2))));
        table.put("cummax", in -> ReductionCalls.pair(SortResult.cumulative(in.tensor(0), in.integer(1), true)));
        table.put("cummin", in -> ReductionCalls.pair(SortResult.cumulative(in.tensor(0), in.integer(1), false)));
        table.put("unique", OrderCalls::unique);
        table.put("histc", OrderCalls::histc);
        table.put("bincount", OrderCalls::bincount);
        table.put("searchsorted",
                in -> new Tensor(Bins.search(in.tensor(0, "sorted_sequence").data(), in.operand(1, "input").data(),
                        in.flag(2)), in.flag(3) ? DType.INT32 : DType.INT64));
        table.put("isin", OrderCalls::isin);
    }

    /** The distinct ones with inverse and counts. Arguments: tensor, dim or None, whether only neighbours are compared. */
    private static List<Tensor> unique(Arguments in) {
        Tensor x = in.tensor(0);
        NdArray data = x.data();
        boolean neighbours = in.flag(2);
        List<Tensor> result = new ArrayList<>();
        Unique distinct;
        if (in.isNone(1)) {
            distinct = neighbours ? Unique.consecutive(data) : Unique.sorted(data);
            double[] values = data.toArray();
            double[] each = Arrays.stream(distinct.first()).mapToDouble(i -> values[i]).toArray();
            result.add(new Tensor(NdArray.of(each, each.length), x.dtype()));
            result.add(whole(distinct.inverse(), data.shape().toArray()));
        } else {
            int dim = data.shape().wrap(in.integer(1));
            distinct = neighbours ? Unique.consecutive(data, dim) : Unique.slices(data, dim);
            result.add(x.detach().indexSelect(dim, distinct.first()));
            result.add(whole(distinct.inverse(), distinct.inverse().length));
        }
        result.add(whole(distinct.counts(), distinct.counts().length));
        return result;
    }

    private static Tensor whole(double[] values, int... shape) {
        return new Tensor(NdArray.of(values, shape), DType.INT64);
    }

    private static Tensor ordered(Arguments in, String kernel) {
        if (in.tensor(0).dtype() == DType.BOOL) {
            throw new EngineException("\"" + kernel + "\" not implemented for 'Bool'");
        }
        return in.tensor(0);
    }

    private static Tensor histc(Arguments in) {
        Tensor x = in.tensor(0);
        if (!x.dtype().isFloating()) {
            throw new EngineException("\"histogram_cpu\" not implemented for '" + x.dtype().scalarType() + "'");
        }
        return new Tensor(Bins.histogram(x.data(), in.integer(1, 100), in.number(2, 0), in.number(3, 0)), x.dtype());
    }

    private static Tensor bincount(Arguments in) {
        Tensor x = in.tensor(0);
        if (x.dtype().isFloating() || x.dtype() == DType.BOOL) {
            throw new EngineException("\"bincount_cpu\" not implemented for '" + x.dtype().scalarType() + "'");
        }
        @Nullable
        Tensor weights = in.tensorOrNull(1);
        if (weights != null && weights.numel() != x.numel()) {
            throw new EngineException("weights should be 1-d and have the same length as input");
        }
        NdArray counts = Bins.count(x.data(), weights == null ? NdArray.scalar(1) : weights.data(), in.integer(2, 0));
        DType type = weights == null ? DType.INT64 : weights.dtype() == DType.FLOAT32 ? DType.FLOAT32 : DType.FLOAT64;
        return new Tensor(counts, type);
    }

    private static Tensor isin(Arguments in) {
        NdArray elements = in.operand(0, "elements").data();
        NdArray among = Views.reshape(in.operand(1, "test_elements").data(), -1);
        double[] sorted = Arrays.stream(among.toArray()).map(x -> x + 0.0).sorted().toArray();
        boolean invert = in.flag(2);
        double[] found = Arrays.stream(elements.toArray())
                .map(x -> !Double.isNaN(x) && Arrays.binarySearch(sorted, x + 0.0) >= 0 != invert ? 1 : 0).toArray();
        return new Tensor(NdArray.of(found, elements.shape().toArray()), DType.BOOL);
    }
}
