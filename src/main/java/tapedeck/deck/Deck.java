package tapedeck.deck;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import tapedeck.array.EngineException;
import tapedeck.optim.ParameterGroup;

/**
 * Runs one {@link Program} once, on a thread of its own, records its tape and plays it. Commands may come from any
 * thread and are done at the gate the Program passes at every event; what happened is read from {@link #state()}
 * and {@link #losses()}, which never wait. A new run is a new deck, so nothing of an older one can be mixed in.
 */
public final class Deck implements AutoCloseable {
    /** Steps a second at speed 1. */
    public static final double STEPS_PER_SECOND = 2;

    private static final long POLL_MILLIS = 2;
    private static final System.Logger LOG = System.getLogger(Deck.class.getName());

    private final Program program;
    private final Thread thread;
    private final Gate gate;
    private final Playback playback;

    /** A deck that waits for its first command. */
    public Deck(Program program, Settings settings) {
        this(program, settings, (_, _) -> {});
    }

    /** As above; {@code onIteration} is told of every iteration, on the deck's thread, which waits for it. */
    public Deck(Program program, Settings settings, IterationListener onIteration) {
        this.program = program;
        thread = new Thread(this::run, "deck " + program.id());
        thread.setDaemon(true);
        gate = new Gate(thread);
        playback = new Playback(gate, settings, onIteration);
        thread.start();
    }

    private void run() {
        try {
            playback.hold();
            program.run(playback);
            playback.finish(DeckState.Status.FINISHED, "");
        } catch (Gate.Closed _) {
            playback.finish(DeckState.Status.FINISHED, "");
        } catch (Throwable failure) { // whatever a Program throws must be seen, errors too
            playback.finish(DeckState.Status.FAILED, describe(failure));
        }
    }

    private static String describe(Throwable failure) {
        String message = failure.getMessage();
        if (message != null && (failure instanceof EngineException || failure instanceof ProgramException)) {
            return message;
        }
        LOG.log(System.Logger.Level.ERROR, "a Program failed", failure);
        return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
    }

    /** What runs. */
    public Program program() {
        return program;
    }

    /** The deck now. */
    public DeckState state() {
        return playback.state();
    }

    /** The loss of every iteration so far. */
    public Series.View losses() {
        return playback.losses();
    }

    /** Runs on, at the speed set. */
    public void play() {
        gate.send(() -> playback.go(new Goal.None()));
    }

    /** Plays the first iteration at the speed set, then runs free, unless the speed is changed meanwhile. */
    public void playIntroduction() {
        gate.send(() -> playback.introduce());
    }

    /** Holds after the present event, or in free run after the next iteration's update, which is captured. */
    public void pause() {
        gate.send(playback::pause);
    }

    /** Goes on as far as {@code granularity} and holds. */
    public void step(Granularity granularity) {
        gate.send(() -> playback.go(new Goal.Step(granularity)));
    }

    /** Runs free to {@code moment} and holds there; if it never comes, at the first iteration's end. The start is now. */
    public void runTo(Moment moment) {
        if (!(moment instanceof Moment.Start)) {
            gate.send(() -> playback.go(Goal.of(moment)));
        }
    }

    /**
     * Waits until the deck holds, or the Program has come to its end; not for the thread of a window.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public DeckState await() throws InterruptedException {
        CountDownLatch served = new CountDownLatch(1);
        gate.send(served::countDown);
        while (!served.await(POLL_MILLIS, TimeUnit.MILLISECONDS) && thread.isAlive()) {
            // commands sent before are not yet done
        }
        while (state().status() == DeckState.Status.PLAYING) {
            Thread.sleep(POLL_MILLIS);
        }
        return state();
    }

    /** Plays at {@code speed} times {@link #STEPS_PER_SECOND}; infinite is free run. Positive. */
    public void setSpeed(double speed) {
        gate.send(() -> playback.speed(speed));
    }

    /**
     * Sets the learning rate from the next update on.
     *
     * @throws EngineException with PyTorch's text if it is negative or not finite
     */
    public void setLearningRate(double rate) {
        ParameterGroup.checkLearningRate(rate);
        gate.send(() -> playback.learningRate(rate));
    }

    /**
     * Sets all hyperparameters, from the next update on; the batch size from the next iteration on.
     */
    public void set(Hyperparameters wanted) {
        gate.send(() -> playback.set(wanted));
    }

    /** In free run: captures the next iteration whole, and measures. */
    public void look() {
        gate.send(playback::look);
    }

    /** Ends the Program at the next gate it passes. Does not wait for that. */
    @Override
    public void close() {
        gate.close();
    }

    /** Whether the deck's thread has ended. */
    public boolean isClosed() { return !thread.isAlive(); }
}
