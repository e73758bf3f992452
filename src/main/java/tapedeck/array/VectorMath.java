package tapedeck.array;

import static tapedeck.array.PlainMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link PlainMath} on whole vectors: the same operations in the same order, hence the same bits. The Vector API's
 * own exp and its kin are not used, for they differ between the interpreter and compiled code. Each loop is written
 * out: a method between it and the vectors would be compiled by itself, and then a call and its boxed vectors stay.
 */
final class VectorMath {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();

    private VectorMath() {}

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }

    static void exp(double[] x, int xo, double[] y, int yo, int n) {
        exp(false, x, xo, y, yo, n);
    }

    /** {@code y = eˣ}, or its sigmoid. */
    private static void exp(boolean sigmoid, double[] x, int xo, double[] y, int yo, int n) {
        double sign = sigmoid ? -1 : 1;
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, xo + i).mul(sign);
            DoubleVector low = v.blend(EXP_MOST, v.compare(VectorOperators.GT, EXP_MOST));
            DoubleVector t = low.blend(EXP_LEAST, low.compare(VectorOperators.LT, EXP_LEAST));
            DoubleVector m = t.fma(all(LOG2_E), all(ROUND)).sub(ROUND);
            DoubleVector minus = m.neg();
            DoubleVector r = minus.fma(all(LN2_LOW), minus.fma(all(LN2_HIGH), t));
            DoubleVector q = all(E12).fma(r, all(E11)).fma(r, all(E10)).fma(r, all(E9)).fma(r, all(E8)).fma(r, all(E7))
                    .fma(r, all(E6)).fma(r, all(E5)).fma(r, all(E4)).fma(r, all(E3)).fma(r, all(0.5));
            DoubleVector e = r.mul(r).fma(q, r).add(1);
            DoubleVector half = m.fma(all(0.5), all(ROUND));
            DoubleVector rest = m.sub(half.sub(ROUND)).add(ROUND);
            LongVector first = half.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
            LongVector second = rest.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
            DoubleVector result = e.mul(first.reinterpretAsDoubles()).mul(second.reinterpretAsDoubles());
            if (sigmoid) {
                all(1).div(result.add(1)).intoArray(y, yo + i);
            } else {
                result.intoArray(y, yo + i);
            }
        }
        for (; i < n; i++) {
            y[yo + i] = sigmoid ? PlainMath.sigmoid(x[xo + i]) : PlainMath.exp(x[xo + i]);
        }
    }

    static void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        exp(true, x, xo, y, yo, n);
    }

    static void tanh(double[] x, int xo, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, xo + i);
            DoubleVector a = v.abs();
            DoubleVector t = a.blend(TANH_MOST, a.compare(VectorOperators.GT, TANH_MOST));
            DoubleVector twice = t.add(t);
            DoubleVector shifted = twice.fma(all(LOG2_E), all(ROUND));
            DoubleVector minus = shifted.sub(ROUND).neg();
            DoubleVector r = minus.fma(all(LN2_LOW), minus.fma(all(LN2_HIGH), twice));
            DoubleVector q = all(E12).fma(r, all(E11)).fma(r, all(E10)).fma(r, all(E9)).fma(r, all(E8)).fma(r, all(E7))
                    .fma(r, all(E6)).fma(r, all(E5)).fma(r, all(E4)).fma(r, all(E3)).fma(r, all(0.5));
            DoubleVector p = shifted.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                    .reinterpretAsDoubles();
            DoubleVector e = p.fma(r.mul(r).fma(q, r), p.sub(1));
            LongVector sign = v.reinterpretAsLongs().and(Long.MIN_VALUE);
            e.div(e.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = PlainMath.tanh(x[xo + i]);
        }
    }

    static void log(double[] x, int xo, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, xo + i);
            VectorMask<Double> tiny = v.compare(VectorOperators.LT, Double.MIN_NORMAL);
            LongVector bits = v.blend(v.mul(TWO54), tiny).reinterpretAsLongs();
            DoubleVector k = bits.lanewise(VectorOperators.LSHR, MANTISSA_BITS).or(WHOLE_BITS).reinterpretAsDoubles()
                    .sub(WHOLE).sub(BIAS);
            DoubleVector m = bits.and(MANTISSA).or(ONE_BITS).reinterpretAsDoubles();
            VectorMask<Double> big = m.compare(VectorOperators.GT, SQRT2);
            k = k.blend(k.sub(54), tiny);
            k = k.blend(k.add(1), big);
            DoubleVector f = m.blend(m.mul(0.5), big).sub(1);
            DoubleVector s = f.div(f.add(2));
            DoubleVector z = s.mul(s);
            DoubleVector q = all(LG7).fma(z, all(LG6)).fma(z, all(LG5)).fma(z, all(LG4)).fma(z, all(LG3))
                    .fma(z, all(LG2)).fma(z, all(LG1));
            DoubleVector half = f.mul(f).mul(0.5);
            DoubleVector inner = k.fma(all(LN2_LOW), s.mul(q.fma(z, half)));
            DoubleVector result = k.fma(all(LN2_HIGH), f.sub(half.sub(inner)));
            result = v.blend(result, v.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
            result = result.blend(Double.NaN, v.compare(VectorOperators.LT, 0));
            result.blend(Double.NEGATIVE_INFINITY, v.compare(VectorOperators.EQ, 0)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = PlainMath.log(x[xo + i]);
        }
    }
}
