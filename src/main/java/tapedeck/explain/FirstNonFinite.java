package tapedeck.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;

/**
 * Where a number stopped being finite. Immutable.
 *
 * @param event the place in the iteration's events
 * @param phase forward, backward or update
 * @param function the Function's place on the tape, or -1
 * @param tensor the id of the tensor whose data or gradient it is
 * @param element the first element that is not finite, in row-major order
 * @param text what happened and what went in
 */
public record FirstNonFinite(int event, Phase phase, int function, long tensor, int element, String text) {
    /** The first Function whose output or gradients, or the first update whose result, is not finite; null if none. */
    public static @Nullable FirstNonFinite of(List<TapeEvent> events) {
        Map<Integer, FunctionRecorded> functions = new HashMap<>();
        Map<Long, String> names = new HashMap<>();
        for (int i = 0; i < events.size(); i++) {
            FirstNonFinite found = switch (events.get(i)) {
                case FunctionRecorded recorded -> {
                    functions.put(recorded.index(), recorded);
                    recorded.inputs().forEach(input -> names.put(input.id(), Place.name(input)));
                    names.put(recorded.output().id(), Place.name(recorded.output()));
                    yield forward(i, recorded);
                }
                case GradientsComputed computed -> backward(i, computed, functions.get(computed.index()));
                case GradAccumulated(long tensor, NdArray _, NdArray contribution, NdArray after) ->
                    accumulated(i, tensor, names.getOrDefault(tensor, "#" + tensor), contribution, after);
                case ParameterUpdated updated ->
                    update(i, updated, names.getOrDefault(updated.tensor(), "#" + updated.tensor()));
                default -> null;
            };
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static int first(NdArray array) {
        double[] values = array.toArray();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable FirstNonFinite forward(int event, FunctionRecorded recorded) {
        for (TensorState input : recorded.inputs()) {
            int at = first(input.data());
            if (at >= 0) {
                return new FirstNonFinite(event, Phase.FORWARD, recorded.index(), input.id(), at,
                        element(input, at) + " was " + value(input.data(), at) + " before any Function ran: "
                                + "it went into " + recorded.call() + " like this.");
            }
        }
        int at = first(recorded.output().data());
        if (at < 0) {
            return null;
        }
        return new FirstNonFinite(event, Phase.FORWARD, recorded.index(), recorded.output().id(), at,
                "Forward, " + recorded.call() + " made " + element(recorded.output(), at) + " = "
                        + value(recorded.output().data(), at) + ": " + wentIn(recorded, at));
    }

    private static String element(TensorState tensor, int at) {
        return Place.name(tensor) + new Place(tensor.id(), at).index(tensor.shape());
    }

    private static String value(NdArray array, int at) {
        return Sizes.text(array.get(Place.unravel(at, array.shape())));
    }

    /** {@code log of 0}; where a whole lane goes in, its extent. */
    private static String wentIn(FunctionRecorded recorded, int at) {
        StringBuilder text = new StringBuilder();
        boolean elementwise = recorded.inputs().stream().allMatch(in -> broadcasts(in.shape(), recorded.output()
                .shape()));
        if (elementwise) {
            text.append(recorded.call()).append(" of ");
            String joint = "";
            for (TensorState input : recorded.inputs()) {
                text.append(joint).append(value(input.data(), source(at, input.shape(), recorded.output().shape())));
                joint = " and ";
            }
            text.append(". ");
        }
        String joint = "What went in: ";
        for (TensorState input : recorded.inputs()) {
            text.append(joint).append(extent(Place.name(input), input.data()));
            joint = "; ";
        }
        return text.append('.').toString();
    }

    private static String extent(String name, NdArray array) {
        Statistics of = Statistics.of(array, 1);
        String finite = array.numel() == 1
                ? name + " = " + value(array, 0)
                : name + " from " + Sizes.text(of.min()) + " to " + Sizes.text(of.max());
        return of.nonFinite() > 0 && array.numel() > 1
                ? finite + ", " + of.nonFinite() + " of " + array.numel() + " not finite"
                : finite;
    }

    private static boolean broadcasts(Shape from, Shape to) {
        if (from.dim() > to.dim()) {
            return false;
        }
        for (int d = 1; d <= from.dim(); d++) {
            if (from.size(-d) != to.size(-d) && from.size(-d) != 1) {
                return false;
            }
        }
        return true;
    }

    private static int source(int at, Shape from, Shape to) {
        int[] place = Place.unravel(at, to);
        int[] index = new int[from.dim()];
        for (int d = 0; d < index.length; d++) {
            index[d] = from.size(d) == 1 ? 0 : place[to.dim() - from.dim() + d];
        }
        return Place.ravel(index, from);
    }

    private static @Nullable FirstNonFinite backward(int event, GradientsComputed computed,
            @Nullable FunctionRecorded recorded) {
        for (int i = 0; i < computed.outgoing().size(); i++) {
            NdArray gradient = computed.outgoing().get(i);
            int at = gradient == null ? -1 : first(gradient);
            if (gradient == null || at < 0) {
                continue;
            }
            if (recorded == null) {
                return new FirstNonFinite(event, Phase.BACKWARD, -1, -1, at,
                        "Backward, a Function from before this tape gave a gradient of " + value(gradient, at) + ".");
            }
            TensorState input = recorded.inputs().get(i);
            return new FirstNonFinite(event, Phase.BACKWARD, recorded.index(), input.id(), at,
                    "Backward, " + recorded.gradFn() + " gave ∂L/∂" + element(input, at) + " = "
                            + value(gradient, at) + " where " + element(input, at) + " = "
                            + value(input.data(), at) + ": " + recorded.derivative() + ". "
                            + "What came in: " + extent("g", computed.incoming()) + ".");
        }
        return null;
    }

    private static @Nullable FirstNonFinite accumulated(int event, long tensor, String name, NdArray contribution,
            NdArray after) {
        int at = first(after);
        return at < 0
                ? null
                : new FirstNonFinite(event, Phase.BACKWARD, -1, tensor, at,
                        "Backward, the sum that is " + name + ".grad became " + value(after, at) + " when "
                                + value(contribution, at) + " was added.");
    }

    private static @Nullable FirstNonFinite update(int event, ParameterUpdated updated, String name) {
        int at = first(updated.after());
        return at < 0
                ? null
                : new FirstNonFinite(event, Phase.UPDATE, -1, updated.tensor(), at,
                        "The update of " + name + " made " + name
                                + new Place(updated.tensor(), at).index(updated.after().shape()) + " = "
                                + value(updated.after(), at) + ", from " + value(updated.before(), at)
                                + " with a gradient of " + value(updated.gradient(), at) + " at a rate of "
                                + Sizes.text(updated.rate()) + ". "
                                + "Its gradient: " + extent("g", updated.gradient()) + ".");
    }
}
