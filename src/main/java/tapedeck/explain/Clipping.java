package tapedeck.explain;

import org.jspecify.annotations.Nullable;
import tapedeck.tape.TapeEvent.GradientsClipped;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The effect of clipping on a gradient, in words: PyTorch's {@code clip_grad_norm_} multiplies all of them with one number. */
final class Clipping {
    /** Of numbers in formulas and sentences. */
    static final int DIGITS = 4;

    private Clipping() {}

    /** {@code 0.2 = 1 / (5 + 1e-6)}. */
    private static String factor(GradientsClipped clip) {
        return number(clip.factor()) + " = " + number(clip.maxNorm()) + " / (" + number(clip.norm()) + " + 1e-6)";
    }

    private static String number(double value) {
        return Numbers.of(value, DIGITS);
    }

    static Message title(@Nullable GradientsClipped clip) {
        return clip == null
                ? Message.of("explain.changed")
                : Message.of("explain.clipped", "factor", factor(clip));
    }

    /** As a term of a sum: what the multiplication added. */
    static Message symbols(@Nullable GradientsClipped clip) {
        return clip == null
                ? Message.of("explain.changed")
                : Message.of("explain.clipped.term", "by", clip.factor(), "factor", factor(clip));
    }

    /** Sentences about the sum, and what was done to it then. */
    static Message afterwards(Message sum, @Nullable GradientsClipped clip) {
        return clip == null
                ? Message.of("explain.gradient.changed", "sum", sum)
                : Message.of("explain.gradient.clipped", "sum", sum, "factor", factor(clip));
    }

    /** Why a finite gradient is not finite any more. */
    static Message notFinite(@Nullable GradientsClipped clip) {
        return clip == null
                ? Message.of("explain.gradient.notFinite.changed")
                : Message.of("explain.gradient.notFinite.clipped", "norm", clip.norm());
    }
}
