package tapedeck.deck;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.replay.Gate;
import tapedeck.deck.replay.ProgramThread;
import tapedeck.deck.training.Origin;
import tapedeck.program.Failure;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Granularity;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * Runs one {@link Program} once, on a thread of its own, records its tape and plays it. Commands may come from any
 * thread and are done at the gate the Program passes at every event; what happened is read from {@link #state()}
 * and {@link #losses()}, which never wait. A new run is a new deck, so nothing of an older one can be mixed in.
 */
public final class Deck implements AutoCloseable {
    private static final long POLL_MILLIS = 2;

    private final Program program;
    private final Settings settings;
    private final Thread thread;
    private final Gate gate;
    private final DeckAssembly parts;
    private List<DeckMemory> ending;
    private final AtomicLong requests = new AtomicLong();

    /** A deck that waits for its first command. */
    public Deck(Program program, Settings settings) {
        this(program, settings, null, null, System::nanoTime, List.of());
    }

    /** As above, or from {@code origin}; {@code onIteration} is told of every iteration, on the deck's thread. To look back, all is replayed from the start. */
    public Deck(Program program, Settings settings, @Nullable Origin origin, IterationListener onIteration) {
        this(program, settings, origin, onIteration, System::nanoTime, List.of());
    }

    /** As the first; measures by {@code clock}, nanoseconds: where it stands still, every run measures the same. */
    public Deck(Program program, Settings settings, LongSupplier clock) {
        this(program, settings, null, null, clock, List.of());
    }

    /** One that runs to where it branches off from another run of the same, once others have ended or a moment passed, and holds. */
    public Deck(Program program, Settings settings, Origin origin, Deck... ending) {
        this(program, settings, origin, null, System::nanoTime, Stream.of(ending).map(Deck::memory).toList());
    }

    private Deck(Program program, Settings settings, @Nullable Origin origin,
            @Nullable IterationListener onIteration, LongSupplier clock, List<DeckMemory> ending) {
        this.program = program;
        this.settings = settings;
        this.ending = ending;
        thread = ProgramThread.of("deck " + program.id(), this::perform);
        gate = new Gate(thread, this::refuse);
        parts = new DeckAssembly(program, gate, settings, origin, onIteration, clock);
        thread.start();
    }

    private void perform() {
        ending.forEach(DeckMemory::join);
        ending = List.of(); // or it would hold what they held
        parts.thread.perform(program);
    }

    private void refuse(Throwable failure) {
        parts.refuse(Message.of("deck.refused", "why", Failure.logged(failure)));
    }

    /** Returns what runs. */
    public Program program() {
        return program;
    }

    /** Returns what it was started with. */
    public Settings settings() {
        return settings;
    }

    /** The deck now. */
    public DeckState state() {
        return parts.state();
    }

    /** The loss of every iteration so far. */
    public Series.View losses() {
        return parts.losses();
    }

    /** Runs on, at the speed set. */
    public void play() {
        gate.send(() -> parts.commands.play());
    }

    /** Plays, or looks back at, the first iteration so slowly that what is said can be read, then runs free; a step goes on at once. */
    public void playIntroduction(ReadingTime time) {
        gate.send(() -> parts.commands.introduce(time));
    }

    /** Holds after the present event, or in free run after the next update, which is captured; gives up looking back. */
    public void pause() {
        gate.send(() -> parts.commands.pause());
    }

    /** Goes on as far as {@code granularity} and holds: through what was recorded if the playhead is in the past. */
    public void step(Granularity granularity) {
        gate.send(() -> parts.commands.step(granularity));
    }

    /** Moves the playhead back by {@code granularity} and holds. In free run it only holds. */
    public void stepBack(Granularity granularity) {
        gate.send(() -> parts.commands.back(granularity));
    }

    /**
     * Moves the playhead and holds: in an iteration that has begun, from 1, after so many of its events, or all there are.
     * What is no longer kept is captured again first, meanwhile nothing changes.
     */
    public void seek(long iteration, int playhead) {
        gate.send(() -> parts.commands.seek(iteration, playhead));
    }

    /** Shows iteration {@code n}, from 1, after its update: in the past if it has begun, else running on to it. */
    public void goTo(long n) {
        gate.send(() -> parts.commands.goTo(n));
    }

    /** Goes on to where {@code condition}, a place of the tape, is met first. */
    public void runTo(Condition condition) {
        gate.send(() -> parts.commands.runTo(condition));
    }

    /** Holds whenever one of these is met, from now on. Counts go on for those whose id is the same. */
    public void setBreakpoints(List<Breakpoint> breakpoints) {
        List<Breakpoint> all = List.copyOf(breakpoints);
        gate.send(() -> {
            parts.stops.set(all);
            parts.publish();
        });
    }

    /** Sets whether it holds at the first number that is not finite; true at first. */
    public void setStopsWhenNotFinite(boolean stops) {
        gate.send(() -> parts.stops.setStopsWhenNotFinite(stops));
    }

    /** Returns what it takes in memory, and may. */
    public DeckMemory memory() {
        return new DeckMemory(gate, thread, parts.memory, parts.head, parts::publish);
    }

    /**
     * Where a run begins that shares everything up to {@code iteration} with this one.
     *
     * @param iteration from 1; one whose update is still to come stands for the last whose update is done
     * @throws IllegalStateException if the Program trains nothing, or no update is done
     */
    public Origin origin(long iteration) {
        return parts.origin(iteration);
    }

    /** Runs free to {@code moment} and holds there; if it never comes, at the first iteration's end. The start is now. */
    public void runTo(Moment moment) {
        if (!(moment instanceof Moment.Start)) {
            gate.send(() -> parts.commands.runAhead(RunTarget.of(moment)));
        }
    }

    /**
     * Waits until the deck holds, or the Program has come to its end; not for the thread of a window.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public DeckState await() throws InterruptedException {
        return await(Duration.ofNanos(Long.MAX_VALUE));
    }

    /** As above, but not longer than {@code most}: a Program may be in a loop without end, and plays on then. */
    public DeckState await(Duration most) throws InterruptedException {
        long begun = System.nanoTime();
        gate.awaitServed();
        while (state().position().status() == DeckState.Status.PLAYING
                && System.nanoTime() - begun < most.toNanos()) {
            Thread.sleep(POLL_MILLIS);
        }
        return state();
    }

    /** Plays at this tempo from now on. */
    public void setTempo(Tempo tempo) {
        gate.send(() -> parts.transport.tempo(tempo));
    }

    /**
     * Changes what is wanted by then, from the next update on; the batch size from the next iteration on. Returns the number
     * of this request, from 1, rising: {@link DeckState.RunSettings#request} has it once they are wanted.
     */
    public long change(UnaryOperator<Hyperparameters> change) {
        return change(change, null);
    }

    /** Changes it as a step of the drag of that number, or null: its steps are told of as one {@link tapedeck.tape.Change#gestures}. */
    public long change(UnaryOperator<Hyperparameters> change, @Nullable Long gesture) {
        long number = requests.incrementAndGet();
        gate.send(() -> parts.commands.change(number, change, gesture));
        return number;
    }

    /** Puts {@code parameters}, in the order of the groups, in when the next iteration of its own begins: nobody writes to them. */
    public void load(List<NdArray> parameters) {
        gate.send(() -> {
            parts.branch.load(parameters);
            parts.publish();
        });
    }

    /** In free run: captures the next iteration whole, and measures. */
    public void look() {
        gate.send(parts.run::look);
    }

    /** In free run: measures before the next iteration, without capturing it. */
    public void measure() {
        gate.send(parts.run::measure);
    }

    /** As {@link #measure}, and ends the Program there. */
    public void measureAndClose() {
        gate.send(() -> {
            parts.run.measure();
            gate.close();
        });
    }

    /** Returns what the Program says besides its tape, up to now. */
    public RunOutput.View output() {
        return parts.run.transcript().view();
    }

    /** Returns whether the Program computes at this moment, and passes no gate: what it is told waits until it does. */
    public boolean isComputing() {
        return state().position().status() == DeckState.Status.PLAYING && !gate.isWaiting();
    }

    /** Ends the Program, wherever it is, without waiting for that. What was recorded can still be looked at. */
    public void cancel() {
        gate.cancel();
    }

    /** As {@link #cancel}; nothing can be looked at any more. */
    @Override
    public void close() {
        gate.close();
    }

    /** Returns whether the deck's thread has ended. */
    public boolean isClosed() { return !thread.isAlive(); }
}
