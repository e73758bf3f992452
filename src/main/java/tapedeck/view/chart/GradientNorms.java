package tapedeck.view.chart;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.takes.Take;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TensorState;

/**
 * The norm {@code √Σg²} of every parameter's gradient, of the iterations that were captured. On one thread only.
 */
public final class GradientNorms {
    private final Set<String> parameters = new LinkedHashSet<>();
    private final PerIteration<Map<String, Double>> norms = new PerIteration<>();

    /** Goes over to another take: of what is known, only a past they share stays. */
    public void show(Take next) {
        if (norms.show(next)) {
            parameters.clear();
        }
    }

    /**
     * Adds an iteration whose update is done, unless it is there already.
     *
     * @return whether it was added
     */
    public boolean add(@Nullable CapturedIteration captured) {
        if (captured == null || norms.all().containsKey(captured.iteration()) || !isDone(captured.events())) {
            return false;
        }
        Map<Long, String> names = new HashMap<>();
        Map<String, Double> row = new HashMap<>();
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.FunctionRecorded recorded) {
                for (TensorState input : recorded.inputs()) {
                    names.putIfAbsent(input.id(), input.name());
                }
            } else if (event instanceof TapeEvent.ParameterUpdated updated) {
                String name = names.getOrDefault(updated.tensor(), "");
                row.put(name.isEmpty() ? "#" + (row.size() + 1) : name, norm(updated.gradient()));
            }
        }
        if (row.isEmpty()) {
            return false;
        }
        parameters.addAll(sorted(row.keySet(), names));
        norms.put(captured.iteration(), row);
        return true;
    }

    private static boolean isDone(List<TapeEvent> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof TapeEvent.OptimizerStepped) {
                return true;
            }
        }
        return false;
    }

    /** By their ids: in the order in which they were made. */
    private static List<String> sorted(Set<String> keys, Map<Long, String> names) {
        Map<String, Long> ids = new HashMap<>();
        names.forEach((id, name) -> ids.merge(name, id, Math::min));
        return keys.stream().sorted(java.util.Comparator.comparing(key -> ids.getOrDefault(key, Long.MAX_VALUE)))
                .toList();
    }

    private static double norm(NdArray gradient) {
        double sum = 0;
        for (double g : gradient.toArray()) {
            sum += g * g;
        }
        return Math.sqrt(sum);
    }

    /** The names, in the order in which the Program made them. */
    public List<String> parameters() {
        return List.copyOf(parameters);
    }

    /** Of which there are norms, ascending. */
    public List<Long> iterations() {
        return List.copyOf(norms.all().keySet());
    }

    /** A parameter's norms, one for each of {@link #iterations}; NaN where it got none. */
    public double[] of(String parameter) {
        return norms.all().values().stream().mapToDouble(row -> row.getOrDefault(parameter, Double.NaN)).toArray();
    }
}
