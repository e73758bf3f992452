package tapedeck.finding.postmortem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.GradientFlow;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LayerStatistics;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;

/**
 * The facts that a post-mortem remembers of an iteration when its arrays are gone. Immutable.
 *
 * @param iteration from 1
 * @param updates how far each parameter went
 * @param activities what the activation functions did
 * @param lost where a number was not finite first, and what came of it, in order; most often nothing
 */
record IterationFacts(long iteration, List<Update> updates, List<Activity> activities, List<StoryLine> lost) {
    IterationFacts {
        updates = List.copyOf(updates);
        activities = List.copyOf(activities);
        lost = List.copyOf(lost);
    }

    /**
     * The size of a parameter's update.
     *
     * @param share the norm of its change over its own norm
     * @param event its place in the iteration
     */
    record Update(String parameter, double share, int event) {}

    /**
     * The activity of an activation function.
     *
     * @param event its place in the iteration
     * @param line of the script; 0 if that is not known
     */
    record Activity(GradientFlow flow, int event, int line) {}

    /** How far the parameter of that name went; NaN if it was not updated. */
    double share(String parameter) {
        return updates.stream().filter(each -> each.parameter.equals(parameter)).mapToDouble(Update::share).findFirst()
                .orElse(Double.NaN);
    }

    /** Returns what made the tensor of that name, or null. */
    @Nullable
    Activity activity(String tensor) {
        return activities.stream().filter(each -> each.flow.tensor().equals(tensor)).findFirst().orElse(null);
    }

    /** Of an iteration that has ended. */
    static IterationFacts of(CapturedIteration captured) {
        Map<Long, String> names = new HashMap<>();
        for (TensorState each : captured.parameters()) {
            names.put(each.id(), ElementPlace.name(each));
        }
        Map<String, Integer> made = new HashMap<>();
        List<Update> updates = new ArrayList<>();
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof FunctionRecorded function) {
                function.inputs().stream().filter(each -> !each.name().isEmpty())
                        .forEach(each -> names.put(each.id(), each.name())); // some are named as they are used
                made.putIfAbsent(ElementPlace.name(function.output()), i);
            } else if (events.get(i) instanceof ParameterUpdated updated) {
                double size = norm(updated.before(), null);
                double share = norm(updated.after(), updated.before()) / size;
                if (Double.isFinite(share)) { // one that begins with zeros has no size to go by
                    updates.add(new Update(names.getOrDefault(updated.tensor(), "t" + updated.tensor()), share, i));
                }
            }
        }
        List<Activity> activities = new ArrayList<>();
        for (GradientFlow flow : LayerStatistics.of(captured).activities()) {
            int at = made.getOrDefault(flow.tensor(), 0);
            activities.add(new Activity(flow, at,
                    events.get(at) instanceof FunctionRecorded function ? IterationGraph.line(function) : 0));
        }
        return new IterationFacts(captured.iteration(), updates, activities, FirstLost.in(captured));
    }

    private static double norm(NdArray array, @Nullable NdArray from) {
        double[] values = array.toArray();
        double[] before = from == null ? new double[values.length] : from.toArray();
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (values[i] - before[i]) * (values[i] - before[i]);
        }
        return Math.sqrt(sum);
    }
}
