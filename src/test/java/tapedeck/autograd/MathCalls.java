package tapedeck.autograd;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.function.Acos;
import tapedeck.function.Acosh;
import tapedeck.function.Addcdiv;
import tapedeck.function.Addcmul;
import tapedeck.function.Asin;
import tapedeck.function.Asinh;
import tapedeck.function.Atan;
import tapedeck.function.Atan2;
import tapedeck.function.Atanh;
import tapedeck.function.Ceil;
import tapedeck.function.ClampMax;
import tapedeck.function.ClampMin;
import tapedeck.function.Cosh;
import tapedeck.function.Deg2Rad;
import tapedeck.function.Digamma;
import tapedeck.function.DivRounded;
import tapedeck.function.Erf;
import tapedeck.function.Erfc;
import tapedeck.function.Erfinv;
import tapedeck.function.Exp2;
import tapedeck.function.Expm1;
import tapedeck.function.Floor;
import tapedeck.function.Fmax;
import tapedeck.function.Fmin;
import tapedeck.function.Fmod;
import tapedeck.function.Frac;
import tapedeck.function.Function;
import tapedeck.function.Hypot;
import tapedeck.function.Lerp;
import tapedeck.function.LerpTensor;
import tapedeck.function.Lgamma;
import tapedeck.function.Log10;
import tapedeck.function.Log1p;
import tapedeck.function.Log2;
import tapedeck.function.Logaddexp;
import tapedeck.function.Logit;
import tapedeck.function.NanToNum;
import tapedeck.function.Pow;
import tapedeck.function.Rad2Deg;
import tapedeck.function.Reciprocal;
import tapedeck.function.Remainder;
import tapedeck.function.Round;
import tapedeck.function.Rsqrt;
import tapedeck.function.Sign;
import tapedeck.function.Sinc;
import tapedeck.function.Sinh;
import tapedeck.function.Tan;
import tapedeck.function.Trunc;
import tapedeck.function.Xlogy;

/** The calls of {@code src/test/pytorch/math_functions.py}, by the same names. */
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
            function("tan", _ -> new Tan()),
            function("asin", _ -> new Asin()),
            function("acos", _ -> new Acos()),
            function("atan", _ -> new Atan()),
            function("sinh", _ -> new Sinh()),
            function("cosh", _ -> new Cosh()),
            function("asinh", _ -> new Asinh()),
            function("acosh", _ -> new Acosh()),
            function("atanh", _ -> new Atanh()),
            function("exp2", _ -> new Exp2()),
            function("expm1", _ -> new Expm1()),
            function("log1p", _ -> new Log1p()),
            function("log2", _ -> new Log2()),
            function("log10", _ -> new Log10()),
            function("rsqrt", _ -> new Rsqrt()),
            function("reciprocal", _ -> new Reciprocal()),
            function("erf", _ -> new Erf()),
            function("erfc", _ -> new Erfc()),
            function("erfinv", _ -> new Erfinv()),
            function("lgamma", _ -> new Lgamma()),
            function("digamma", _ -> new Digamma()),
            function("sinc", _ -> new Sinc()),
            function("floor", _ -> new Floor()),
            function("ceil", _ -> new Ceil()),
            function("trunc", _ -> new Trunc()),
            function("frac", _ -> new Frac()),
            function("sign", _ -> new Sign()),
            function("deg2rad", _ -> new Deg2Rad()),
            function("rad2deg", _ -> new Rad2Deg()),
            function("atan2", _ -> new Atan2()),
            function("logaddexp", _ -> new Logaddexp()),
            function("hypot", _ -> new Hypot()),
            function("xlogy", _ -> new Xlogy()),
            function("fmax", _ -> new Fmax()),
            function("fmin", _ -> new Fmin()),
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
