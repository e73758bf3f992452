package tapedeck.ui.race;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeTest;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;

/** A range test: its limits, and how it goes. No Nodes; on the FX thread only. */
final class RangeModel implements RunModel {
    private static final Limits ITERATIONS = Limits.whole(20, RangeTest.MOST);
    /** The curve is worked out again when a test that runs has one more point for so many: nobody sees less. */
    private static final int NEWS = 25;

    private final Races races;
    private double from = 1e-5;
    private double to = 10;
    private int iterations = 1_000;
    private @Nullable RangeTest test;
    private @Nullable RangeCurve curve;
    private boolean running;
    private boolean cancelled;

    RangeModel(Races races) {
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

    @Override
    public void start() {
        close();
        test = races.range(from, to, iterations);
        curve = null;
        running = true;
        cancelled = false;
    }

    @Override
    public void cancel() {
        if (running && test != null) {
            test.close();
            cancelled = true;
        }
    }

    @Override
    public boolean pulse() {
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

    @Override
    public boolean isRunning() { return running; }

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

    @Override
    public double progress() {
        RangeTest now = test;
        return now == null ? 0 : running ? now.losses().appended() / (double) now.iterations() : 1;
    }

    @Override
    public Message summary() {
        RangeTest now = test;
        if (now == null) {
            return Message.of("race.range-first");
        }
        Message failure = now.failure();
        if (failure != null) {
            return Message.of("race.failed", "why", failure);
        }
        if (!running && !cancelled) {
            return Message.of("race.range-done");
        }
        long done = now.losses().appended();
        if (done == 0) {
            return Message.of(running ? "race.range-begins" : "race.cancelled");
        }
        String rate = Numbers.of(now.rate(done), 3);
        return running
                ? Message.of("race.range-running", "iteration", done, "rate", rate)
                : Message.of("race.range-cancelled", "rate", rate);
    }

    @Override
    public void clear() {
        close();
        test = null;
        curve = null;
    }

    @Override
    public void close() {
        if (test != null) {
            test.close();
        }
        running = false;
    }
}
