package tapedeck.array;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The sums stay in registers from the first row to the last. */
final class VectorFloatRows implements FloatRows {
    private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = FLOATS.length();

    @Override
    public void addUp(float[] factors, int from, int step, float[][] rows, float[] sum) {
        int n = sum.length;
        int k = factors.length;
        int j = 0;
        for (; j <= n - 4 * WIDTH; j += 4 * WIDTH) {
            FloatVector first = FloatVector.fromArray(FLOATS, sum, j);
            FloatVector second = FloatVector.fromArray(FLOATS, sum, j + WIDTH);
            FloatVector third = FloatVector.fromArray(FLOATS, sum, j + 2 * WIDTH);
            FloatVector fourth = FloatVector.fromArray(FLOATS, sum, j + 3 * WIDTH);
            for (int p = from; p < k; p += step) {
                FloatVector factor = FloatVector.broadcast(FLOATS, factors[p]);
                float[] row = rows[p];
                first = factor.fma(FloatVector.fromArray(FLOATS, row, j), first);
                second = factor.fma(FloatVector.fromArray(FLOATS, row, j + WIDTH), second);
                third = factor.fma(FloatVector.fromArray(FLOATS, row, j + 2 * WIDTH), third);
                fourth = factor.fma(FloatVector.fromArray(FLOATS, row, j + 3 * WIDTH), fourth);
            }
            first.intoArray(sum, j);
            second.intoArray(sum, j + WIDTH);
            third.intoArray(sum, j + 2 * WIDTH);
            fourth.intoArray(sum, j + 3 * WIDTH);
        }
        for (; j < n; j += WIDTH) {
            FloatVector only = FloatVector.fromArray(FLOATS, sum, j);
            for (int p = from; p < k; p += step) {
                only = FloatVector.broadcast(FLOATS, factors[p]).fma(FloatVector.fromArray(FLOATS, rows[p], j), only);
            }
            only.intoArray(sum, j);
        }
    }
}
