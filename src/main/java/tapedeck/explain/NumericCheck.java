package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.Rerun;
import tapedeck.tape.TapeSnapshot;

/**
 * A gradient held against what the loss does: {@code (L(x + h) − L(x − h)) / 2h} for one element or many, beside what
 * forward and reverse mode give. The tape is run again for each, with everything that does not depend on the element
 * as it was. Immutable.
 *
 * @param place the element
 * @param h the step
 * @param numeric the slope measured with that step
 * @param reverse what reverse mode gives
 * @param forward what forward mode gives
 * @param curve the error of the slope for every step from 1e-1 to 1e-12
 * @param whole the same for the whole tensor, or null if only the element was asked for
 * @param cost what each way needs
 */
public record NumericCheck(ElementPlace place, double h, double numeric, double reverse, double forward,
        List<Sample> curve,
        @Nullable Whole whole, Cost cost) {
    /** So many elements of a larger tensor are checked. */
    public static final int MOST_ELEMENTS = 2000;
    private static final int DECADES = 12;
    private static final int STEPS_PER_DECADE = 4;

    /** A step, and how far the slope measured with it is from reverse mode's. */
    public record Sample(double h, double error) {}

    /**
     * Every element, or {@value NumericCheck#MOST_ELEMENTS} evenly chosen ones.
     *
     * @param checked how many elements
     * @param of out of how many
     * @param largestError of a slope against reverse mode; NaN if one is
     * @param worst the element where that is, or -1 if there are none
     * @param forwardError the largest difference of forward and reverse mode
     */
    public record Whole(int checked, int of, double largestError, int worst, double forwardError) {}

    /**
     * Evaluations of a Function, in either direction, that each way needs for all derivatives of this tensor.
     *
     * @param elements of the tensor
     * @param differences two runs of the dependent Functions for each element
     * @param forward one run of all Functions, and one jvp of each dependent one for each element
     * @param reverse one run of all Functions, and one backward of each: the other tensors' gradients come with it
     */
    public record Cost(long elements, long differences, long forward, long reverse) {}

    /** The error of the slope. */
    public double error() {
        return Math.abs(numeric - reverse);
    }

    /**
     * Checks one element, and the whole tensor if {@code whole}.
     *
     * @param cancelled asked between runs
     * @return null if there is no loss to differentiate
     * @throws CancellationException if {@code cancelled} says so
     */
    public static @Nullable NumericCheck of(TapeSnapshot snapshot, ElementPlace place, double h, boolean whole,
            BooleanSupplier cancelled) {
        TapeEvaluator tape = TapeEvaluator.of(snapshot, place.tensor());
        if (tape == null) {
            return null;
        }
        double exact = tape.reverse().toArray()[place.element()];
        List<Sample> curve = new ArrayList<>();
        for (int i = STEPS_PER_DECADE; i <= DECADES * STEPS_PER_DECADE; i++) {
            double step = StrictMath.pow(10, -(double) i / STEPS_PER_DECADE);
            curve.add(new Sample(step, Math.abs(slope(tape, place.element(), step, cancelled) - exact)));
        }
        return of(tape, place, h, curve, whole, cancelled);
    }

    /**
     * Checks one element, and quickly: without the curve.
     *
     * @param cancelled asked between runs
     * @return null if there is no loss to differentiate
     * @throws CancellationException if {@code cancelled} says so
     */
    public static @Nullable NumericCheck ofElement(TapeSnapshot snapshot, ElementPlace place, double h,
            BooleanSupplier cancelled) {
        TapeEvaluator tape = TapeEvaluator.of(snapshot, place.tensor());
        return tape == null ? null : of(tape, place, h, List.of(), false, cancelled);
    }

    /** Every element of the tensor whose gradient {@code tape} has, or {@value #MOST_ELEMENTS} evenly chosen ones. */
    public static Whole whole(TapeEvaluator tape, double h) {
        return whole(tape, tape.reverse().toArray(), h, () -> false);
    }

    private static NumericCheck of(TapeEvaluator tape, ElementPlace place, double h, List<Sample> curve, boolean whole,
            BooleanSupplier cancelled) {
        double[] reverse = tape.reverse().toArray();
        long n = reverse.length;
        Cost cost = new Cost(n, 2 * n * tape.dependent(), tape.functions() + n * tape.dependent(),
                2L * tape.functions());
        return new NumericCheck(place, h, slope(tape, place.element(), h, cancelled), reverse[place.element()],
                tape.forward(unit(tape, place.element())), List.copyOf(curve),
                whole ? whole(tape, reverse, h, cancelled) : null, cost);
    }

    private static NdArray unit(TapeEvaluator tape, int element) {
        return Rerun.oneHot(tape.original().shape(), element);
    }

    private static Whole whole(TapeEvaluator tape, double[] reverse, double h, BooleanSupplier cancelled) {
        int count = Math.min(reverse.length, MOST_ELEMENTS);
        double largest = 0;
        double forwards = 0;
        int worst = -1;
        for (int k = 0; k < count; k++) {
            int element = (int) ((long) k * reverse.length / count);
            double error = Math.abs(slope(tape, element, h, cancelled) - reverse[element]);
            if (worst < 0 || error > largest || Double.isNaN(error)) {
                largest = error;
                worst = element;
            }
            forwards = Math.max(forwards, Math.abs(tape.forward(unit(tape, element)) - reverse[element]));
        }
        return new Whole(count, reverse.length, largest, worst, forwards);
    }

    /** The step that counts is the one that the floating-point numbers took. */
    private static double slope(TapeEvaluator tape, int element, double h, BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        double[] values = tape.original().toArray();
        double x = values[element];
        int[] shape = tape.original().shape().toArray();
        values[element] = x + h;
        double above = tape.loss(NdArray.of(values, shape));
        values[element] = x - h;
        double below = tape.loss(NdArray.of(values, shape));
        return (above - below) / (x + h - (x - h));
    }
}
