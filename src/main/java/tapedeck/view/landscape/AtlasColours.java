package tapedeck.view.landscape;

/** The colours of an atlas, the same on every ground: indigo what learned, the darker the less loss; clay
 * what ended no better than it began; amber what diverged, the brighter the sooner. */
final class AtlasColours {
    /** From the least loss to the greatest. */
    private static final int[] LOSSES = {0x0d1138, 0x171a52, 0x1f2469, 0x303aa0, 0x4c57c3, 0x707ce7, 0x97a1f0,
            0xb9c0f6};
    /** From the last iteration to the first. */
    private static final int[] DIVERGED = {0xd0641f, 0xde6c1f, 0xe97e27, 0xf59130, 0xffb545, 0xffd980, 0xffe9b3};
    /** Between the two: nothing was learned. */
    static final int NO_BETTER = 0xffb99a78;
    /** The Program failed. */
    static final int FAILED = 0xff8a91a3;
    private static final int OPAQUE = 0xff000000;

    private AtlasColours() {}

    /** The colour of a loss, ARGB: from 0, the least, to 1; clamped. */
    static int loss(double share) {
        return between(LOSSES, share);
    }

    /** The colour of a run that diverged, ARGB: from 0, at its end, to 1, at once; clamped. */
    static int diverged(double share) {
        return between(DIVERGED, share);
    }

    private static int between(int[] colours, double share) {
        double at = Math.clamp(share, 0, 1) * (colours.length - 1);
        int low = Math.min((int) at, colours.length - 2);
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = colours[low] >> shift & 255;
            mixed = mixed << 8 | (int) Math.rint(from + ((colours[low + 1] >> shift & 255) - from) * (at - low));
        }
        return OPAQUE | mixed;
    }
}
