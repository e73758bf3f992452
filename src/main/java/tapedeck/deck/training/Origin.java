package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;

/**
 * The origin of a run that branches off from another: it shares everything up to {@code iteration}, and goes on from there by itself.
 * Immutable.
 *
 * @param iteration the last one that is shared
 * @param checkpoints of the other run before it, at least one; the iterations after the last are run again
 * @param changes of the hyperparameters in the other run
 * @param losses of the other run, up to the checkpoint
 * @param measured in the other run
 * @param recorded all losses of the other run, to compare those of the iterations that are run again with
 * @param loads weights that were put in, in the other run
 * @param engine which computed the losses: {@link #ENGINE}, or an older one
 * @param sizes of the other run's layers, up to the checkpoint
 * @param positions of the other run's parameters, up to the checkpoint
 */
public record Origin(long iteration, List<Checkpoint> checkpoints, Changes changes,
        Series.View losses, List<Metrics> measured, Series.View recorded, List<WeightLoad> loads, int engine,
        List<SizeSample> sizes, List<PositionSample> positions) {
    /** Of this program: goes up when the same run has other losses, be it in their last bits. The first took what the platform had. */
    public static final int ENGINE = 2;

    /** One in which no weights were put in. */
    public Origin(long iteration, List<Checkpoint> checkpoints, Changes changes,
            Series.View losses, List<Metrics> measured, Series.View recorded) {
        this(iteration, checkpoints, changes, losses, measured, recorded, List.of(), ENGINE, List.of());
    }

    /** One in which it is not known where the parameters were. */
    public Origin(long iteration, List<Checkpoint> checkpoints, Changes changes,
            Series.View losses, List<Metrics> measured, Series.View recorded, List<WeightLoad> loads, int engine,
            List<SizeSample> sizes) {
        this(iteration, checkpoints, changes, losses, measured, recorded, loads, engine, sizes, List.of());
    }

    /** From where on iterations are run again. */
    public Checkpoint checkpoint() {
        return checkpoints.getLast();
    }

    /** Returns what was in force at its end. */
    public Hyperparameters inForce() {
        return Change.inForce(iteration, checkpoint().inForce(), changes.commands());
    }

    /** About what its checkpoints take in memory. */
    public long bytes() {
        return checkpoints.stream().mapToLong(Checkpoint::bytes).sum();
    }

    /** The same with the last checkpoint alone, and the start, of which the seed is enough. */
    public Origin last() {
        return checkpoints.size() == 1
                ? fromStart()
                : new Origin(iteration, List.of(start(), checkpoint()), changes, losses, measured,
                        recorded, loads, engine, sizes, positions);
    }

    /** The same with nothing but the start: all is run again. */
    public Origin fromStart() {
        return new Origin(iteration, List.of(start()), changes, recorded.until(0), measured, recorded,
                loads, engine, List.of());
    }

    /** The same with no more than these bytes: with fewer checkpoints, or the start alone. */
    public Origin within(long bytes) {
        Origin last = bytes() <= bytes ? this : last();
        return last.bytes() <= bytes ? last : fromStart();
    }

    private Checkpoint start() {
        return Checkpoint.start(checkpoints.getFirst().inForce());
    }

    /** Where a run begins that shares with the other only what is up to {@code wanted}, from 1. */
    public Origin until(long wanted) {
        long at = Math.min(wanted, iteration);
        List<Checkpoint> before = checkpoints.stream()
                .filter(each -> each.iteration() < at && each.iteration() % recorded.stride() == 0).toList();
        long from = before.getLast().iteration();
        return new Origin(at, before, changes.until(at),
                recorded.until(from),
                measured.stream().filter(each -> each.iteration() <= at).toList(), recorded,
                WeightLoad.until(at, loads), engine,
                sizes.stream().filter(each -> each.iteration() <= from).toList(),
                positions.stream().filter(each -> each.iteration() <= from).toList());
    }

    /** The same with fewer checkpoints: the first, the last, and of the others so many, evenly, as these bytes hold. */
    public Origin thinned(int most, long bytes) {
        int wanted = Math.clamp(bytes / Math.max(1, checkpoint().bytes()), 2, most);
        if (checkpoints.size() <= wanted) {
            return this;
        }
        List<Checkpoint> fewer = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            fewer.add(checkpoints.get((int) ((long) i * (checkpoints.size() - 1) / (wanted - 1))));
        }
        return new Origin(iteration, List.copyOf(fewer), changes, losses, measured, recorded,
                loads, engine, sizes, positions);
    }
}
