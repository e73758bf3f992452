package tapedeck.autograd;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.autograd.MathCalls.Call;
import tapedeck.function.Cdist;
import tapedeck.function.Dims;
import tapedeck.function.Dist;
import tapedeck.function.MatrixTrace;
import tapedeck.function.Median;
import tapedeck.function.Std;
import tapedeck.function.Var;
import tapedeck.function.VectorNorm;

/** The calls of {@code src/test/pytorch/reduce_functions.py}, by the same names. */
final class ReduceCalls {
    private static final Map<String, Call> ALL = Map.ofEntries(
            MathCalls.function("var_of", a -> new Var(dims(a.get(0)), a.get(1).asDouble(), flag(a, 2))),
            MathCalls.function("std_of", a -> new Std(dims(a.get(0)), a.get(1).asDouble(), flag(a, 2))),
            MathCalls.function("vector_norm", a -> new VectorNorm(a.get(0).asDouble(), dims(a.get(1)), flag(a, 2))),
            MathCalls.function("median", _ -> new Median(false)),
            MathCalls.function("nanmedian", _ -> new Median(true)),
            MathCalls.function("trace", _ -> new MatrixTrace()),
            MathCalls.function("dist", a -> new Dist(a.get(0).asDouble())),
            MathCalls.function("cdist", a -> new Cdist(a.get(0).asDouble())),
            entry("median_dim", (in, a) -> SortResult.median(in.getFirst(), dim(a), flag(a, 1), false).values()),
            entry("nanmedian_dim", (in, a) -> SortResult.median(in.getFirst(), dim(a), flag(a, 1), true).values()),
            entry("mode", (in, a) -> SortResult.mode(in.getFirst(), dim(a), flag(a, 1)).values()),
            entry("kthvalue",
                    (in, a) -> SortResult.kthvalue(in.getFirst(), dim(a), a.get(1).asInt(), flag(a, 2)).values()),
            entry("sort", (in, a) -> SortResult.sort(in.getFirst(), dim(a), flag(a, 1), false).values()),
            entry("topk",
                    (in, a) -> SortResult.topk(in.getFirst(), dim(a), a.get(1).asInt(), flag(a, 2), true).values()),
            entry("cummax", (in, a) -> SortResult.cumulative(in.getFirst(), dim(a), true).values()),
            entry("cummin", (in, a) -> SortResult.cumulative(in.getFirst(), dim(a), false).values()));

    private ReduceCalls() {}

    private static int dim(JsonNode args) {
        return args.get(0).asInt();
    }

    private static boolean flag(JsonNode args, int i) {
        return args.get(i).asInt() == 1;
    }

    private static Dims dims(JsonNode given) {
        return given.isNull() ? Dims.ALL : given.isArray() ? Dims.of(Calls.integers(given)) : Dims.of(given.asInt());
    }

    static boolean has(String call) {
        return ALL.containsKey(call);
    }

    static Tensor apply(String call, List<Tensor> in, JsonNode args) {
        return Objects.requireNonNull(ALL.get(call)).of(in, args);
    }
}
