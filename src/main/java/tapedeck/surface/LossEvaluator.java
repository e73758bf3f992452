package tapedeck.surface;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import tapedeck.array.NdArray;
import tapedeck.array.Workspace;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/**
 * The loss of a {@link LossFunction} at one point after the other: the same Functions in the same order, but nothing is kept for
 * backward, which array is whose is found out once, and all are used again. For one thread.
 */
public final class LossEvaluator implements ToDoubleFunction<double[]> {
    /**
     * A Function with what it is given.
     *
     * @param given the arrays that no parameter leads to; the others are put into their places
     * @param places of the arrays that are put in, for each input; negative for one that is given
     * @param output the place of what it makes
     */
    @SuppressWarnings("ArrayRecordComponent") // written to at every run
    private record Call(Function function, NdArray[] given, int[] places, int output) {}

    /** What the loss is the sum of: the numbers at a place, each with its weight, when so many of the Functions have run. */
    @SuppressWarnings("ArrayRecordComponent") // not written after the making
    private record Term(int place, double[] weights, int after) {}

    private final Workspace workspace = new Workspace();
    private final List<Call> calls = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<NdArray> parameters = new ArrayList<>();
    private final NdArray[] values;
    private final int dim;
    private final double constant;

    LossEvaluator(LossFunction loss) {
        LossPath path = loss.path();
        dim = loss.dim();
        Map<Long, Integer> places = new HashMap<>();
        for (TensorState each : path.parameters()) {
            places.put(each.id(), places.size());
            parameters.add(each.data().copy());
        }
        double sum = 0;
        for (int k = 0; k <= path.functions().size(); k++) {
            for (LossPath.Root root : path.roots()) {
                if (root.after() == k) {
                    double[] weights = root.seed().toArray();
                    Integer place = places.get(root.tensor().id());
                    if (place == null) {
                        sum += Vectors.dot(root.tensor().data().toArray(), weights);
                    } else {
                        terms.add(new Term(place, weights, k));
                    }
                }
            }
            if (k < path.functions().size()) {
                calls.add(call(path.functions().get(k), places));
            }
        }
        constant = sum;
        values = new NdArray[places.size()];
    }

    private static Call call(FunctionRecorded recorded, Map<Long, Integer> places) {
        int n = recorded.inputs().size();
        NdArray[] given = new NdArray[n];
        int[] from = new int[n];
        for (int i = 0; i < n; i++) {
            TensorState input = recorded.inputs().get(i);
            Integer place = recorded.needs().get(i) ? places.get(input.id()) : null;
            given[i] = input.data();
            from[i] = place == null ? -1 : place;
        }
        int output = places.computeIfAbsent(recorded.output().id(), _ -> places.size());
        return new Call(Objects.requireNonNull(recorded.function()), given, from, output);
    }

    /** The loss at {@code point}, which is read only. */
    @Override
    public double applyAsDouble(double[] point) {
        if (point.length != dim) {
            throw new IllegalArgumentException("a point of " + dim + " numbers, not of " + point.length);
        }
        int at = 0;
        for (int i = 0; i < parameters.size(); i++) {
            NdArray parameter = parameters.get(i);
            System.arraycopy(point, at, parameter.values(), 0, parameter.numel());
            at += parameter.numel();
            values[i] = parameter;
        }
        try (Workspace.Open _ = workspace.open()) {
            return run();
        }
    }

    private double run() {
        double sum = constant;
        int next = 0;
        for (int k = 0; k <= calls.size(); k++) {
            while (next < terms.size() && terms.get(next).after == k) {
                sum += weighted(terms.get(next++));
            }
            if (k < calls.size()) {
                Call call = calls.get(k);
                for (int i = 0; i < call.places.length; i++) {
                    if (call.places[i] >= 0) {
                        call.given[i] = values[call.places[i]];
                    }
                }
                values[call.output] = call.function.forward(new Context(call.given, 0), call.given);
            }
        }
        return sum;
    }

    private double weighted(Term term) {
        NdArray value = values[term.place];
        return value.numel() == 1 ? value.item() * term.weights[0] : Vectors.dot(value.toArray(), term.weights);
    }
}
