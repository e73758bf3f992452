package tapedeck.surface;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TensorState;

/**
 * The way of a run through the space of its parameters, as far as it was noted. Immutable.
 *
 * @param take whose run it is
 * @param stops in order
 */
public record ParameterPath(int take, List<Stop> stops) {
    /**
     * A place on the way.
     *
     * @param iteration from 1: it is where that began
     * @param position the numbers of each parameter, in the order in which they are updated; nobody writes to them
     */
    public record Stop(long iteration, List<double[]> position) {}

    public ParameterPath {
        stops = List.copyOf(stops);
    }

    /** The reader of positions: which of its numbers are which of a loss, by the order of its iteration's updates. */
    static final class Reader {
        private final LossFunction loss;
        /** Where a parameter's numbers begin in a point, and how many they are, in the order of the updates. */
        private final List<int[]> places = new ArrayList<>();

        Reader(LossFunction loss, CapturedIteration captured) {
            this.loss = loss;
            Map<Long, Integer> begins = new LinkedHashMap<>();
            int at = 0;
            for (TensorState each : loss.parameters()) {
                begins.put(each.id(), at);
                at += each.data().numel();
            }
            Map<Long, NdArray> updated = new LinkedHashMap<>();
            for (TapeEvent event : captured.events()) {
                if (event instanceof ParameterUpdated update) {
                    updated.putIfAbsent(update.tensor(), update.before());
                }
            }
            updated.forEach((id, before) -> places.add(new int[]{begins.getOrDefault(id, -1), before.numel()}));
        }

        /** The point of the loss that a position is; null if it is of other parameters. */
        double @Nullable [] point(List<double[]> position) {
            if (position.size() != places.size()) {
                return null;
            }
            double[] point = loss.origin();
            for (int i = 0; i < places.size(); i++) {
                int[] place = places.get(i);
                if (position.get(i).length != place[1]) {
                    return null;
                }
                if (place[0] >= 0) {
                    System.arraycopy(position.get(i), 0, point, place[0], place[1]);
                }
            }
            return point;
        }
    }
}
