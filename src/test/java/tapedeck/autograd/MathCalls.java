package tapedeck.autograd;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.function.Addcdiv;
import tapedeck.function.Addcmul;
import tapedeck.function.ClampMax;
import tapedeck.function.ClampMin;
import tapedeck.function.DivRounded;
import tapedeck.function.Fmod;
import tapedeck.function.Function;
import tapedeck.function.Lerp;
import tapedeck.function.LerpTensor;
import tapedeck.function.Logit;
import tapedeck.function.NanToNum;
import tapedeck.function.Pow;
import tapedeck.function.Remainder;
import tapedeck.function.Round;
import tapedeck.function.Xlogy;

/** The calls of {@code src/test/pytorch/math_functions.py}, by the same names: those that take more than tensors. */
final class MathCalls {
    /** A call of the inputs with its arguments. */
    @FunctionalInterface
    interface Call {
        Tensor of(List<Tensor> in, JsonNode args);
    }

    /** A Function made from the arguments. */
    @FunctionalInterface
    interface Maker {
        Function of(JsonNode args);
    }

    private static final Map<String, Call> ALL = Map.ofEntries(
            function("xlogy", _ -> new Xlogy(0)),
            function("lerp", _ -> new LerpTensor()),
            function("square", _ -> new Pow(2)),
            function("remainder", _ -> new Remainder(false)),
            function("fmod", _ -> new Fmod(false)),
            function("round", a -> new Round(a.get(0).asInt())),
            function("logit", a -> new Logit(a.path(0).asDouble(-1))),
            function("nan_to_num",
                    a -> new NanToNum(a.path(0).asDouble(0), a.path(1).asDouble(Double.MAX_VALUE),
                            a.path(2).asDouble(-Double.MAX_VALUE))),
            function("clamp_min", a -> new ClampMin(number(a))),
            function("clamp_max", a -> new ClampMax(number(a))),
            entry("remainder_number",
                    (in, a) -> Operations.apply(new Remainder(true), in.getFirst(), Tensor.number(number(a)))),
            entry("fmod_number", (in, a) -> Operations.apply(new Fmod(true), in.getFirst(), Tensor.number(number(a)))),
            entry("rsub", (in, a) -> in.getFirst().rsub(Tensor.number(number(a)))),
            entry("pow_of", (in, a) -> in.getFirst().powOf(Tensor.number(number(a)))),
            function("div_rounded", a -> new DivRounded(a.get(0).asText().equals("floor"))),
            function("lerp_number", a -> new Lerp(number(a))),
            function("addcmul", a -> new Addcmul(number(a))),
            function("addcdiv", a -> new Addcdiv(number(a))),
            entry("clamp_tensors", (in, a) -> in.getFirst().clamp(in.get(1), in.get(2))),
            entry("clamp_min_tensor", (in, a) -> in.getFirst().clamp(in.get(1), null)),
            entry("clamp_max_tensor", (in, a) -> in.getFirst().clamp(null, in.get(1))));

    private MathCalls() {}

    static Map.Entry<String, Call> function(String name, Maker maker) {
        return entry(name, (in, args) -> Operations.apply(maker.of(args), in.toArray(Tensor[]::new)));
    }

    private static double number(JsonNode args) {
        return args.get(0).asDouble();
    }

    static boolean has(String call) {
        return ALL.containsKey(call);
    }

    static Tensor apply(String call, List<Tensor> in, JsonNode args) {
        return Objects.requireNonNull(ALL.get(call)).of(in, args);
    }
}
