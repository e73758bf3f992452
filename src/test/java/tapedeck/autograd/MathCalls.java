package tapedeck.autograd;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** The calls of {@code src/test/pytorch/math_functions.py}, by the same names. */
final class MathCalls {
    /** A call of the inputs with its arguments. */
    @FunctionalInterface
    interface Call {
        Tensor of(List<Tensor> in, JsonNode args);
    }

    private static final Map<String, Call> ALL = Map.ofEntries(one("tan", Tensor::tan), one("asin", Tensor::asin),
            one("acos", Tensor::acos), one("atan", Tensor::atan), one("sinh", Tensor::sinh), one("cosh", Tensor::cosh),
            one("asinh", Tensor::asinh), one("acosh", Tensor::acosh), one("atanh", Tensor::atanh),
            one("exp2", Tensor::exp2), one("expm1", Tensor::expm1), one("log2", Tensor::log2),
            one("log10", Tensor::log10), one("rsqrt", Tensor::rsqrt), one("reciprocal", Tensor::reciprocal),
            one("erf", Tensor::erf), one("erfc", Tensor::erfc), one("erfinv", Tensor::erfinv),
            one("lgamma", Tensor::lgamma), one("digamma", Tensor::digamma), one("sinc", Tensor::sinc),
            one("floor", Tensor::floor), one("ceil", Tensor::ceil), one("trunc", Tensor::trunc),
            one("frac", Tensor::frac), one("sign", Tensor::sign), one("deg2rad", Tensor::deg2rad),
            one("rad2deg", Tensor::rad2deg), one("square", x -> x.pow(2)), two("atan2", Tensor::atan2),
            two("remainder", Tensor::remainder), two("fmod", Tensor::fmod), two("logaddexp", Tensor::logaddexp),
            two("hypot", Tensor::hypot), two("xlogy", Tensor::xlogy), two("fmax", Tensor::fmax),
            two("fmin", Tensor::fmin), entry("round", (in, args) -> in.getFirst().round(args.get(0).asInt())),
            entry("logit", (in, args) -> in.getFirst().logit(args.path(0).asDouble(-1))),
            entry("nan_to_num", (in, args) -> in.getFirst().nanToNum(args.path(0).asDouble(0),
                    args.path(1).asDouble(Double.MAX_VALUE), args.path(2).asDouble(-Double.MAX_VALUE))),
            entry("clamp_min", (in, args) -> in.getFirst().clampMin(number(args))),
            entry("clamp_max", (in, args) -> in.getFirst().clampMax(number(args))),
            entry("remainder_number", (in, args) -> in.getFirst().remainder(Tensor.number(number(args)))),
            entry("fmod_number", (in, args) -> in.getFirst().fmod(Tensor.number(number(args)))),
            entry("rsub", (in, args) -> in.getFirst().rsub(Tensor.number(number(args)))),
            entry("pow_of", (in, args) -> in.getFirst().powOf(Tensor.number(number(args)))),
            entry("div_rounded",
                    (in, args) -> in.getFirst().divRounded(in.get(1), args.get(0).asText().equals("floor"))),
            entry("lerp_number", (in, args) -> in.getFirst().lerp(in.get(1), number(args))),
            entry("lerp", (in, args) -> in.getFirst().lerp(in.get(1), in.get(2))),
            entry("addcmul", (in, args) -> in.getFirst().addcmul(in.get(1), in.get(2), number(args))),
            entry("addcdiv", (in, args) -> in.getFirst().addcdiv(in.get(1), in.get(2), number(args))),
            entry("clamp_tensors", (in, args) -> in.getFirst().clamp(in.get(1), in.get(2))),
            entry("clamp_min_tensor", (in, args) -> in.getFirst().clamp(in.get(1), null)),
            entry("clamp_max_tensor", (in, args) -> in.getFirst().clamp(null, in.get(1))));

    private MathCalls() {}

    private static Map.Entry<String, Call> one(String name, UnaryOperator<Tensor> call) {
        return entry(name, (in, args) -> call.apply(in.getFirst()));
    }

    private static Map.Entry<String, Call> two(String name, BinaryOperator<Tensor> call) {
        return entry(name, (in, args) -> call.apply(in.get(0), in.get(1)));
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
