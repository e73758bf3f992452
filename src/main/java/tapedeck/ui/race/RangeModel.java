package tapedeck.ui.race;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeTest;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;

/** A range test: its limits, and how it goes. No Nodes; on the FX thread only. */
final class RangeModel implements AutoCloseable {
    private static final Limits ITERATIONS = Limits.whole(20, RangeTest.MOST);
    /** The curve is worked out again when a test that runs has one more point for so many: nobody sees less. */
    private static final int NEWS = 25;

    private final Words words;
    private final Races races;
    private double from = 1e-5;
    private double to = 10;
    private int iterations = 1_000;
    private @Nullable RangeTest test;
    private @Nullable RangeCurve curve;
    private boolean running;
    private boolean cancelled;

    RangeModel(Words words, Races races) {
        this.words = words;
        this.races = races;
    }

    // Fields: each takes a text and returns why it is refused, or empty.

    Optional<Message> setFrom(String text) {
        return NumberInput.of(text, RateList.RATE).give(rate -> limits(rate.doubleValue(), to));
    }

    Optional<Message> setTo(String text) {
        return NumberInput.of(text, RateList.RATE).give(rate -> limits(from, rate.doubleValue()));
    }

    private Optional<Message> limits(double low, double high) {
        if (low >= high) {
            return Optional.of(Message.of("race.from-below-to"));
        }
        from = low;
        to = high;
        return Optional.empty();
    }

    Optional<Message> setIterations(String text) {
        return NumberInput.of(text, ITERATIONS).give(number -> {
            iterations = number.intValue();
            return Optional.empty();
        });
    }

    String fromText() {
        return Numbers.shortest(from);
    }

    String toText() {
        return Numbers.shortest(to);
    }

    String iterationsText() {
        return Integer.toString(iterations);
    }

    // The test.

    void start() {
        close();
        test = races.range(from, to, iterations);
        curve = null;
        running = true;
        cancelled = false;
    }

    void cancel() {
        if (running && test != null) {
            test.close();
            cancelled = true;
        }
    }

    /** Reads how it goes; whether anything may look different. */
    boolean pulse() {
        RangeTest now = test;
        if (now == null || !running) {
            return false;
        }
        running = !now.isDone(); // asked first: what is read then is the end
        int points = now.losses().size();
        int before = curve == null ? 0 : curve.size();
        if (curve == null || points - before > before / NEWS || (!running && points != before)) {
            curve = now.curve();
        }
        if (!running) {
            now.close();
        }
        return true;
    }

    boolean isRunning() { return running; }

    /** What is known so far, or null before the first test. */
    @Nullable
    RangeCurve curve() {
        return curve;
    }

    /** Whether the marks are final. */
    boolean isMarked() { return curve != null && !running && !cancelled; }

    /** The least rate that is shown. */
    double low() {
        return test == null ? from : test.rate(1);
    }

    /** The greatest rate that is shown. */
    double high() {
        return test == null ? to : test.rate(test.iterations());
    }

    /** The share that is done, 0 to 1. */
    double progress() {
        RangeTest now = test;
        return now == null ? 0 : running ? now.losses().appended() / (double) now.iterations() : 1;
    }

    /** One sentence on how it stands. */
    String summary() {
        RangeTest now = test;
        if (now == null) {
            return "Press Start: the rate rises in one run, from iteration to iteration.";
        }
        Message failure = now.failure();
        if (failure != null) {
            return "Failed: " + words.of(failure);
        }
        long done = now.losses().appended();
        String rate = done == 0 ? "" : " at rate " + Numbers.of(now.rate(done), 3);
        return running
                ? "Iteration " + Numbers.count(done) + rate
                : cancelled ? "Cancelled" + rate : "Click on the curve to set the learning rate.";
    }

    /** Stops what runs and forgets what is shown. */
    void clear() {
        close();
        test = null;
        curve = null;
    }

    /** Stops what runs. */
    @Override
    public void close() {
        if (test != null) {
            test.close();
        }
        running = false;
    }
}
