package tapedeck.autograd;

import tapedeck.function.Acos;
import tapedeck.function.Acosh;
import tapedeck.function.Asin;
import tapedeck.function.Asinh;
import tapedeck.function.Atan;
import tapedeck.function.Atanh;
import tapedeck.function.Ceil;
import tapedeck.function.ClampMax;
import tapedeck.function.ClampMin;
import tapedeck.function.Cosh;
import tapedeck.function.Deg2Rad;
import tapedeck.function.Digamma;
import tapedeck.function.Erf;
import tapedeck.function.Erfc;
import tapedeck.function.Erfinv;
import tapedeck.function.Exp2;
import tapedeck.function.Expm1;
import tapedeck.function.Floor;
import tapedeck.function.Frac;
import tapedeck.function.Lgamma;
import tapedeck.function.Log10;
import tapedeck.function.Log2;
import tapedeck.function.Logit;
import tapedeck.function.NanToNum;
import tapedeck.function.Rad2Deg;
import tapedeck.function.Reciprocal;
import tapedeck.function.Round;
import tapedeck.function.Rsqrt;
import tapedeck.function.Sign;
import tapedeck.function.Sinc;
import tapedeck.function.Sinh;
import tapedeck.function.Tan;
import tapedeck.function.Trunc;

/** The functions of one number, elementwise: methods of {@link Tensor} under PyTorch's names. */
interface MathOps {
    /** The tensor itself. */
    Tensor self();

    /** {@code tan x}. */
    default Tensor tan() {
        return Operations.apply(new Tan(), self());
    }

    /** The angle whose sine is x. */
    default Tensor asin() {
        return Operations.apply(new Asin(), self());
    }

    /** The angle whose cosine is x. */
    default Tensor acos() {
        return Operations.apply(new Acos(), self());
    }

    /** The angle whose tangent is x. */
    default Tensor atan() {
        return Operations.apply(new Atan(), self());
    }

    /** The hyperbolic sine. */
    default Tensor sinh() {
        return Operations.apply(new Sinh(), self());
    }

    /** The hyperbolic cosine. */
    default Tensor cosh() {
        return Operations.apply(new Cosh(), self());
    }

    /** The inverse of sinh. */
    default Tensor asinh() {
        return Operations.apply(new Asinh(), self());
    }

    /** The inverse of cosh. */
    default Tensor acosh() {
        return Operations.apply(new Acosh(), self());
    }

    /** The inverse of tanh. */
    default Tensor atanh() {
        return Operations.apply(new Atanh(), self());
    }

    /** {@code 2ˣ}. */
    default Tensor exp2() {
        return Operations.apply(new Exp2(), self());
    }

    /** {@code eˣ − 1}, exact near 0. */
    default Tensor expm1() {
        return Operations.apply(new Expm1(), self());
    }

    /** The logarithm to base 2. */
    default Tensor log2() {
        return Operations.apply(new Log2(), self());
    }

    /** The logarithm to base 10. */
    default Tensor log10() {
        return Operations.apply(new Log10(), self());
    }

    /** {@code 1 / √x}. */
    default Tensor rsqrt() {
        return Operations.apply(new Rsqrt(), self());
    }

    /** {@code 1 / x}. */
    default Tensor reciprocal() {
        return Operations.apply(new Reciprocal(), self());
    }

    /** The error function. */
    default Tensor erf() {
        return Operations.apply(new Erf(), self());
    }

    /** {@code 1 − erf(x)}. */
    default Tensor erfc() {
        return Operations.apply(new Erfc(), self());
    }

    /** The inverse of erf. */
    default Tensor erfinv() {
        return Operations.apply(new Erfinv(), self());
    }

    /** {@code ln |Γ(x)|}. */
    default Tensor lgamma() {
        return Operations.apply(new Lgamma(), self());
    }

    /** {@code Γ'(x) / Γ(x)}. */
    default Tensor digamma() {
        return Operations.apply(new Digamma(), self());
    }

    /** {@code sin(πx) / (πx)}. */
    default Tensor sinc() {
        return Operations.apply(new Sinc(), self());
    }

    /** The greatest whole number not above x. */
    default Tensor floor() {
        return Operations.apply(new Floor(), self());
    }

    /** The least whole number not below x. */
    default Tensor ceil() {
        return Operations.apply(new Ceil(), self());
    }

    /** Without what stands behind the point. */
    default Tensor trunc() {
        return Operations.apply(new Trunc(), self());
    }

    /** What stands behind the point. */
    default Tensor frac() {
        return Operations.apply(new Frac(), self());
    }

    /** 1, 0 or -1. */
    default Tensor sign() {
        return Operations.apply(new Sign(), self());
    }

    /** Degrees in radians. */
    default Tensor deg2rad() {
        return Operations.apply(new Deg2Rad(), self());
    }

    /** Radians in degrees. */
    default Tensor rad2deg() {
        return Operations.apply(new Rad2Deg(), self());
    }

    /** The nearest number of so many decimals. */
    default Tensor round(int decimals) {
        return Operations.apply(new Round(decimals), self());
    }

    /** {@code ln(x / (1 − x))} of x within eps of 0 and 1; a negative eps means none. */
    default Tensor logit(double eps) {
        return Operations.apply(new Logit(eps), self());
    }

    /** Numbers in the place of NaN, ∞ and −∞. */
    default Tensor nanToNum(double nan, double positive, double negative) {
        return Operations.apply(new NanToNum(nan, positive, negative), self());
    }

    /** {@code max(x, min)}. */
    default Tensor clampMin(double min) {
        return Operations.apply(new ClampMin(min), self());
    }

    /** {@code min(x, max)}. */
    default Tensor clampMax(double max) {
        return Operations.apply(new ClampMax(max), self());
    }
}
