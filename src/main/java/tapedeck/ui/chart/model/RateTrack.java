package tapedeck.ui.chart.model;

import java.util.List;
import tapedeck.deck.takes.Take;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.ui.plot.Axis;

/**
 * The rate of the updates of a take, a number for each column of pixels: what was set, times what the schedule makes
 * of it. Reused from pulse to pulse.
 */
public final class RateTrack {
    private static final double FLOOR = 0.35;

    private final Range range = new Range();
    private double[] rates = {};
    private int size;
    private Axis axis = Axis.log(0.1, 1, 1, 0);

    /**
     * @param places of the iterations on {@code x}
     * @param width columns
     */
    void fill(Take take, IterationPlaces places, Axis x, int width, double from, double to) {
        if (rates.length < width) {
            rates = new double[width];
        }
        range.reset();
        double end = Math.min(x.high(), places.of(ChartData.end(take)));
        double step = (x.high() - x.low()) / width;
        size = 0;
        List<Change> changes = take.changes();
        int next = 0;
        while (size < width) {
            double at = x.low() + (size + 0.5) * step;
            if (at > end + step / 2) {
                break;
            }
            long iteration = (long) Math.ceil(places.iteration(at));
            while (next < changes.size() && changes.get(next).iteration() <= iteration) {
                next++;
            }
            Hyperparameters set = inForce(take, next);
            rates[size] = set.rateAt(iteration);
            range.add(rates[size++]);
        }
        if (size == 0) {
            range.add(take.inForce().rateAt(1));
        }
        axis = range.log(FLOOR, from, to);
    }

    /** Nothing to draw. */
    void clear() {
        size = 0;
    }

    /** What held after so many changes. */
    private static Hyperparameters inForce(Take take, int changes) {
        List<Change> all = take.changes();
        return changes > 0 ? all.get(changes - 1).after() : all.isEmpty() ? take.inForce() : all.getFirst().before();
    }

    /** The rate of an iteration's update. */
    static double rateAt(Take take, long iteration) {
        int next = 0;
        while (next < take.changes().size() && take.changes().get(next).iteration() <= iteration) {
            next++;
        }
        return inForce(take, next).rateAt(iteration);
    }

    /** Columns that have a rate. */
    public int size() {
        return size;
    }

    /** The learning rate at a column below {@link #size}. */
    public double rate(int column) {
        return rates[column];
    }

    /** The axis of the rates. */
    public Axis axis() {
        return axis;
    }
}
