package tapedeck.ui.race;

import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeTest;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** A range test: its limits, and how it goes. No Nodes; on the FX thread only. */
final class RangeTestModel extends RunModel<RangeForm> {
    /** The curve is worked out again when a test that runs has one more point for so many: nobody sees less. */
    private static final int NEWS = 25;

    private @Nullable RangeTest test;
    private @Nullable RangeCurve curve;
    private boolean running;
    private boolean cancelled;

    RangeTestModel(Races races) {
        super(races, RangeForm.first());
    }

    @Override
    void begin(Races with, RangeForm what) {
        test = with.range(what.from(), what.to(), what.iterations());
        curve = null;
        running = true;
        cancelled = false;
    }

    @Override
    void cancel() {
        if (running && test != null) {
            test.close();
            cancelled = true;
        }
    }

    @Override
    boolean pulse() {
        RangeTest now = test;
        if (now == null || !running) {
            return false;
        }
        running = !now.isDone(); // asked first: what is read then is the end
        int points = now.losses().points();
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
    boolean isRunning() { return running; }

    /** Returns what is known so far, or null before the first test. */
    @Nullable
    RangeCurve curve() {
        return curve;
    }

    /** Returns whether the marks are final. */
    boolean isMarked() { return curve != null && !running && !cancelled; }

    /** The least rate that is shown. */
    double low() {
        return test == null ? form().from() : test.rate(1);
    }

    /** The greatest rate that is shown. */
    double high() {
        return test == null ? form().to() : test.rate(test.iterations());
    }

    @Override
    double progress() {
        RangeTest now = test;
        return now == null ? 0 : running ? now.losses().iterations() / (double) now.iterations() : 1;
    }

    @Override
    Message summary() {
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
        long done = now.losses().iterations();
        if (done == 0) {
            return Message.of(running ? "race.range-begins" : "race.cancelled");
        }
        String rate = Numbers.of(now.rate(done), 3);
        return running
                ? Message.of("race.range-running", "iteration", done, "rate", rate)
                : Message.of("race.range-cancelled", "rate", rate);
    }

    @Override
    boolean isSame(RangeForm one, RangeForm other) {
        return one.equals(other);
    }

    @Override
    Message describe(RangeForm what) {
        return Message.of("race.range-form", "from", what.fromText(), "to", what.toText(), "iterations",
                what.iterations());
    }

    @Override
    void forget() {
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
