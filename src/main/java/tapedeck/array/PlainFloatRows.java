package tapedeck.array;

/** Several rows at once: all is read and written at the same place of each, and the compiler makes vectors of it. */
final class PlainFloatRows implements FloatRows {
    @Override
    public void addUp(float[] factors, int from, int step, float[][] rows, float[] sum) {
        int k = factors.length;
        int n = sum.length;
        int p = from;
        for (; p + 7 * step < k; p += 8 * step) {
            eight(factors[p], factors[p + step], factors[p + 2 * step], factors[p + 3 * step], factors[p + 4 * step],
                    factors[p + 5 * step], factors[p + 6 * step], factors[p + 7 * step], rows[p], rows[p + step],
                    rows[p + 2 * step], rows[p + 3 * step], rows[p + 4 * step], rows[p + 5 * step],
                    rows[p + 6 * step], rows[p + 7 * step], sum, n);
        }
        for (; p + step < k; p += 2 * step) {
            two(factors[p], factors[p + step], rows[p], rows[p + step], sum, n);
        }
        if (p < k) {
            one(factors[p], rows[p], sum, n);
        }
    }

    private static void one(float f, float[] row, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(f, row[j], sum[j]);
        }
    }

    private static void two(float f, float g, float[] first, float[] second, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            sum[j] = Math.fma(g, second[j], Math.fma(f, first[j], sum[j]));
        }
    }

    private static void eight(float f0, float f1, float f2, float f3, float f4, float f5, float f6, float f7,
            float[] r0,
            float[] r1, float[] r2, float[] r3, float[] r4, float[] r5, float[] r6, float[] r7, float[] sum, int n) {
        for (int j = 0; j < n; j++) {
            float half = Math.fma(f3, r3[j], Math.fma(f2, r2[j], Math.fma(f1, r1[j], Math.fma(f0, r0[j], sum[j]))));
            sum[j] = Math.fma(f7, r7[j], Math.fma(f6, r6[j], Math.fma(f5, r5[j], Math.fma(f4, r4[j], half))));
        }
    }
}
