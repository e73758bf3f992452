package tapedeck.autograd;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.autograd.MathCalls.Call;
import tapedeck.function.Addbmm;
import tapedeck.function.Addmv;
import tapedeck.function.Addr;
import tapedeck.function.Baddbmm;
import tapedeck.function.Cholesky;
import tapedeck.function.Cross;
import tapedeck.function.Det;
import tapedeck.function.Function;
import tapedeck.function.Inverse;
import tapedeck.function.ScaledAddmm;
import tapedeck.function.Slogdet;
import tapedeck.function.Solve;
import tapedeck.function.SolveTriangular;

/** The calls of {@code src/test/pytorch/matrix_functions.py}, by the same names. */
final class MatrixCalls {
    /** A sum with a product, by its factors. */
    @FunctionalInterface
    private interface Sum {
        Function of(double beta, double alpha);
    }

    private static final Map<String, Call> ALL = Map.ofEntries(function("inverse", new Inverse()),
            function("det", new Det()), function("slogdet", new Slogdet(false)), function("solve", new Solve()),
            entry("cholesky", (in, _) -> Operations.apply(new Cholesky(), square(in.getFirst()))),
            entry("solve_triangular",
                    (in, a) -> Operations.apply(new SolveTriangular(a.get(0).asInt() == 1, a.get(1).asInt() == 1),
                            in.get(0), in.get(1))),
            entry("cross", (in, a) -> Operations.apply(new Cross(a.get(0).asInt()), in.get(0), in.get(1))),
            sum("addmm", ScaledAddmm::new), sum("baddbmm", Baddbmm::new), sum("addbmm", Addbmm::new),
            sum("addmv", Addmv::new), sum("addr", Addr::new),
            entry("einsum", (in, a) -> Einsum.of(a.get(0).asText(), in)));

    private MatrixCalls() {}

    private static Map.Entry<String, Call> function(String name, Function function) {
        return entry(name, (in, _) -> Operations.apply(function, in.toArray(Tensor[]::new)));
    }

    private static Map.Entry<String, Call> sum(String name, Sum sum) {
        return entry(name, (in, a) -> Operations.apply(sum.of(a.get(0).asDouble(), a.get(1).asDouble()),
                in.toArray(Tensor[]::new)));
    }

    private static Tensor square(Tensor x) {
        return x.matmul(x.transpose(-1, -2)).add(Tensor.eye(x.shape().size(-1)));
    }

    static boolean has(String call) {
        return ALL.containsKey(call);
    }

    static Tensor apply(String call, List<Tensor> in, JsonNode args) {
        return Objects.requireNonNull(ALL.get(call)).of(in, args);
    }
}
