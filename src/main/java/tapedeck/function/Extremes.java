package tapedeck.function;

import tapedeck.array.NdArray;

/** The greatest or least number of a lane; NaN wins, and of equals the first. */
enum Extremes {
    MAX, MIN;

    double of(double[] x, int at, int n) {
        return x[at + place(x, at, n)];
    }

    /** Where it is, counted from {@code at}. */
    int place(double[] x, int at, int n) {
        int best = 0;
        for (int i = 1; i < n && !Double.isNaN(x[at + best]); i++) {
            double value = x[at + i];
            if (Double.isNaN(value) || (this == MAX ? value > x[at + best] : value < x[at + best])) {
                best = i;
            }
        }
        return best;
    }

    /** 1 where x is equal to the result, or both are NaN; broadcast. */
    static NdArray ties(NdArray x, NdArray result) {
        return tapedeck.array.Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                boolean nan = Double.isNaN(a[i]) && Double.isNaN(b[i]);
                c[i] = a[i] == b[i] || nan ? 1 : 0;
            }
        }, x, result);
    }
}
