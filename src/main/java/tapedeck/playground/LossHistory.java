package tapedeck.playground;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/** The losses of a training, and moments of it to which it goes back: fewer, the longer it is. */
final class LossHistory {
    private static final int MOST_MOMENTS = 160;

    private final PlaygroundTraining training;
    private final TreeMap<Integer, PlaygroundTraining.Moment> moments = new TreeMap<>();
    /** The knobs that hold for the iterations after each of these. */
    private final TreeMap<Integer, LiveSettings> changes = new TreeMap<>();
    private double[] losses = new double[256];
    private int last;
    private int every = 1;

    LossHistory(PlaygroundTraining training) {
        this.training = training;
        moments.put(0, training.moment());
        changes.put(0, training.knobs());
    }

    /** The iteration up to which the losses are known: where it is now, or before it went back. */
    int last() {
        return last;
    }

    /** Trains on: what came after this moment when it was here before is forgotten. */
    void step() {
        int now = training.iteration();
        forget(now);
        double loss = training.step();
        if (last == losses.length) {
            losses = Arrays.copyOf(losses, 2 * last);
        }
        losses[last++] = loss;
        if (last % every == 0) {
            moments.put(last, training.moment());
            thin();
        }
    }

    private void forget(int now) {
        if (last > now) {
            last = now;
            removeIf(moments, each -> each > now);
            removeIf(changes, each -> each > now);
        }
    }

    private void thin() {
        if (moments.size() > MOST_MOMENTS) {
            every *= 2;
            removeIf(moments, each -> each % every != 0);
        }
    }

    /** Key by key: views of a map remove nothing where TeaVM compiles it. */
    private static void removeIf(Map<Integer, ?> map, IntPredicate removed) {
        for (Integer key : List.copyOf(map.keySet())) {
            if (removed.test(key)) {
                map.remove(key);
            }
        }
    }

    /** Sets knobs for the iterations after this one. */
    void set(LiveSettings knobs) {
        training.set(knobs);
        forget(training.iteration());
        changes.put(training.iteration(), knobs);
    }

    /** Goes to an iteration, back or forward, up to the {@link #last} one. */
    void go(int iteration) {
        int to = Math.clamp(iteration, 0, last);
        Map.Entry<Integer, PlaygroundTraining.Moment> near = moments.floorEntry(to);
        if (near != null && (to < training.iteration() || near.getKey() > training.iteration())) {
            training.restore(near.getValue());
        }
        while (training.iteration() < to) {
            follow();
            training.step();
        }
        follow();
    }

    private void follow() {
        Map.Entry<Integer, LiveSettings> held = changes.floorEntry(training.iteration());
        if (held != null && !held.getValue().equals(training.knobs())) {
            training.set(held.getValue());
        }
    }

    /** The losses of the iterations after {@code from}. */
    double[] losses(int from) {
        return Arrays.copyOfRange(losses, Math.min(from, last), last);
    }

    /** The points at which it was, as far as they are kept, up to where it is. */
    List<double[]> way() {
        return moments.values().stream().filter(each -> each.iteration() <= training.iteration())
                .map(each -> PlaygroundTraining.flat(each.parameters())).toList();
    }

    /** The changes of the rate: an iteration, and the rate that holds after it, in turn. */
    double[] rates() {
        return changes.entrySet().stream()
                .flatMapToDouble(each -> DoubleStream.of(each.getKey(), each.getValue().rate()))
                .toArray();
    }
}
