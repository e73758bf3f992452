package tapedeck.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.training.FlatFunction;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;

/**
 * One captured iteration in a few numbers: what detectors remember of it when its arrays are gone. Made in one pass over
 * what was captured. Immutable.
 *
 * @param iteration from 1
 * @param gradient the norm of all parameters' gradients together, as the update used them
 * @param step how far the update went: the norm of the change of all parameters over the norm of the parameters
 * @param activities what the activation functions did, the one nearest to the loss first
 */
public record LayerStatistics(long iteration, double gradient, double step, List<GradientFlow> activities) {
    /** The share of idle units from which on a layer is told to have stopped. */
    public static final double MOST_UNITS = 0.9;

    public LayerStatistics {
        activities = List.copyOf(activities);
    }

    /** Returns what made the tensor of that name, or null. */
    @Nullable
    public GradientFlow activity(String tensor) {
        return activities.stream().filter(each -> each.tensor().equals(tensor)).findFirst().orElse(null);
    }

    /** Of {@code captured}, as far as it has run. */
    public static LayerStatistics of(CapturedIteration captured) {
        Map<Integer, FunctionRecorded> recorded = new HashMap<>();
        List<GradientFlow> activities = new ArrayList<>();
        double gradient = 0;
        double step = 0;
        double size = 0;
        for (TapeEvent event : captured.events()) {
            switch (event) {
                case FunctionRecorded function -> recorded.put(function.index(), function);
                case GradientsComputed computed -> {
                    FunctionRecorded function = recorded.get(computed.index());
                    FlatFunction kind = function == null
                            ? null
                            : FlatFunction.of(function.function(), function.call());
                    NdArray outgoing = kind == null ? null : computed.outgoing().getFirst();
                    if (function != null && kind != null && outgoing != null) {
                        activities.add(new GradientFlow(kind, ElementPlace.name(function.output()),
                                idle(captured, kind, function.output()), captured.norm(computed.incoming()),
                                captured.norm(outgoing)));
                    }
                }
                case ParameterUpdated updated -> {
                    double norm = captured.norm(updated.gradient());
                    gradient += norm * norm;
                    double part = part(captured, updated.before());
                    step += distance(updated.before().toArray(), updated.after().toArray()) / part;
                    size += squares(updated.before()) / part;
                }
                default -> {
                    // nothing that is measured
                }
            }
        }
        return new LayerStatistics(captured.iteration(), Math.sqrt(gradient), Math.sqrt(step / size), activities);
    }

    /** Of a recording that has only some of the outputs, as far as that can be said of all; else NaN. */
    private static double idle(CapturedIteration captured, FlatFunction kind, TensorState output) {
        if (output.sampling() == null) {
            return kind.idle(output.data());
        }
        WholeStatistics all = captured.statistics(output.data());
        return all == null ? Double.NaN : kind.idle(all, MOST_UNITS);
    }

    /** The share of the elements that there are: what is seen of them stands for all. */
    private static double part(CapturedIteration captured, NdArray array) {
        WholeStatistics all = captured.statistics(array);
        return all == null ? 1 : array.numel() / (double) all.numel();
    }

    private static double squares(NdArray array) {
        double sum = 0;
        for (double value : array.toArray()) {
            sum += value * value;
        }
        return sum;
    }

    private static double distance(double[] before, double[] after) {
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += (after[i] - before[i]) * (after[i] - before[i]);
        }
        return sum;
    }
}
