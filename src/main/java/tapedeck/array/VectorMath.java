package tapedeck.array;

import static tapedeck.array.PlainMath.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * {@link PlainMath} on whole vectors: the same operations in the same order, hence the same bits. The Vector API's
 * own exp and its kin are not used, for they differ between the interpreter and compiled code.
 */
final class VectorMath {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();

    private VectorMath() {}

    private static DoubleVector all(double value) {
        return DoubleVector.broadcast(DOUBLES, value);
    }

    private static DoubleVector expm1Reduced(DoubleVector r) {
        DoubleVector q = all(E12).fma(r, all(E11));
        q = q.fma(r, all(E10));
        q = q.fma(r, all(E9));
        q = q.fma(r, all(E8));
        q = q.fma(r, all(E7));
        q = q.fma(r, all(E6));
        q = q.fma(r, all(E5));
        q = q.fma(r, all(E4));
        q = q.fma(r, all(E3));
        q = q.fma(r, all(0.5));
        return r.mul(r).fma(q, r);
    }

    private static DoubleVector reduce(DoubleVector x, DoubleVector n) {
        DoubleVector minus = n.neg();
        return minus.fma(all(LN2_LOW), minus.fma(all(LN2_HIGH), x));
    }

    private static DoubleVector power(DoubleVector shifted) {
        return shifted.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                .reinterpretAsDoubles();
    }

    private static DoubleVector exp(DoubleVector x) {
        DoubleVector low = x.blend(EXP_MOST, x.compare(VectorOperators.GT, EXP_MOST));
        DoubleVector t = low.blend(EXP_LEAST, low.compare(VectorOperators.LT, EXP_LEAST));
        DoubleVector n = t.fma(all(LOG2_E), all(ROUND)).sub(ROUND);
        DoubleVector e = expm1Reduced(reduce(t, n)).add(1);
        DoubleVector half = n.fma(all(0.5), all(ROUND));
        return e.mul(power(half)).mul(power(n.sub(half.sub(ROUND)).add(ROUND)));
    }

    private static DoubleVector tanh(DoubleVector x) {
        DoubleVector a = x.abs();
        DoubleVector t = a.blend(TANH_MOST, a.compare(VectorOperators.GT, TANH_MOST));
        DoubleVector y = t.add(t);
        DoubleVector shifted = y.fma(all(LOG2_E), all(ROUND));
        DoubleVector p = power(shifted);
        DoubleVector e = p.fma(expm1Reduced(reduce(y, shifted.sub(ROUND))), p.sub(1));
        LongVector sign = x.reinterpretAsLongs().and(Long.MIN_VALUE);
        return e.div(e.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles();
    }

    private static DoubleVector log(DoubleVector x) {
        var tiny = x.compare(VectorOperators.LT, Double.MIN_NORMAL);
        LongVector bits = x.blend(x.mul(TWO54), tiny).reinterpretAsLongs();
        DoubleVector k = bits.lanewise(VectorOperators.LSHR, MANTISSA_BITS).or(WHOLE_BITS).reinterpretAsDoubles()
                .sub(WHOLE).sub(BIAS);
        DoubleVector m = bits.and(MANTISSA).or(ONE_BITS).reinterpretAsDoubles();
        var big = m.compare(VectorOperators.GT, SQRT2);
        k = k.blend(k.sub(54), tiny);
        k = k.blend(k.add(1), big);
        DoubleVector f = m.blend(m.mul(0.5), big).sub(1);
        DoubleVector s = f.div(f.add(2));
        DoubleVector z = s.mul(s);
        DoubleVector q = all(LG7).fma(z, all(LG6));
        q = q.fma(z, all(LG5));
        q = q.fma(z, all(LG4));
        q = q.fma(z, all(LG3));
        q = q.fma(z, all(LG2));
        q = q.fma(z, all(LG1));
        DoubleVector half = f.mul(f).mul(0.5);
        DoubleVector inner = k.fma(all(LN2_LOW), s.mul(q.fma(z, half)));
        DoubleVector result = k.fma(all(LN2_HIGH), f.sub(half.sub(inner)));
        result = x.blend(result, x.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
        result = result.blend(Double.NaN, x.compare(VectorOperators.LT, 0));
        return result.blend(Double.NEGATIVE_INFINITY, x.compare(VectorOperators.EQ, 0));
    }

    // One loop each, not one loop that is given a function: each must compile to straight vector code.

    static void exp(double[] x, int xo, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            exp(DoubleVector.fromArray(DOUBLES, x, xo + i)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = PlainMath.exp(x[xo + i]);
        }
    }

    static void sigmoid(double[] x, int xo, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            DoubleVector e = exp(DoubleVector.fromArray(DOUBLES, x, xo + i).neg());
            all(1).div(e.add(1)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = PlainMath.sigmoid(x[xo + i]);
        }
    }

    static void tanh(double[] x, int xo, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            tanh(DoubleVector.fromArray(DOUBLES, x, xo + i)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = PlainMath.tanh(x[xo + i]);
        }
    }

    static void log(double[] x, int xo, double[] y, int yo, int n) {
        int i = 0;
        for (; i <= n - LANES; i += LANES) {
            log(DoubleVector.fromArray(DOUBLES, x, xo + i)).intoArray(y, yo + i);
        }
        for (; i < n; i++) {
            y[yo + i] = PlainMath.log(x[xo + i]);
        }
    }
}
