package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.Arrival;
import tapedeck.tape.TapeEvent.GradientsClipped;

/** What clipping did to a gradient, in words: PyTorch's {@code clip_grad_norm_} multiplies all of them with one number. */
final class Clipping {
    private static final String UNSEEN = "changed in place before the update";

    private Clipping() {}

    /** {@code 0.2 = 1 / (5 + 1e-6)}. */
    private static String factor(GradientsClipped clip) {
        return Sizes.text(clip.factor()) + " = " + Sizes.text(clip.maxNorm()) + " / (" + Sizes.text(clip.norm())
                + " + 1e-6)";
    }

    static String title(@Nullable GradientsClipped clip) {
        return clip == null ? UNSEEN : "clipped: every gradient · " + factor(clip);
    }

    /** As a term of a sum: what the multiplication added. */
    static String symbols(@Nullable GradientsClipped clip) {
        return clip == null
                ? UNSEEN
                : "(" + Sizes.text(clip.factor()) + " − 1) · the sum so far (clipped: · " + factor(clip) + ")";
    }

    /** The end of a sentence about the sum. */
    static String afterwards(Arrival.Source source, @Nullable GradientsClipped clip) {
        if (source != Arrival.Source.CLIPPED) {
            return "";
        }
        return clip == null
                ? "; then it was " + UNSEEN
                : "; then clipping multiplied every gradient by " + factor(clip);
    }

    /** Why a finite gradient is not finite any more. */
    static String notFinite(@Nullable GradientsClipped clip) {
        return clip == null
                ? "it was " + UNSEEN
                : "clipping made it so, for the norm of all gradients together is " + Sizes.text(clip.norm());
    }
}
