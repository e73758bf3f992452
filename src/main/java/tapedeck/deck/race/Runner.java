package tapedeck.deck.race;

import java.util.List;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Series;

/** One deck of a {@link Race} or a {@link PreparationComparison}. It stops itself, on its deck's thread, at its last iteration or when it diverges. */
final class Runner {
    private final double rate;
    private final long iterations;
    private final RoundRobin turns;
    private final Deck deck;
    private final long measureEvery;
    private final List<Change> changes;
    private final boolean holds;
    private long turnSince = System.nanoTime();
    private volatile long ended;
    private volatile boolean diverged;

    /** @param measureEvery so many iterations all rows are measured, and at the end */
    Runner(Program program, Settings settings, double rate, long iterations, long measureEvery, RoundRobin turns) {
        this(program, settings, rate, false, iterations, measureEvery, turns);
    }

    /** One that is kept at its rate if it {@code holds}, whatever the Program makes of it. */
    Runner(Program program, Settings settings, double rate, boolean holds, long iterations, long measureEvery,
            RoundRobin turns) {
        this(program, program.startedAt(settings, rate), rate, List.of(), holds, iterations,
                measureEvery, turns);
    }

    /** One that has these changes of its settings at their iterations. */
    Runner(Program program, Settings settings, List<Change> changes, long iterations, long measureEvery,
            RoundRobin turns) {
        this(program, settings, settings.hyperparameters().learningRate(), changes, false, iterations, measureEvery,
                turns);
    }

    private Runner(Program program, Settings settings, double rate, List<Change> changes, boolean holds,
            long iterations, long measureEvery, RoundRobin turns) {
        this.rate = rate;
        this.changes = changes;
        this.holds = holds;
        this.iterations = iterations;
        this.turns = turns;
        this.measureEvery = measureEvery;
        deck = new Deck(turns.inTurn(program), settings.withEpochs(Integer.MAX_VALUE), null, this::ended);
        deck.setStopsWhenNotFinite(false);
        deck.setTempo(Tempo.free());
        change(1);
    }

    /** What was set for an iteration, before it begins. */
    private void change(long iteration) {
        for (Change each : changes) {
            if (each.iteration() == iteration) {
                deck.change(now -> now.changedAs(each.before(), each.after()));
            }
        }
    }

    void start() {
        deck.play();
    }

    /** Has what it begins with measured, too. */
    void startMeasured() {
        deck.measure();
        start();
    }

    private void ended(long iteration, double loss) {
        ended = iteration;
        diverged = !Double.isFinite(loss);
        if (diverged || iteration == iterations) {
            deck.measureAndClose();
        } else if (iteration % measureEvery == 0) {
            deck.measure();
        }
        change(iteration + 1);
        if (holds) {
            deck.change(now -> now.withLearningRate(rate));
        }
        turnSince = turns.pass(turnSince);
    }

    Racer view() {
        boolean done = deck.isClosed(); // asked first: what is read then is the end
        DeckState state = deck.state();
        Series.View losses = deck.losses();
        List<Metrics> measured = state.measured().all();
        double last = measured.isEmpty() ? state.measured().loss() : measured.getLast().scores().trainLoss();
        boolean lost = diverged || (done && ended > 0 && !Double.isFinite(last)); // the last update can do it, too
        return new Racer(rate, losses, last, ended, lost, done || !state.position().isAlive(),
                state.position().failure());
    }

    /** All measurements so far, in order. */
    List<Metrics> measured() {
        return deck.state().measured().all();
    }

    boolean isClosed() { return deck.isClosed(); }

    void close() {
        deck.close();
    }
}
