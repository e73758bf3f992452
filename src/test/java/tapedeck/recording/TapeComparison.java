package tapedeck.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;

/**
 * What PyTorch recorded of an iteration beside what our own deck records of the same one: Function by Function, value by value.
 * The Functions of both are put beside each other in their order; where one side has some that the other has not, the rest goes on.
 */
final class TapeComparison {
    /** Where both sides are so small it is of no matter how they differ. */
    private static final double NOTHING = 1e-30;

    private static final Set<String> PARTS = Set.of("SplitBackward0", "SplitWithSizesBackward0", "UnbindBackward0");

    /** A Function that needs a gradient, with what came to it and what it gave in the last pass. */
    private record Made(FunctionRecorded function, @Nullable GradientsComputed gradients) {
        String node() {
            return function.gradFn();
        }
    }

    private int functions;
    private int found;
    private int values;
    private double difference;
    private String worst = "";
    /** Nodes that only one side has, and how often: {@code -} PyTorch alone, {@code +} our deck alone. */
    private final Map<String, Integer> alone = new TreeMap<>();

    /** How many there are that need a gradient. */
    static int functions(List<TapeEvent> events) {
        return made(events).size();
    }

    /** Functions of the recording. */
    int functions() {
        return functions;
    }

    /** Those of them that our deck has, too, of the same shapes. */
    int found() {
        return found;
    }

    /** Numbers that were compared. */
    int values() {
        return values;
    }

    /** The largest difference of two numbers, relative to the largest of their array. */
    double difference() {
        return difference;
    }

    /** Where it is. */
    String worst() {
        return worst;
    }

    Map<String, Integer> alone() {
        return Collections.unmodifiableMap(alone);
    }

    void add(List<TapeEvent> theirs, List<TapeEvent> ours) {
        List<Made> a = made(theirs);
        List<Made> b = made(ours);
        functions += a.size();
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).node().equals(b.get(j).node())) {
                compare(a.get(i++), b.get(j++));
            } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                alone.merge("-" + a.get(i++).node(), 1, Integer::sum);
            } else {
                alone.merge("+" + b.get(j++).node(), 1, Integer::sum);
            }
        }
        List<ParameterUpdated> updates = updates(theirs);
        List<ParameterUpdated> own = updates(ours);
        if (updates.size() != own.size()) {
            alone.merge(updates.size() < own.size() ? "+update" : "-update", Math.abs(updates.size() - own.size()),
                    Integer::sum);
            return;
        }
        for (int k = 0; k < own.size(); k++) {
            compare("update " + k, updates.get(k).after(), own.get(k).after());
        }
    }

    private static List<Made> made(List<TapeEvent> events) {
        List<Made> made = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>(); // of those of one iteration: there may be several
        for (TapeEvent event : events) {
            if (event instanceof FunctionRecorded recorded && recorded.needs().contains(true)) {
                places.put(recorded.index(), made.size());
                made.add(new Made(recorded, null));
            } else if (event instanceof GradientsComputed computed && places.containsKey(computed.index())) {
                int place = places.get(computed.index());
                made.set(place, new Made(made.get(place).function, computed));
            }
        }
        return made;
    }

    private static List<ParameterUpdated> updates(List<TapeEvent> events) {
        return events.stream().filter(ParameterUpdated.class::isInstance).map(ParameterUpdated.class::cast).toList();
    }

    /** How many nodes the rests from each place on have in common, in order. */
    private static int[][] common(List<Made> a, List<Made> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).node().equals(b.get(j).node())
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private void compare(Made theirs, Made ours) {
        String node = theirs.node() + " " + theirs.function.index();
        if (!theirs.function.output().shape().equals(ours.function.output().shape())) {
            alone.merge("≠" + theirs.node() + " " + theirs.function.output().shape() + " "
                    + ours.function.output().shape(), 1, Integer::sum);
            return;
        }
        found++;
        compare(node + " output", theirs.function.output().data(), ours.function.output().data());
        if (theirs.gradients == null || ours.gradients == null) {
            if (theirs.gradients != null || ours.gradients != null) {
                alone.merge((theirs.gradients == null ? "+" : "-") + "gradient of " + theirs.node(), 1, Integer::sum);
            }
            return;
        }
        compare(node + " incoming", theirs.gradients.incoming(), ours.gradients.incoming());
        if (PARTS.contains(theirs.node())) {
            return; // PyTorch's one node gives what all parts give, ours each its own
        }
        List<NdArray> their = given(theirs.gradients);
        List<NdArray> own = given(ours.gradients);
        if (their.size() != own.size()) {
            alone.merge("≠" + theirs.node() + " gives " + their.size() + ", ours " + own.size(), 1, Integer::sum);
            return;
        }
        for (int i = 0; i < own.size(); i++) {
            compare(node + " outgoing " + i, their.get(i), own.get(i));
        }
    }

    private static List<NdArray> given(GradientsComputed computed) {
        List<NdArray> given = new ArrayList<>();
        computed.outgoing().stream().filter(Objects::nonNull).forEach(given::add);
        return given;
    }

    private void compare(String where, NdArray theirs, NdArray ours) {
        if (theirs.numel() != ours.numel()) {
            return; // a sample
        }
        double[] a = theirs.toArray();
        double[] b = ours.toArray();
        double scale = NOTHING;
        for (double each : a) {
            scale = Double.isFinite(each) ? Math.max(scale, Math.abs(each)) : scale;
        }
        values += a.length;
        for (int i = 0; i < a.length; i++) {
            boolean same = Double.compare(a[i], b[i]) == 0 || (Double.isNaN(a[i]) && Double.isNaN(b[i]));
            double off = same ? 0 : Math.abs(a[i] - b[i]) / scale;
            if (!(off <= difference)) {
                difference = Double.isNaN(off) ? Double.POSITIVE_INFINITY : off;
                worst = where + "[" + i + "] " + a[i] + " " + b[i];
            }
        }
    }
}
