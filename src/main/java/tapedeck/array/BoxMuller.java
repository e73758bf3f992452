package tapedeck.array;

/** Turns 16 uniform numbers into 16 normal ones, in PyTorch's arrangement: number i is paired with number i + 8. */
final class BoxMuller {
    private static final int HALF = 8;
    private static final float TWO_PI = (float) (2 * Math.PI);

    private BoxMuller() {}

    static void block(double[] u, int at, double mean, double std) {
        for (int i = at; i < at + HALF; i++) {
            double radius = Math.sqrt(-2 * StrictMath.log(1 - u[i]));
            double theta = 2 * Math.PI * u[i + HALF];
            u[i] = radius * StrictMath.cos(theta) * std + mean;
            u[i + HALF] = radius * StrictMath.sin(theta) * std + mean;
        }
    }

    /** As PyTorch's AVX2 loop does it in float32, which it uses on AVX-512 machines as well; to the last bit. */
    static void blockFloat(double[] u, int at, float mean, float std) {
        for (int i = at; i < at + HALF; i++) {
            float radius = (float) Math.sqrt(-2 * CephesFloat.log(1 - (float) u[i]));
            float theta = TWO_PI * (float) u[i + HALF];
            u[i] = Math.fma(radius * CephesFloat.cos(theta), std, mean);
            u[i + HALF] = Math.fma(radius * CephesFloat.sin(theta), std, mean);
        }
    }
}
