package tapedeck.tape;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tapedeck.array.HeapSize;
import tapedeck.array.NdArray;
import tapedeck.data.EpochRows;
import tapedeck.program.Metrics;
import tapedeck.text.Message;

/**
 * The events of one captured iteration. The deck's thread appends while others read: {@link #events()} is the
 * list as it is at that moment and never changes.
 */
public final class CapturedIteration {
    /** Instead of an iteration: what a Program does before the first. */
    public static final long PROLOGUE = 0;

    private final long iteration;
    private final int epoch;
    private final boolean lastOfEpoch;
    private final @Nullable EpochRows rows;
    /** Arrays are views: of those that share their numbers these count once. */
    private final Set<double[]> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    /** By the sample itself. */
    private final Map<NdArray, WholeStatistics> statistics = new ConcurrentHashMap<>();
    /** Tensors by their ids, of the events that were looked through: a search of all for each takes as long as both together. */
    private final Map<Long, TensorState> firstSeen = new HashMap<>();
    private int lookedThrough;
    private volatile long bytes;
    private volatile TapeEvent[] events = new TapeEvent[64];
    private volatile int count;
    private volatile List<TensorState> parameters = List.of();
    private volatile List<TapeEvent.Assigned> standing = List.of();
    private volatile List<Metrics> measured = List.of();
    private volatile @Nullable Message doubt;
    /** Where in the events the update is over, or -1. */
    private volatile int updatedAt = -1;
    private volatile int expectedUpdates;
    private volatile int updates;

    /** Of an iteration that is given no rows. */
    public CapturedIteration(long iteration, int epoch, boolean lastOfEpoch) {
        this(iteration, epoch, lastOfEpoch, null);
    }

    /** @param rows those that it is given, or null */
    public CapturedIteration(long iteration, int epoch, boolean lastOfEpoch, @Nullable EpochRows rows) {
        this.iteration = iteration;
        this.epoch = epoch;
        this.lastOfEpoch = lastOfEpoch;
        this.rows = rows;
    }

    /** The rows that it is given, and the epoch that they are of; null where the Program has its own. */
    public @Nullable EpochRows rows() {
        return rows;
    }

    /** The iteration, from 1; or {@link #PROLOGUE}. */
    public long iteration() {
        return iteration;
    }

    /** The epoch, from 1. */
    public int epoch() {
        return epoch;
    }

    /** Returns whether it is the last iteration of its epoch. */
    public boolean isLastOfEpoch() { return lastOfEpoch; }

    /** The parameters, in their groups' order, as they were when it began. */
    public List<TensorState> parameters() {
        return parameters;
    }

    /** The parameters' numbers, in the same order, at the moment of {@code shown}; until a Function has used one, as it was at first. */
    public List<NdArray> parametersAt(TapeSnapshot shown) {
        Map<Long, TensorState> now = new HashMap<>();
        parameters.forEach(each -> now.put(each.id(), each));
        shown.tensors().forEach(each -> now.computeIfPresent(each.id(), (_, _) -> each));
        return parameters.stream().map(each -> Objects.requireNonNull(now.get(each.id())).data()).toList();
    }

    /** On the deck's thread only, before any event. */
    public void begin(List<TensorState> states) {
        parameters = List.copyOf(states);
    }

    /** Says how often an optimizer will step in it, where that is known. On the deck's thread only, before any event. */
    public void expectUpdates(int count) {
        expectedUpdates = count;
    }

    /** How often an optimizer steps in it: where that was not known before, so far. */
    public int updates() {
        return Math.max(updates, expectedUpdates);
    }

    /** Returns what stood beside lines outside the loop, and what variables held, when it began. */
    public List<TapeEvent.Assigned> standing() {
        return standing;
    }

    /** On the deck's thread only, before any event: something {@link #standing} when it began. */
    public void stands(TapeEvent.Assigned value) {
        List<TapeEvent.Assigned> longer = new ArrayList<>(standing);
        longer.add(value);
        standing = List.copyOf(longer);
        weigh(value);
    }

    /** The last iteration whose update is done when so many events have happened. */
    public long updated(int playhead) {
        int at = updatedAt;
        return at >= 0 && at < playhead ? iteration : Math.max(0, iteration - 1);
    }

    /** Returns what was measured after the update of {@code updated}, or null. */
    @Nullable
    public Metrics metrics(long updated) {
        for (Metrics each : measured) {
            if (each.iteration() == updated) {
                return each;
            }
        }
        return null;
    }

    /** On the deck's thread only. */
    public void add(Metrics metrics) {
        if (metrics(metrics.iteration()) == null) {
            List<Metrics> longer = new ArrayList<>(measured);
            longer.add(metrics);
            measured = List.copyOf(longer);
        }
    }

    /** The tensor of that id as it was when it was first seen, or null. */
    @Nullable
    public TensorState tensor(long id) {
        synchronized (firstSeen) {
            List<TapeEvent> all = events();
            for (; lookedThrough < all.size(); lookedThrough++) {
                if (all.get(lookedThrough) instanceof TapeEvent.FunctionRecorded recorded) {
                    firstSeen.putIfAbsent(recorded.output().id(), recorded.output());
                    recorded.inputs().forEach(each -> firstSeen.putIfAbsent(each.id(), each));
                } else if (all
                        .get(lookedThrough) instanceof TapeEvent.Assigned(var _, var _, var _, TensorState state, var _)
                        && state != null) {
                    firstSeen.computeIfPresent(state.id(), (_, first) -> first.named(state.name()));
                }
            }
            return firstSeen.get(id);
        }
    }

    /** Says why it may not be what it was when it ran first: the run that it is of was repeated, and went otherwise. */
    public void doubt(Message why) {
        doubt = why;
    }

    /** Why it may not be what it was when it ran first; null where it is, to the last bit. */
    public @Nullable Message doubt() {
        return doubt;
    }

    /** About what its numbers take in memory. */
    public long bytes() {
        return bytes;
    }

    /** Says what all the elements are like of which {@code sample} has some; before an event that has it. */
    public void sampled(NdArray sample, WholeStatistics all) {
        statistics.put(sample, all);
    }

    /** The statistics of all elements where {@code numbers} are a sample of them; null where they are whole, or nothing is known. */
    public @Nullable WholeStatistics statistics(NdArray numbers) {
        return statistics.get(numbers);
    }

    /** The 2-norm of all elements of a tensor, from its statistics where {@code numbers} are a sample of them. */
    public double norm(NdArray numbers) {
        WholeStatistics all = statistics(numbers);
        double sum = 0;
        for (double each : all == null ? numbers.toArray() : new double[]{all.norm()}) {
            sum += each * each;
        }
        return Math.sqrt(sum);
    }

    /** Returns what has happened so far. */
    public List<TapeEvent> events() {
        int size = count; // read before the array: whoever sees the count sees what was written before it
        TapeEvent[] seen = events;
        return new AbstractList<>() {
            @Override
            public TapeEvent get(int index) {
                if (index >= size) {
                    throw new IndexOutOfBoundsException(index);
                }
                return seen[index];
            }

            @Override
            public int size() {
                return size;
            }
        };
    }

    /** On the deck's thread only. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    public void append(TapeEvent event) {
        TapeEvent[] room = events;
        if (count == room.length) {
            room = Arrays.copyOf(room, count * 2);
            events = room;
        }
        weigh(event);
        room[count] = event;
        if (event instanceof TapeEvent.OptimizerStepped) {
            updates++;
            updatedAt = updates < expectedUpdates ? -1 : count;
        } else if (event instanceof TapeEvent.IterationEnded && updatedAt < 0) {
            updatedAt = count;
        }
        count++;
    }

    private void weigh(TapeEvent event) {
        switch (event) {
            case TapeEvent.FunctionRecorded recorded -> {
                recorded.inputs().forEach(this::weigh);
                weigh(recorded.output());
                recorded.saved().forEach(this::weigh);
            }
            case TapeEvent.BackwardStarted started -> weigh(started.seed());
            case TapeEvent.GradientsComputed computed -> {
                weigh(computed.incoming());
                computed.outgoing().forEach(this::weigh);
            }
            case TapeEvent.GradAccumulated accumulated -> {
                weigh(accumulated.before());
                weigh(accumulated.contribution());
                weigh(accumulated.after());
            }
            case TapeEvent.ParameterUpdated updated -> {
                weigh(updated.before());
                weigh(updated.gradient());
                weigh(updated.after());
            }
            case TapeEvent.FunctionFailed failed -> failed.operands().forEach(this::weigh);
            case TapeEvent.Assigned(var _, var _, var _, TensorState tensor, var _) when tensor != null ->
                weigh(tensor);
            default -> {
                // no numbers to speak of
            }
        }
    }

    private void weigh(TensorState tensor) {
        weigh(tensor.data());
        weigh(tensor.grad());
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // one writer
    private void weigh(@Nullable NdArray array) {
        if (array != null && counted.add(array.values())) {
            bytes += HeapSize.of(array.values().length);
        }
    }
}
