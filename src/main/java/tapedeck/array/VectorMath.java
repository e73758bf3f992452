package tapedeck.array;

import static jdk.incubator.vector.DoubleVector.broadcast;
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

    static void add(MatrixView a, MatrixView b, MatrixView c) {
        int n = c.columns();
        for (int row = 0; row < c.rows(); row++) {
            int ao = a.place(row, 0);
            int bo = b.place(row, 0);
            int co = c.place(row, 0);
            int i = 0;
            for (; i <= n - LANES; i += LANES) {
                DoubleVector.fromArray(DOUBLES, a.numbers(), ao + i)
                        .add(DoubleVector.fromArray(DOUBLES, b.numbers(), bo + i)).intoArray(c.numbers(), co + i);
            }
            PlainMath.add(a.numbers(), ao + i, b.numbers(), bo + i, c.numbers(), co + i, n - i);
        }
    }

    /** Where a is c, a single row: the rows of b are added up, and sums stay in registers from the first row to the last. */
    static void sum(MatrixView a, MatrixView b, MatrixView c) {
        int n = c.columns();
        int j = 0;
        for (; j <= n - 2 * LANES; j += 2 * LANES) {
            DoubleVector left = DoubleVector.fromArray(DOUBLES, a.numbers(), a.place(0, j));
            DoubleVector right = DoubleVector.fromArray(DOUBLES, a.numbers(), a.place(0, j + LANES));
            int at = b.place(0, j);
            for (int row = 0; row < c.rows(); row++) {
                left = left.add(DoubleVector.fromArray(DOUBLES, b.numbers(), at));
                right = right.add(DoubleVector.fromArray(DOUBLES, b.numbers(), at + LANES));
                at += b.rowStep();
            }
            left.intoArray(c.numbers(), c.place(0, j));
            right.intoArray(c.numbers(), c.place(0, j + LANES));
        }
        PlainMath.add(a.columns(j, n), b.columns(j, n), c.columns(j, n));
    }

    static void exp(double[] x, double[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            DoubleVector low = v.blend(EXP_MOST, v.compare(VectorOperators.GT, EXP_MOST));
            DoubleVector t = low.blend(EXP_LEAST, low.compare(VectorOperators.LT, EXP_LEAST));
            DoubleVector m = t.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUND)).sub(ROUND);
            DoubleVector minus = m.neg();
            DoubleVector r = minus.fma(broadcast(DOUBLES, LN2_LOW), minus.fma(broadcast(DOUBLES, LN2_HIGH), t));
            DoubleVector q = broadcast(DOUBLES, E12).fma(r, broadcast(DOUBLES, E11)).fma(r, broadcast(DOUBLES, E10))
                    .fma(r, broadcast(DOUBLES, E9)).fma(r, broadcast(DOUBLES, E8))
                    .fma(r, broadcast(DOUBLES, E7)).fma(r, broadcast(DOUBLES, E6)).fma(r, broadcast(DOUBLES, E5))
                    .fma(r, broadcast(DOUBLES, E4)).fma(r, broadcast(DOUBLES, E3)).fma(r, broadcast(DOUBLES, 0.5));
            DoubleVector e = r.mul(r).fma(q, r).add(1);
            DoubleVector half = m.fma(broadcast(DOUBLES, 0.5), broadcast(DOUBLES, ROUND));
            DoubleVector rest = m.sub(half.sub(ROUND)).add(ROUND);
            LongVector first = half.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
            LongVector second = rest.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS);
            DoubleVector result = e.mul(first.reinterpretAsDoubles()).mul(second.reinterpretAsDoubles());
            result.intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = PlainMath.exp(x[i]);
        }
    }

    static void sigmoid(double[] x, double[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            DoubleVector low = v.blend(SIGMOID_ZERO, v.compare(VectorOperators.LT, SIGMOID_LEAST));
            DoubleVector t = low.blend(SIGMOID_MOST, low.compare(VectorOperators.GT, SIGMOID_MOST));
            DoubleVector shifted = t.fma(broadcast(DOUBLES, -LOG2_E), broadcast(DOUBLES, ROUND_HALF));
            DoubleVector m = shifted.sub(ROUND_HALF);
            DoubleVector r = m.fma(broadcast(DOUBLES, LN2_LOW), m.fma(broadcast(DOUBLES, LN2_HIGH), t));
            DoubleVector q = broadcast(DOUBLES, E12).fma(r, broadcast(DOUBLES, -E11)).fma(r, broadcast(DOUBLES, E10))
                    .fma(r, broadcast(DOUBLES, -E9)).fma(r, broadcast(DOUBLES, E8))
                    .fma(r, broadcast(DOUBLES, -E7)).fma(r, broadcast(DOUBLES, E6)).fma(r, broadcast(DOUBLES, -E5))
                    .fma(r, broadcast(DOUBLES, E4)).fma(r, broadcast(DOUBLES, -E3)).fma(r, broadcast(DOUBLES, 0.5));
            DoubleVector e = r.mul(r).fma(q, broadcast(DOUBLES, 1).sub(r));
            DoubleVector half = shifted.reinterpretAsLongs().lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                    .reinterpretAsDoubles();
            broadcast(DOUBLES, 0.5).div(e.fma(half, broadcast(DOUBLES, 0.5))).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = PlainMath.sigmoid(x[i]);
        }
    }

    static void tanh(double[] x, double[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
            DoubleVector a = v.abs();
            DoubleVector t = a.blend(TANH_MOST, a.compare(VectorOperators.GT, TANH_MOST));
            DoubleVector twice = t.add(t);
            DoubleVector shifted = twice.fma(broadcast(DOUBLES, LOG2_E), broadcast(DOUBLES, ROUND));
            DoubleVector minus = shifted.sub(ROUND).neg();
            DoubleVector r = minus.fma(broadcast(DOUBLES, LN2_LOW), minus.fma(broadcast(DOUBLES, LN2_HIGH), twice));
            DoubleVector q = broadcast(DOUBLES, E12).fma(r, broadcast(DOUBLES, E11)).fma(r, broadcast(DOUBLES, E10))
                    .fma(r, broadcast(DOUBLES, E9)).fma(r, broadcast(DOUBLES, E8)).fma(r, broadcast(DOUBLES, E7))
                    .fma(r, broadcast(DOUBLES, E6)).fma(r, broadcast(DOUBLES, E5)).fma(r, broadcast(DOUBLES, E4))
                    .fma(r, broadcast(DOUBLES, E3)).fma(r, broadcast(DOUBLES, 0.5));
            DoubleVector p = shifted.reinterpretAsLongs().add(BIAS).lanewise(VectorOperators.LSHL, MANTISSA_BITS)
                    .reinterpretAsDoubles();
            DoubleVector e = p.fma(r.mul(r).fma(q, r), p.sub(1));
            LongVector sign = v.reinterpretAsLongs().and(Long.MIN_VALUE);
            e.div(e.add(2)).reinterpretAsLongs().or(sign).reinterpretAsDoubles().intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = PlainMath.tanh(x[i]);
        }
    }

    static void log(double[] x, double[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            DoubleVector v = DoubleVector.fromArray(DOUBLES, x, i);
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
            DoubleVector q = broadcast(DOUBLES, LG7).fma(z, broadcast(DOUBLES, LG6)).fma(z, broadcast(DOUBLES, LG5))
                    .fma(z, broadcast(DOUBLES, LG4)).fma(z, broadcast(DOUBLES, LG3))
                    .fma(z, broadcast(DOUBLES, LG2)).fma(z, broadcast(DOUBLES, LG1));
            DoubleVector half = f.mul(f).mul(0.5);
            DoubleVector inner = k.fma(broadcast(DOUBLES, LN2_LOW), s.mul(q.fma(z, half)));
            DoubleVector result = k.fma(broadcast(DOUBLES, LN2_HIGH), f.sub(half.sub(inner)));
            result = v.blend(result, v.compare(VectorOperators.LT, Double.POSITIVE_INFINITY));
            result = result.blend(Double.NaN, v.compare(VectorOperators.LT, 0));
            result.blend(Double.NEGATIVE_INFINITY, v.compare(VectorOperators.EQ, 0)).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = PlainMath.log(x[i]);
        }
    }
}
