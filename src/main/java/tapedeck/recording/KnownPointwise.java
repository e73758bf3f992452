package tapedeck.recording;

import org.jspecify.annotations.Nullable;
import tapedeck.function.Abs;
import tapedeck.function.Add;
import tapedeck.function.Clamp;
import tapedeck.function.ClampMax;
import tapedeck.function.ClampMin;
import tapedeck.function.Cos;
import tapedeck.function.Div;
import tapedeck.function.DivScalar;
import tapedeck.function.Elu;
import tapedeck.function.Exp;
import tapedeck.function.Expm1;
import tapedeck.function.Function;
import tapedeck.function.Gelu;
import tapedeck.function.GeluTanh;
import tapedeck.function.Hardswish;
import tapedeck.function.Hardtanh;
import tapedeck.function.LeakyRelu;
import tapedeck.function.Log;
import tapedeck.function.Log1p;
import tapedeck.function.MaskedFill;
import tapedeck.function.Maximum;
import tapedeck.function.Minimum;
import tapedeck.function.Mish;
import tapedeck.function.Mul;
import tapedeck.function.MulScalar;
import tapedeck.function.Neg;
import tapedeck.function.Pow;
import tapedeck.function.Reciprocal;
import tapedeck.function.Relu;
import tapedeck.function.Rsqrt;
import tapedeck.function.Selu;
import tapedeck.function.Sigmoid;
import tapedeck.function.SigmoidBackward;
import tapedeck.function.Silu;
import tapedeck.function.Sin;
import tapedeck.function.Softplus;
import tapedeck.function.Sqrt;
import tapedeck.function.Sub;
import tapedeck.function.Tanh;
import tapedeck.function.TanhBackward;
import tapedeck.function.ToCopy;
import tapedeck.function.Where;

/** Our Function of an operator that goes element by element. */
final class KnownPointwise {
    private KnownPointwise() {}

    static @Nullable Function of(RecordedOperator told) {
        return switch (told.name()) {
            case "aten.mul.Tensor", "aten.mul.Scalar" ->
                told.isTensor("other") ? new Mul() : new MulScalar(told.number("other"));
            case "aten.div.Tensor", "aten.div.Scalar" ->
                told.isTensor("other") ? new Div() : new DivScalar(told.number("other"));
            case "aten.add.Tensor", "aten.add_.Tensor" -> told.isTensor("other") ? new Add() : null;
            case "aten.sub.Tensor", "aten.sub_.Tensor" -> told.isTensor("other") ? new Sub() : null;
            case "aten.pow.Tensor_Scalar" -> new Pow(told.number("exponent"));
            case "aten.masked_fill.Scalar", "aten.masked_fill_.Scalar" ->
                new MaskedFill(told.tensor("mask"), told.number("value"));
            case "aten.where.self" -> new Where();
            case "aten.maximum.default" -> new Maximum();
            case "aten.minimum.default" -> new Minimum();
            case "aten.clamp_min.default" -> new ClampMin(told.number("min"));
            case "aten.clamp_max.default" -> new ClampMax(told.number("max"));
            case "aten.clamp.default" -> new Clamp(told.number("min", Double.NEGATIVE_INFINITY),
                    told.number("max", Double.POSITIVE_INFINITY));
            case "aten.neg.default" -> new Neg();
            case "aten.exp.default" -> new Exp();
            case "aten.log.default" -> new Log();
            case "aten.log1p.default" -> new Log1p();
            case "aten.expm1.default" -> new Expm1();
            case "aten.sqrt.default" -> new Sqrt();
            case "aten.rsqrt.default" -> new Rsqrt();
            case "aten.reciprocal.default" -> new Reciprocal();
            case "aten.abs.default" -> new Abs();
            case "aten.sin.default" -> new Sin();
            case "aten.cos.default" -> new Cos();
            case "aten.relu.default", "aten.relu_.default" -> new Relu();
            case "aten.sigmoid.default" -> new Sigmoid();
            case "aten.tanh.default" -> new Tanh();
            case "aten.tanh_backward.default" -> new TanhBackward();
            case "aten.sigmoid_backward.default" -> new SigmoidBackward();
            case "aten.silu.default" -> new Silu();
            case "aten.mish.default" -> new Mish();
            case "aten.selu.default" -> new Selu();
            case "aten.hardswish.default" -> new Hardswish();
            case "aten.gelu.default" -> told.text("approximate").equals("tanh") ? new GeluTanh() : new Gelu();
            case "aten.leaky_relu.default", "aten.leaky_relu_.default" -> new LeakyRelu(told.number("negative_slope"));
            case "aten.elu.default" -> new Elu(told.number("alpha"));
            case "aten.softplus.default" -> new Softplus(told.number("beta"), told.number("threshold"));
            case "aten.hardtanh.default" -> new Hardtanh(told.number("min_val"), told.number("max_val"));
            case "aten._to_copy.default" -> new ToCopy(told.output().type());
            default -> null;
        };
    }
}
