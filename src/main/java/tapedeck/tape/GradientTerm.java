package tapedeck.tape;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/**
 * A term of the sum that a tensor's gradient is; in order, the contributions add up to it. Immutable.
 *
 * @param source where it comes from
 * @param function the place on the tape of the Function that gave it, or -1
 * @param input which of that Function's inputs the tensor is, or -1
 * @param incoming the gradient that Function was given, or null if there is no Function
 * @param contribution what was added
 * @param after the sum so far
 * @param clip for {@link Source#CLIPPED} what all gradients were scaled by, if that was seen; else null
 */
public record GradientTerm(Source source, int function, int input, @Nullable NdArray incoming, NdArray contribution,
        NdArray after, TapeEvent.@Nullable GradientsClipped clip) {
    /** As above, of any other source. */
    public GradientTerm(Source source, int function, int input, @Nullable NdArray incoming, NdArray contribution,
            NdArray after) {
        this(source, function, input, incoming, contribution, after, null);
    }

    /** The source that a contribution can come from. */
    public enum Source {
        /** It was in {@code .grad} before: gradients accumulate. */
        BEFORE,
        /** Backward started here. */
        SEED,
        /** A Function of this tape gave it. */
        FUNCTION,
        /** A Function gave it that ran before this tape began. */
        ELSEWHERE,
        /** It was changed in place between backward and the update: all gradients are scaled down together. */
        CLIPPED
    }
}
