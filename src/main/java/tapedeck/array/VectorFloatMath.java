package tapedeck.array;

import static jdk.incubator.vector.FloatVector.broadcast;
import static jdk.incubator.vector.VectorOperators.ASHR;
import static jdk.incubator.vector.VectorOperators.D2F;
import static jdk.incubator.vector.VectorOperators.F2D;
import static jdk.incubator.vector.VectorOperators.F2I;
import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static tapedeck.array.SleefFloat.*;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** {@link SleefFloat} on whole vectors, the numbers read and written as doubles: the same steps in order, hence the same bits. */
final class VectorFloatMath {
    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = DOUBLES.length();
    private static final VectorShape SHAPE = VectorShape.forBitSize(LANES * Float.SIZE);
    private static final VectorSpecies<Float> FLOATS = VectorSpecies.of(float.class, SHAPE);
    private static final VectorSpecies<Integer> INTS = VectorSpecies.of(int.class, SHAPE);
    /** Added and taken away again it leaves the nearest whole number. */
    private static final float ROUND = 0x1.8p23f;

    private VectorFloatMath() {}

    static void exp(double[] x, double[] y, int from, int to) {
        int i = from;
        for (; i <= to - LANES; i += LANES) {
            FloatVector v = (FloatVector) DoubleVector.fromArray(DOUBLES, x, i).convertShape(D2F, FLOATS, 0);
            FloatVector low = v.blend(EXP_IS_ZERO, v.compare(LE, EXP_IS_ZERO));
            FloatVector t = low.blend(EXP_IS_INFINITE, low.compare(GT, EXP_IS_INFINITE));
            FloatVector m = t.mul(PER_LN2).add(ROUND).sub(ROUND);
            FloatVector s = m.fma(broadcast(FLOATS, LN2_LOW), m.fma(broadcast(FLOATS, LN2_HIGH), t));
            FloatVector u = broadcast(FLOATS, E6).fma(s, broadcast(FLOATS, E5)).fma(s, broadcast(FLOATS, E4))
                    .fma(s, broadcast(FLOATS, E3)).fma(s, broadcast(FLOATS, E2)).fma(s, broadcast(FLOATS, 0.5f));
            FloatVector e = s.mul(s).fma(u, s).add(1);
            IntVector q = (IntVector) m.convertShape(F2I, INTS, 0);
            IntVector half = q.lanewise(ASHR, 1);
            FloatVector first = half.add(BIAS).lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats();
            FloatVector second = q.sub(half).add(BIAS).lanewise(LSHL, MANTISSA_BITS).reinterpretAsFloats();
            FloatVector result = e.mul(first).mul(second).blend(0, v.compare(LE, EXP_IS_ZERO))
                    .blend(Float.POSITIVE_INFINITY, v.compare(GT, EXP_IS_INFINITE));
            ((DoubleVector) result.convertShape(F2D, DOUBLES, 0)).intoArray(y, i);
        }
        for (; i < to; i++) {
            y[i] = SleefFloat.exp((float) x[i]);
        }
    }
}
