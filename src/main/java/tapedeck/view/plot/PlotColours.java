package tapedeck.view.plot;

/** The colours of what there are several of in a plot, on a bright or a dark ground, each as 0xrrggbb. */
public enum PlotColours {
    /** On a bright ground; rates go from midnight blue by violet and red to ochre. */
    LIGHT(0x1f2430, new int[]{0x4a58d6, 0x009ca5, 0xc70267, 0xb68800, 0x1f97d9, 0x59026e, 0x153625, 0xe65f5b},
            new int[]{0x08062b, 0x33209c, 0x8c1d9c, 0xd0305f, 0xd9662b, 0xbd8a00}),
    /** On a dark ground; rates go from violet by pink and orange to pale yellow. */
    DARK(0xe8eaf0, new int[]{0x94a0ff, 0x17c095, 0xc551a4, 0xc8e62e, 0x8bd8f7, 0xa942fb, 0xc9ffee, 0xbeb867},
            new int[]{0x665dea, 0xa455e8, 0xe063b8, 0xff8a70, 0xffc04a, 0xfffbc8});

    /** How much of its hue a colour keeps when colours begin again. */
    private static final double AGAIN = 0.55;

    private final int text;
    private final int[] curves;
    private final int[] rates;

    PlotColours(int text, int[] curves, int[] rates) {
        this.text = text;
        this.curves = curves;
        this.rates = rates;
    }

    /**
     * Returns the colour of a curve, so that they differ for every kind of colour vision; beyond the last they begin again,
     * nearer to the colour of text.
     *
     * @param index from 0, which is the colour of data
     */
    public int curve(int index) {
        int again = Math.max(0, Math.floorDiv(index, curves.length));
        return mix(curves[Math.floorMod(index, curves.length)], text, 1 - Math.pow(AGAIN, again));
    }

    /**
     * Returns the colour of a rate among others: each is another hue, and brighter than the one before.
     *
     * @param share from 0, of the lowest rate, to 1, of the highest; clamped
     */
    public int rate(double share) {
        double at = Math.clamp(share, 0, 1) * (rates.length - 1);
        int low = Math.min((int) at, rates.length - 2);
        return mix(rates[low], rates[low + 1], at - low);
    }

    private static int mix(int one, int other, double share) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = one >> shift & 255;
            rgb = rgb << 8 | (int) Math.rint(from + ((other >> shift & 255) - from) * share);
        }
        return rgb;
    }
}
