package tapedeck.array;

/** Numbers counted in bins, and places looked up among sorted bounds. */
public final class Bins {
    private Bins() {}

    /**
     * How many of {@code x} lie in each of {@code bins} equal parts from {@code low} to {@code high}; what lies outside is
     * left out. If both are equal, they are the least and the greatest of x.
     *
     * @throws EngineException with PyTorch's text if there is no such range
     */
    public static NdArray histogram(NdArray x, int bins, double low, double high) {
        if (bins <= 0) {
            throw new EngineException("torch.histogram(): bins must be > 0, but got " + bins + " for dimension 0");
        }
        double[] values = x.toArray();
        double from = low;
        double to = high;
        if (from == to && values.length > 0) {
            from = Double.POSITIVE_INFINITY;
            to = Double.NEGATIVE_INFINITY;
            for (double value : values) {
                from = Math.min(from, value);
                to = Math.max(to, value);
            }
        }
        if (from == to) {
            from -= 1;
            to += 1;
        }
        if (!Double.isFinite(from) || !Double.isFinite(to)) {
            throw new EngineException("range of [" + text(from) + ", " + text(to) + "] is not finite");
        }
        if (from > to) {
            throw new EngineException("max must be larger than min");
        }
        NdArray counts = NdArray.zeros(Shape.of(bins));
        for (double value : values) {
            if (value >= from && value <= to) {
                int bin = (int) ((value - from) * bins / (to - from));
                counts.values()[Math.min(bin, bins - 1)]++;
            }
        }
        return counts;
    }

    private static String text(double bound) {
        return Double.isNaN(bound) ? "nan" : Double.isInfinite(bound) ? bound > 0 ? "inf" : "-inf" : "" + bound;
    }

    /**
     * How often 0, 1, … up to the greatest occurs, or the sum of the weights where it does.
     *
     * @throws EngineException with PyTorch's text if x is no vector of whole numbers from 0 on
     */
    public static NdArray count(NdArray x, NdArray weights, int least) {
        if (x.dim() != 1) {
            throw new EngineException("bincount only supports 1-d non-negative integral inputs.");
        }
        double[] values = x.toArray();
        double most = least - 1;
        for (double value : values) {
            if (value < 0) {
                throw new EngineException("bincount only supports 1-d non-negative integral inputs.");
            }
            most = Math.max(most, value);
        }
        double[] each = weights.toArray();
        NdArray counts = NdArray.zeros(Shape.of((int) most + 1));
        for (int i = 0; i < values.length; i++) {
            counts.values()[(int) values[i]] += each[each.length == 1 ? 0 : i];
        }
        return counts;
    }

    /**
     * Where each value would be put into bounds that ascend along the last dimension: before equals, or behind them if
     * {@code right}. One row of bounds serves all, else there is one for each row of values.
     */
    public static NdArray search(NdArray bounds, NdArray values, boolean right) {
        double[] all = bounds.toArray();
        double[] x = values.toArray();
        int n = bounds.dim() == 0 ? 1 : bounds.shape().size(-1);
        int width = bounds.dim() <= 1 || values.dim() == 0 ? x.length : values.shape().size(-1);
        double[] places = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            int from = bounds.dim() <= 1 ? 0 : i / width * n;
            int low = 0;
            int high = n;
            while (low < high) {
                int middle = (low + high) >>> 1;
                double bound = all[from + middle];
                boolean before = right ? !(bound > x[i]) : !(bound >= x[i]);
                low = before ? middle + 1 : low;
                high = before ? high : middle;
            }
            places[i] = low;
        }
        return NdArray.of(places, values.shape().toArray());
    }
}
