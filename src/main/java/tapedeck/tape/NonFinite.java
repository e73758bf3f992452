package tapedeck.tape;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/**
 * The place where a number is not finite. Immutable. An infinity that the program put there itself, as attention masks what is not to be
 * seen with -inf before a softmax, is none, and neither is what comes of it unless that is NaN.
 *
 * @param event the place in the iteration's events
 * @param part which array of that event it is in
 * @param index of that array among those of its part
 * @param element the first that is not finite, in row-major order
 */
public record NonFinite(int event, Part part, int index, int element) {
    /** The node of {@code masked_fill} with a number, ours and of a recording. */
    private static final String MASKING = "MaskedFillBackward0";

    /** The part of an event that may not be finite. */
    public enum Part {
        /** An input of a Function whose output is not finite: it was so before any Function ran. */
        INPUT,
        /** A Function's output. */
        OUTPUT,
        /** A gradient that a Function gives to an input. */
        OUTGOING,
        /** The sum that is {@code .grad}. */
        GRAD,
        /** A parameter after its update. */
        UPDATED
    }

    /** The first place in {@code events}; null if there is none. */
    public static @Nullable NonFinite first(List<TapeEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            NonFinite found = at(i, events.get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The first place in {@code event}, which is the one at {@code place}; null if all that it brings is finite. */
    public static @Nullable NonFinite at(int place, TapeEvent event) {
        return switch (event) {
            case FunctionRecorded recorded -> forward(place, recorded);
            case GradientsComputed computed -> outgoing(place, computed);
            case GradAccumulated arrived -> in(place, Part.GRAD, 0, arrived.after());
            case ParameterUpdated updated -> in(place, Part.UPDATED, 0, updated.after());
            default -> null;
        };
    }

    private static @Nullable NonFinite forward(int place, FunctionRecorded recorded) {
        NonFinite output = in(place, Part.OUTPUT, 0, recorded.output().data());
        if (output == null) {
            return null;
        }
        boolean masked = recorded.gradFn().equals(MASKING)
                && recorded.output().data().toArray()[output.element] == Double.NEGATIVE_INFINITY;
        for (int i = 0; i < recorded.inputs().size(); i++) {
            TensorState given = recorded.inputs().get(i);
            NonFinite input = in(place, Part.INPUT, i, given.data());
            masked |= input != null && (!given.leaf() || isMask(given.data()));
            if (input != null && !masked) {
                return input;
            }
        }
        return masked && hasNoNaN(recorded.output().data()) ? null : output;
    }

    /** Returns whether it is made to be added where something is to become impossible: it has nothing but 0 and -inf. */
    private static boolean isMask(NdArray array) {
        return Arrays.stream(array.toArray()).allMatch(each -> each == 0 || each == Double.NEGATIVE_INFINITY);
    }

    private static boolean hasNoNaN(NdArray array) {
        return Arrays.stream(array.toArray()).noneMatch(Double::isNaN);
    }

    private static @Nullable NonFinite outgoing(int place, GradientsComputed computed) {
        for (int i = 0; i < computed.outgoing().size(); i++) {
            NonFinite found = in(place, Part.OUTGOING, i, computed.outgoing().get(i));
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable NonFinite in(int place, Part part, int index, @Nullable NdArray array) {
        int element = array == null ? FiniteCheck.ALL : FiniteCheck.first(array);
        return element == FiniteCheck.ALL ? null : new NonFinite(place, part, index, element);
    }
}
