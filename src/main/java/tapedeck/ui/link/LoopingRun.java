package tapedeck.ui.link;

import java.util.List;
import java.util.function.LongFunction;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.Tempo;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Series;
import tapedeck.tape.TensorState;

/**
 * A training for a picture, which needs nobody: paced, on a deck of its own, and begun anew with other weights a moment after it has
 * learned or broken, or when nothing comes of it. No Nodes; on the FX thread only, but for the deck.
 */
public final class LoopingRun implements AutoCloseable {
    /** A loss below this is learned. */
    public static final double LEARNED = 0.01;
    private static final double NANOS = 1e9;
    /** What was learned, or broke, is left to be seen. */
    private static final double REST_SECONDS = 4;
    /** For so long one waits for it. */
    private static final double PATIENCE_SECONDS = 35;
    /** Iterations for which nothing is expected of it. */
    private static final long YOUNG = 100;
    /** So much of the first loss is that of a guess. */
    private static final double GUESS = 0.95;
    private static final long HISTORY_BYTES = 1 << 20;

    private final LongFunction<Program> programs;
    private final List<Long> seeds;
    private double rate;
    private final double perSecond;
    private int begun;
    private Deck deck;
    private boolean playing;
    private long waitingSince = -1;
    private long overSince = -1;
    /** The rate was turned while there was nothing left that would have answered. */
    private boolean isAnswering;

    /**
     * One that holds before its first iteration.
     *
     * @param programs makes the program whose weights are of a seed
     * @param seeds one after the other, then the first again
     * @param rate the learning rate
     * @param perSecond iterations in a second
     */
    public LoopingRun(LongFunction<Program> programs, List<Long> seeds, double rate, double perSecond) {
        this.programs = programs;
        this.seeds = List.copyOf(seeds);
        this.rate = rate;
        this.perSecond = perSecond;
        deck = next();
    }

    private Deck next() {
        Program program = programs.apply(seed());
        Deck made = new Deck(program, program.defaults().withLearningRate(rate));
        made.memory().setHistoryLimit(HISTORY_BYTES);
        made.setStopsWhenNotFinite(false);
        made.setTempo(new Tempo.Iterations(perSecond));
        return made;
    }

    /** The seed of the weights that are trained. */
    public long seed() {
        return seeds.get(begun % seeds.size());
    }

    /** How often it has started over. */
    public int startedOver() {
        return begun;
    }

    /** Goes on. */
    public void play() {
        if (!playing) {
            playing = true;
            waitingSince = -1;
            overSince = -1;
            deck.play();
        }
    }

    /** Holds, and costs nothing. */
    public void hold() {
        if (playing) {
            playing = false;
            deck.pause();
        }
    }

    /** Has the rate be another one from the next iteration on, and in the runs that come; what is over begins anew at once. */
    public void setRate(double next) {
        rate = next;
        waitingSince = -1;
        isAnswering = overSince >= 0;
        deck.change(now -> now.withLearningRate(next));
    }

    /** Starts over where it is time, and has the next iteration looked into. {@code now} in nanoseconds. */
    public void pulse(long now) {
        if (!playing) {
            return;
        }
        waitingSince = waitingSince < 0 ? now : waitingSince;
        overSince = !isOver() ? -1 : overSince < 0 ? now : overSince;
        if (isAnswering || hasPassed(waitingSince, now, PATIENCE_SECONDS) || hasPassed(overSince, now, REST_SECONDS)) {
            isAnswering = false;
            deck.close();
            begun++;
            deck = next();
            playing = false;
            play();
        }
        deck.look();
    }

    private static boolean hasPassed(long since, long now, double seconds) {
        return since >= 0 && now - since > seconds * NANOS;
    }

    /** Returns whether it has learned, or broken: what guesses is no better than it was at first. */
    private boolean isOver() {
        Series.View losses = losses();
        double loss = loss();
        return losses.points() > 0 && (!(loss >= LEARNED && Double.isFinite(loss))
                || (losses.iterations() > YOUNG && loss > GUESS * losses.last(0)));
    }

    /** The loss of the last iteration; NaN before the first, or where it broke. */
    public double loss() {
        Series.View losses = losses();
        return losses.points() == 0 ? Double.NaN : losses.last(losses.points() - 1);
    }

    /** The losses of all iterations since it began, or began anew. */
    public Series.View losses() {
        return deck.losses();
    }

    /** The parameters of the iteration that was looked into last, which nobody changes; empty before. */
    public List<NdArray> parameters() {
        CapturedIteration captured = deck.state().playhead().captured();
        return captured == null ? List.of() : captured.parameters().stream().map(TensorState::data).toList();
    }

    /** Returns whether its deck runs; one that is to hold comes to the end of its iteration first. */
    public boolean isPlaying() {
        return deck.state().position().plays();
    }

    /** Returns whether the thread of its deck has ended. */
    public boolean isClosed() { return deck.isClosed(); }

    @Override
    public void close() {
        playing = false;
        deck.close();
    }
}
