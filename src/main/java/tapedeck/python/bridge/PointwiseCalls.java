package tapedeck.python.bridge;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.autograd.InPlace;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Addcdiv;
import tapedeck.function.Addcmul;
import tapedeck.function.AtenCall;
import tapedeck.function.Clamp;
import tapedeck.function.ClampMax;
import tapedeck.function.ClampMin;
import tapedeck.function.ClampTensor;
import tapedeck.function.DivRounded;
import tapedeck.function.FloorDivide;
import tapedeck.function.Fmod;
import tapedeck.function.Function;
import tapedeck.function.Functions;
import tapedeck.function.Lerp;
import tapedeck.function.LerpTensor;
import tapedeck.function.Logit;
import tapedeck.function.NanToNum;
import tapedeck.function.Pow;
import tapedeck.function.PowTensor;
import tapedeck.function.Remainder;
import tapedeck.function.Renamed;
import tapedeck.function.Round;
import tapedeck.function.Signature;
import tapedeck.function.Xlogy;

/**
 * The functions of one, two and three numbers, elementwise, each also in place under its name with an underscore. Those that take
 * tensors alone are the registry's; the others stand here, as each reads its arguments and refuses wrong ones in its own way.
 */
public final class PointwiseCalls implements CallTable.Area {
    /** A Function that depends on the arguments. */
    @FunctionalInterface
    private interface Maker {
        Function of(Arguments in);
    }

    @Override
    public void into(CallTable table) {
        for (int operands = 1; operands <= 2; operands++) {
            int count = operands;
            Functions.elementwise(count).forEach(each -> elementwise(table, each, count));
        }
        table.put("elementwise_names",
                in -> Functions.elementwise(in.integer(0)).stream().map(Signature::name).toList());
        xlogy(table, "xlogy", Operations::apply);
        xlogy(table, "xlogy_", InPlace::apply);
        put(table, "square", _ -> new Pow(2), 1);
        put(table, "round", PointwiseCalls::round, 1);
        put(table, "logit", in -> new Logit(in.number(1, -1)), 1);
        put(table, "nan_to_num", PointwiseCalls::nanToNum, 1);
        bound(table, "clamp_min", new Renamed(new ClampTensor(true, false), "clamp_min", "ClampMinBackward1"),
                ClampMin::new);
        bound(table, "clamp_max", new Renamed(new ClampTensor(false, true), "clamp_max", "ClampMaxBackward1"),
                ClampMax::new);
        put(table, "div_floor", _ -> new DivRounded(true), 2);
        put(table, "div_trunc", _ -> new DivRounded(false), 2);
        put(table, "addcmul", in -> new Addcmul(in.number(3, 1)), 3);
        put(table, "addcdiv", in -> new Addcdiv(in.number(3, 1)), 3);
        division(table, "floor_divide", _ -> new FloorDivide());
        division(table, "remainder", Remainder::new);
        division(table, "fmod", Fmod::new);
        table.put("clamp", in -> clamp(in, false));
        table.put("clamp_", in -> clamp(in, true));
        table.put("lerp", in -> lerp(in, false));
        table.put("lerp_", in -> lerp(in, true));
        table.put("softmax", ActivationCalls::softmax);
        table.put("log_softmax", ActivationCalls::logSoftmax);
        table.put("pow_", PointwiseCalls::powInPlace);
        table.put("into", PointwiseCalls::into);
    }

    /** Of the first {@code operands} arguments, of which all but the first may be numbers. */
    private static void put(CallTable table, String name, Maker maker, int operands) {
        table.put(name, in -> Operations.apply(maker.of(in), operands(in, operands)));
        table.put(name + "_", in -> InPlace.apply(maker.of(in), operands(in, operands)));
    }

    private static void elementwise(CallTable table, Signature<?> signature, int operands) {
        Function function = Functions.make(signature.name(), AtenCall.EMPTY);
        table.put(signature.name(), in -> Operations.apply(function, operands(in, operands)));
        if (Objects.requireNonNull(signature.call()).hasInPlace()) {
            table.put(signature.name() + "_", in -> InPlace.apply(function, operands(in, operands)));
        }
    }

    private static void xlogy(CallTable table, String name, BiFunction<Function, Tensor[], Tensor> apply) {
        table.put(name, in -> {
            boolean ofNumber = !in.isTensor(0) && in.isTensor(1);
            Tensor a = ofNumber ? in.operand(0, "self") : in.tensor(0);
            return apply.apply(new Xlogy(ofNumber ? 1 : in.isTensor(1) ? 0 : 2), new Tensor[]{a, in.operand(1)});
        });
    }

    /** With a bound that is a tensor or a number. */
    private static void bound(CallTable table, String name, Function byTensor, DoubleFunction<Function> byNumber) {
        Maker maker = in -> in.isTensor(1) ? byTensor : byNumber.apply(in.number(1));
        table.put(name, in -> Operations.apply(maker.of(in), operands(in, in.isTensor(1) ? 2 : 1)));
        table.put(name + "_", in -> InPlace.apply(maker.of(in), operands(in, in.isTensor(1) ? 2 : 1)));
    }

    private static Tensor[] operands(Arguments in, int count) {
        Tensor[] operands = new Tensor[count];
        operands[0] = in.tensor(0);
        for (int i = 1; i < count; i++) {
            operands[i] = in.tensor(i, count == 2 ? "other" : "tensor" + i);
        }
        return operands;
    }

    /** With a remainder, of which there are two kinds: by a number or not. Null stands for NotImplemented. */
    private static void division(CallTable table, String name, java.util.function.Function<Boolean, Function> maker) {
        table.put(name, in -> {
            Tensor left = in.operandOrNull(0);
            Tensor right = in.operandOrNull(1);
            return left == null || right == null ? null : Operations.apply(maker.apply(!in.isTensor(1)), left, right);
        });
        table.put(name + "_",
                in -> InPlace.apply(maker.apply(!in.isTensor(1)), in.tensor(0), in.operand(1)));
    }

    private static Function round(Arguments in) {
        int decimals = in.integer(1, 0);
        DType type = in.tensor(0).dtype();
        if (decimals != 0 && !type.isFloating()) {
            throw new EngineException("\"round_cpu\" not implemented for '" + type.scalarType() + "'");
        }
        return new Round(decimals);
    }

    private static Function nanToNum(Arguments in) {
        double most = NanToNum.greatest(in.tensor(0).dtype());
        return new NanToNum(in.number(1, 0), in.number(2, most), in.number(3, -most));
    }

    private static Tensor clamp(Arguments in, boolean inPlace) {
        Tensor x = in.tensor(0);
        if (in.isNone(1) && in.isNone(2)) {
            throw new EngineException("torch.clamp: At least one of 'min' or 'max' must not be None");
        }
        if (in.isTensor(1) || in.isTensor(2)) {
            Tensor min = in.isNone(1) ? null : in.operand(1, "min");
            Tensor max = in.isNone(2) ? null : in.operand(2, "max");
            Function between = new ClampTensor(min != null, max != null);
            Tensor[] operands = Stream.of(x, min, max).filter(Objects::nonNull).toArray(Tensor[]::new);
            return inPlace ? InPlace.apply(between, operands) : Operations.apply(between, operands);
        }
        DType type = x.dtype();
        Function clamp = new Clamp(bound(in, 1, Double.NEGATIVE_INFINITY), bound(in, 2, Double.POSITIVE_INFINITY));
        boolean fractions = (!in.isNone(1) && Arguments.isFloat(in.value(1)))
                || (!in.isNone(2) && Arguments.isFloat(in.value(2)));
        if (fractions && !x.dtype().isFloating()) {
            if (inPlace) {
                throw new EngineException("result type Float can't be cast to the desired output type "
                        + x.dtype().cpp());
            }
            return Operations.apply(clamp, x.mul(Tensor.number(1, DType.FLOAT64)));
        }
        if (type == DType.BOOL) {
            if (inPlace) {
                throw new EngineException("result type Long can't be cast to the desired output type bool");
            }
            return Operations.apply(clamp, x.to(DType.INT64));
        }
        return inPlace ? InPlace.apply(clamp, x) : Operations.apply(clamp, x);
    }

    /** A whole number is brought to the tensor's type first: -1 is 255 for uint8. */
    private static double bound(Arguments in, int i, double otherwise) {
        DType type = in.tensor(0).dtype();
        return in.isNone(i) || type != DType.UINT8 || Arguments.isFloat(in.value(i))
                ? in.number(i, otherwise)
                : type.of(in.number(i));
    }

    private static Tensor lerp(Arguments in, boolean inPlace) {
        boolean byTensor = in.isTensor(2);
        if (!in.tensor(0).dtype().isFloating()) {
            throw new EngineException("\"lerp_kernel_" + (byTensor ? "tensor" : "scalar") + "\" not implemented for '"
                    + in.tensor(0).dtype().scalarType() + "'");
        }
        if (in.tensor(1, "end").dtype() != in.tensor(0).dtype()) {
            throw new EngineException("expected dtype " + in.tensor(0).dtype().cpp() + " for `end` but got dtype "
                    + in.tensor(1).dtype().cpp());
        }
        Function lerp = byTensor ? new LerpTensor() : new Lerp(in.number(2));
        Tensor[] operands = byTensor
                ? new Tensor[]{in.tensor(0), in.tensor(1, "end"), in.tensor(2, "weight")}
                : new Tensor[]{in.tensor(0), in.tensor(1, "end")};
        return inPlace ? InPlace.apply(lerp, operands) : Operations.apply(lerp, operands);
    }

    private static Tensor powInPlace(Arguments in) {
        return in.isTensor(1)
                ? InPlace.apply(new PowTensor(), in.tensor(0), in.tensor(1))
                : InPlace.apply(new Pow(in.number(1)), in.tensor(0));
    }

    /** Writes a result into {@code out=}; PyTorch would give it another shape, this does not. */
    private static @Nullable Object into(Arguments in) {
        Tensor out = in.tensor(0, "out");
        Tensor result = in.tensor(1);
        if (result.dtype().category().compareTo(out.dtype().category()) > 0) {
            throw new EngineException("result type " + result.dtype().scalarType()
                    + " can't be cast to the desired output type " + out.dtype().scalarType());
        }
        if (!out.shape().equals(result.shape())) {
            throw new EngineException("out has shape " + out.shape() + " and the result " + result.shape()
                    + ": Tapedeck does not give out= another shape");
        }
        return out.copy_(result);
    }
}
