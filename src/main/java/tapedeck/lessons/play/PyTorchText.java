package tapedeck.lessons.play;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.claim.Value;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** Puts what a text takes from a run as PyTorch's people write it, the same in every language. */
public final class PyTorchText {
    /** A list of more is no part of a sentence. */
    private static final int MOST_ELEMENTS = 8;
    /** Below it a whole number is a count, of which no digit is left out. */
    private static final double LARGEST_COUNT = 1e6;

    private PyTorchText() {}

    /**
     * Returns what stands in the place of a figure.
     *
     * @throws ClaimException if the run does not have it, or it is too long
     */
    public static String of(Phrase.Figure figure, Observation seen) throws ClaimException {
        return switch (new ClaimEvaluator(seen).value(figure.amount())) {
            case Value.Numbers(NdArray array) -> numbers(array, figure.digits());
            case Value.Flag(boolean is) -> is ? "True" : "False";
            case Value.None _ -> "None";
            case Value.Word(String word) -> word;
            case Value.Sizes(var sizes) -> sizes.stream().map(String::valueOf)
                    .collect(Collectors.joining(", ", "(", ")")); // as on the cards
        };
    }

    /** The same text with all its figures in words; three dots where the run does not have one, which the check would have said. */
    public static Prose of(Prose prose, Observation seen) {
        return new Prose(prose.paragraphs().stream().map(each -> new Prose.Paragraph(each.line(),
                each.phrases().stream().map(phrase -> phrase instanceof Phrase.Figure figure
                        ? new Phrase.Words(inPlace(figure, seen), figure.style())
                        : phrase).toList()))
                .toList());
    }

    /** Returns what stands in the place of a figure; three dots where the run does not have it. */
    public static String inPlace(Phrase.Figure figure, @Nullable Observation seen) {
        try {
            return seen == null ? "…" : of(figure, seen);
        } catch (ClaimException _) {
            return "…";
        }
    }

    private static String numbers(NdArray array, int digits) throws ClaimException {
        if (array.numel() == 1) {
            return number(array.item(), digits);
        }
        if (array.numel() > MOST_ELEMENTS || array.dim() != 1) {
            throw new ClaimException(Message.of("lessons.claim.several", "shape", ElementPlace.shape(array.shape())));
        }
        return Arrays.stream(array.toArray()).mapToObj(each -> number(each, digits))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /** A number by itself, in at most so many significant digits; a whole one as a count. */
    public static String number(double value, int digits) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_COUNT
                ? Long.toString((long) value)
                : Numbers.of(value, digits);
    }
}
