package tapedeck.view.chart;

import java.util.Arrays;
import tapedeck.deck.takes.Take;
import tapedeck.tape.Change;

/**
 * The places of a take's iterations on the axis below: as they count, or in epochs. An epoch ends when every row has been seen, however
 * large the batches were; within it iterations are evenly spaced for as long as the batch size stays. Immutable.
 */
public final class IterationPlaces {
    /** An iteration is where it counts. */
    static final IterationPlaces COUNTED = new IterationPlaces(new double[1], new double[1], 1, 1);

    private final double[] iterations;
    private final double[] places;
    /** How many of each there are; from one to the next it goes straight on. */
    private final int size;
    /** Iterations in a unit beyond the last. */
    private final double unit;

    private IterationPlaces(double[] iterations, double[] places, int size, double unit) {
        this.iterations = iterations;
        this.places = places;
        this.size = size;
        this.unit = unit;
    }

    /** In epochs; a take without rows has one in every iteration. */
    static IterationPlaces epochs(Take take) {
        return take.rows() == 0 ? COUNTED : new Walk(take.rows()).over(take);
    }

    /** Where an iteration is. */
    public double of(long iteration) {
        return of((double) iteration);
    }

    /** Where a share of the way to the next iteration is. */
    public double of(double iteration) {
        int last = before(iterations, iteration);
        return last == size - 1
                ? places[last] + (iteration - iterations[last]) / unit
                : places[last] + (iteration - iterations[last]) * (places[last + 1] - places[last])
                        / (iterations[last + 1] - iterations[last]);
    }

    /** Returns which iteration is at a place. */
    double iteration(double place) {
        int last = before(places, place);
        return last == size - 1
                ? iterations[last] + (place - places[last]) * unit
                : iterations[last] + (place - places[last]) * (iterations[last + 1] - iterations[last])
                        / (places[last + 1] - places[last]);
    }

    private int before(double[] ends, double value) {
        if (value >= ends[size - 1]) {
            return size - 1;
        }
        int found = Arrays.binarySearch(ends, 0, size, value);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    /** Iterations in a unit at the end. */
    double unit() {
        return unit;
    }

    /** Goes through a run by its batch sizes. */
    private static final class Walk {
        private final int rows;
        private double[] iterations = new double[8];
        private double[] places = new double[8];
        private int size = 1;
        private int row;

        Walk(int rows) {
            this.rows = rows;
        }

        IterationPlaces over(Take take) {
            int batch = take.changes().commands().isEmpty()
                    ? take.inForce().batchSize()
                    : take.changes().commands().getFirst().before().batchSize();
            for (Change change : take.changes().commands()) {
                if (change.after().batchSize() != batch) {
                    go((long) (change.iteration() - 1 - iterations[size - 1]), batch);
                    batch = change.after().batchSize();
                }
            }
            finishEpoch(Long.MAX_VALUE, batch);
            return new IterationPlaces(iterations, places, size, perEpoch(rows, batch));
        }

        private void go(long number, int batch) {
            long left = number - finishEpoch(number, batch);
            if (left > 0) {
                long epoch = perEpoch(rows, batch);
                row = (int) (left % epoch * batch);
                add(left, left / (double) epoch);
            }
        }

        /** Goes on at most {@code most} iterations, to the end of the epoch that has begun; returns how many those were. */
        private long finishEpoch(long most, int batch) {
            if (row == 0 || most == 0) {
                return 0;
            }
            long left = perEpoch(rows - row, batch);
            long gone = Math.min(left, most);
            double place = places[size - 1];
            double end = Math.floor(place) + 1;
            if (gone == left) {
                add(gone, end - place);
                places[size - 1] = end;
            } else {
                add(gone, (end - place) * gone / left);
            }
            row = gone == left ? 0 : (int) (row + gone * batch);
            return gone;
        }

        private void add(long number, double length) {
            if (size == places.length) {
                iterations = Arrays.copyOf(iterations, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            iterations[size] = iterations[size - 1] + number;
            places[size] = places[size - 1] + length;
            size++;
        }

        private static long perEpoch(int rows, int batch) {
            return Math.ceilDiv(rows, batch);
        }
    }
}
