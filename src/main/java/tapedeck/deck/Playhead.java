package tapedeck.deck;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.replay.ReachableIterations;
import tapedeck.deck.replay.Replay;
import tapedeck.deck.replay.Replayer;
import tapedeck.deck.training.EpochEnds;
import tapedeck.deck.training.Trainer;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.StepBoundaries;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/**
 * The playhead: which captured iteration is shown, and how many of its events have happened. It follows the Program,
 * or is moved through what was captured; what is no longer kept is captured again. Nothing is ever un-executed. On the
 * deck's thread only.
 */
final class Playhead {
    private final History history = new History();
    private final ReachableIterations reach;
    private final RunLog log;
    private final Replayer replayer;
    private final Trainer trainer;
    private final RunMemory memory;
    private final Consumer<Message> problem;
    private final Runnable moved;
    private final ProgramPosition live;
    private @Nullable CapturedIteration shown;
    private int playhead;

    /**
     * @param log from which an iteration can be captured again
     * @param problem is told why a place cannot be shown
     * @param moved is called when a place that had to be captured again is shown
     */
    Playhead(Program program, ProgramPosition live, Trainer trainer, RunLog log, Replayer replayer, RunMemory memory,
            Consumer<Message> problem, Runnable moved) {
        reach = new ReachableIterations(program, () -> history.get(CapturedIteration.PROLOGUE) != null);
        this.live = live;
        this.trainer = trainer;
        this.log = log;
        this.replayer = replayer;
        this.memory = memory;
        this.problem = problem;
        this.moved = moved;
    }

    /** @param isLive whether it is where the Program is */
    DeckState.PlayheadView view(boolean isLive) {
        return new DeckState.PlayheadView(shown, playhead, isLive, replayer.wanted(), history.view(room()),
                live.prologue);
    }

    private long room() {
        return memory.room(history.largest(shown));
    }

    /** Takes stock of the memory with what is shown. */
    void weigh() {
        memory.weigh(history, shown);
    }

    /** Keeps captured iterations up to about so many bytes. */
    void setHistoryLimit(long bytes) {
        history.setLimit(bytes);
        trim();
    }

    /** Has the run take about so many bytes, as far as that goes. */
    void setMemoryLimit(long bytes) {
        memory.setLimit(bytes, history.largest(shown));
        trim();
    }

    @Nullable
    CapturedIteration shown() {
        return shown;
    }

    int playhead() {
        return playhead;
    }

    /** The iteration shown, or 0. */
    long iteration() {
        return shown == null ? 0 : shown.iteration();
    }

    /** Why what is shown may not be what it was, or null. */
    Stop.@Nullable Problem doubt() {
        Message why = shown == null ? null : shown.doubt();
        return shown == null || why == null ? null : new Stop.Problem(why, shown.iteration());
    }

    /** Returns what is to be seen at the playhead. */
    TapeSnapshot snapshot() {
        return new TapeReader(Objects.requireNonNull(shown, "nothing is recorded")).at(playhead);
    }

    /** Returns whether the first iteration is over at the playhead. */
    boolean isAfterTheFirst() {
        return shown != null && shown.iteration() >= 1
                && (shown.iteration() > 1 || playhead == shown.events().size());
    }

    /** Returns whether a place that is wanted is still being captured again. */
    boolean isWaiting() {
        return replayer.wanted() != 0;
    }

    /** Gives up a place that is still being captured again. */
    void cancelReplay() {
        replayer.cancel();
    }

    /** Shows what the Program did last. */
    void follow(CapturedIteration now) {
        replayer.cancel();
        to(now, now.events().size());
    }

    /**
     * Shows a whole iteration of the free run, but does not keep it: many would come, and it can be replayed, unless that
     * took the whole way from the start.
     */
    void glance(CapturedIteration now) {
        if (log.checkpoints().isSparse()) {
            follow(now);
            return;
        }
        replayer.cancel();
        shown = now;
        playhead = now.events().size();
    }

    void to(CapturedIteration captured, int place) {
        if (history.get(captured.iteration()) != captured) {
            history.add(captured);
        }
        shown = captured;
        playhead = Math.clamp(place, 0, captured.events().size());
        trim();
    }

    /** Keeps the bound of what is kept. */
    private void trim() {
        history.trim(shown, live.captured, room());
    }

    /** The loss of the iteration before {@code iteration}, if it is kept, else NaN. */
    double lossBefore(long iteration) {
        CapturedIteration before = history.get(iteration - 1);
        return before != null && before.events().getLast() instanceof TapeEvent.IterationEnded ended
                ? ended.loss()
                : Double.NaN;
    }

    /** Returns whether it is behind the Program. */
    boolean isPast() {
        return shown != null && (shown.iteration() < live.iteration || playhead < shown.events().size());
    }

    /** One step back. */
    void back(Granularity granularity) {
        CapturedIteration from = shown;
        if (from == null) {
            return;
        }
        int place = StepBoundaries.previous(from, playhead, granularity);
        if (place != StepBoundaries.NONE) {
            to(from, place);
            return;
        }
        long earlier = granularity == Granularity.EPOCH && trainer.rows() > 0 && !log.checkpoints().isEmpty()
                ? epochs().before(from.iteration())
                : reach.before(from.iteration());
        boolean within = granularity != Granularity.ITERATION && granularity != Granularity.EPOCH;
        if (earlier > 0 || (within && earlier >= reach.first())) {
            open(earlier, captured -> StepBoundaries.last(captured, granularity));
        } else {
            open(Math.min(Math.max(1, reach.first()), from.iteration()), _ -> 0);
        }
    }

    /** Returns what can be shown. */
    ReachableIterations reach() {
        return reach;
    }

    /** Keeps what came before the first iteration. */
    void keep(CapturedIteration prologue) {
        history.add(prologue);
    }

    /** One step forward in the past; returns false if the Program itself has to go on. */
    boolean forward(Granularity granularity) {
        CapturedIteration from = shown;
        if (from == null) {
            return false;
        }
        int place = StepBoundaries.next(from, playhead, granularity);
        if (place != StepBoundaries.NONE) {
            to(from, place);
            return true;
        }
        long later = granularity == Granularity.EPOCH && trainer.rows() > 0 && !log.checkpoints().isEmpty()
                ? epochs().from(from.iteration() + 1)
                : reach.after(from.iteration());
        if (from.iteration() >= live.iteration || later > live.iteration) {
            return false;
        }
        open(later, captured -> StepBoundaries.first(captured, granularity));
        return true;
    }

    private EpochEnds epochs() {
        return new EpochEnds(log.checkpoints(), trainer.rows(), trainer.changes().commands());
    }

    /**
     * Shows {@code place} of an iteration that has begun: at once if it is kept, else when it was captured again, which
     * is then told.
     */
    void open(long iteration, ToIntFunction<CapturedIteration> place) {
        boolean isKept = history.get(iteration) != null;
        find(iteration, captured -> {
            to(captured, place.applyAsInt(captured));
            if (!isKept) {
                moved.run();
            }
        });
    }

    /** Shows the iteration in which the Program failed, up to there; it may have to be captured again first. */
    void showFailure(Message why) {
        live.failure = why;
        CapturedIteration now = live.captured;
        if (now != null) {
            follow(now);
        } else {
            open(live.iteration, again -> again.events().size());
        }
    }

    /** Hands over an iteration that has begun: at once if it is kept, else when it was captured again. */
    void find(long iteration, Consumer<CapturedIteration> then) {
        CapturedIteration kept = history.get(iteration);
        if (kept == null) {
            capture(iteration, then);
        } else {
            replayer.cancel();
            then.accept(kept);
        }
    }

    /** Captures an iteration that has ended, or in which the Program failed, once more, and hands it over. */
    void capture(long iteration, Consumer<CapturedIteration> then) {
        if (!reach.has(iteration)) {
            problem.accept(Message.of("deck.notRecorded", "iteration", iteration, "nearest", reach.nearest(iteration)));
            return;
        }
        if (log.checkpoints().isEmpty()) {
            problem.accept(Message.of("deck.gone", "iteration", iteration));
            return;
        }
        replayer.capture(log.checkpoints().before(iteration), trainer.changes().commands(), trainer.loads(),
                log.losses(), new Replay.Wanted(iteration, iteration == live.iteration ? live.failure : null), then,
                why -> problem.accept(Message.of("deck.notReplayed", "iteration", iteration, "why", why)));
    }
}
