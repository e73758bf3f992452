package tapedeck.view.landscape;

/** The colours of losses: dark is low, on every ground. */
public final class LossColours {
    /** As many bands a map has, each in one colour. */
    public static final int BANDS = 34;
    private static final int[] FROM_LOW = {0x23286f, 0x2a3185, 0x303a9b, 0x3944b0, 0x4753c1, 0x5462d2, 0x6370e1,
            0x727fe5,
            0x828eea, 0x929dee, 0xa1aaf2, 0xaeb7f4, 0xbcc3f7, 0xc9d0f9, 0xd5dafb, 0xdfe2fc, 0xe9ebfd};
    private static final int OPAQUE = 0xff000000;
    private static final int HATCH = 0xff9aa0b4;
    private static final int HATCHED = 0xfff4f2ee;
    private static final int PERIOD = 9;
    private static final int THICK = 2;

    private LossColours() {}

    /** The colour of a loss, ARGB, each as its own; {@code share} is from 0 to 1. */
    public static int argb(double share) {
        double at = Math.clamp(share, 0, 1) * (FROM_LOW.length - 1);
        int low = Math.min((int) at, FROM_LOW.length - 2);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = FROM_LOW[low] >> shift & 255;
            mixed = mixed << 8 | (int) Math.rint(from + ((FROM_LOW[low + 1] >> shift & 255) - from) * (at - low));
        }
        return OPAQUE | mixed;
    }

    /** The colour of the band that a loss is in. */
    public static int banded(double share) {
        return argb(Math.clamp((int) (share * BANDS), 0, BANDS - 1) / (BANDS - 1.0));
    }

    /** The share at which band {@code k} begins, from 1. */
    public static double edge(int k) {
        return (double) k / BANDS;
    }

    /** The colour of a pixel where the loss is no finite number: hatched. */
    public static int notFinite(int x, int y) {
        return Math.floorMod(x + y, PERIOD) < THICK ? HATCH : HATCHED;
    }
}
