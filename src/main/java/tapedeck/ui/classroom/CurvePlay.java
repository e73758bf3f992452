package tapedeck.ui.classroom;

import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.LossCurve;
import tapedeck.classroom.Solution;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.ui.link.ShownRun;

/** Runs the iterations whose losses a class has drawn, some at a time, so that the real curve is seen to come. */
final class CurvePlay implements AnswerPlay {
    /** The time in which all of it is seen to come, where the machine can; of few iterations so much for each. */
    private static final double NANOS = 6e9;
    private static final double NANOS_EACH = 6e7;

    private final ClassQuestion.Draw asked;
    private final List<Answer.Drawn> drawn;
    private final ShownRun run;
    private final LongSupplier clock;
    private final Tempo before;
    private final long since;

    /** @param clock nanoseconds */
    CurvePlay(ClassQuestion.Draw asked, List<Answer.Drawn> drawn, ShownRun run, LongSupplier clock) {
        this.asked = asked;
        this.drawn = List.copyOf(drawn);
        this.run = run;
        this.clock = clock;
        before = run.seen().map(seen -> seen.scenery().state().settings().tempo()).orElse(Tempo.followed());
        since = clock.getAsLong();
    }

    @Override
    public boolean begin() {
        return isThere() || next();
    }

    private long end() {
        return asked.after() + asked.iterations();
    }

    private long iterations() {
        return run.losses().map(Series.View::iterations).orElse(0L);
    }

    /** The iteration that is to be seen by now. */
    private long due() {
        return asked.after() + (long) ((clock.getAsLong() - since) / Math.min(NANOS_EACH, NANOS / asked.iterations()));
    }

    private boolean isThere() { return iterations() >= end(); }

    /** Goes on; false where it cannot. What is held after its update has its loss in the curve when the next one begins. */
    private boolean next() {
        long begun = run.seen().map(seen -> seen.scenery().state().position().iteration()).orElse(0L);
        long next = Math.min(end() + 1, Math.max(begun + 1, due()));
        return next > begun && run.play(new PlayTarget.To(new Moment.Iteration(next)), Tempo.free());
    }

    @Override
    public boolean isOver() {
        if (!run.isAtRest()) {
            return false;
        }
        if (isThere() || run.missed().isPresent()) {
            run.setTempo(before);
            return true;
        }
        return iterations() <= due() && !next();
    }

    @Override
    public Solution solved() throws ClaimException {
        LossCurve real = real(asked, run).orElseThrow(() -> new ClaimException(Message.of("classroom.ask.no-loss")));
        boolean isAlive = run.seen().filter(seen -> seen.scenery().state().position().isAlive()).isPresent();
        if (real.heights().size() < real.places() && (isAlive || real.heights().isEmpty())) {
            throw new ClaimException(Message.of("vote.curve.stopped"));
        }
        return Solution.Course.of(real, drawn);
    }

    /** The losses that came since that was asked, so far. */
    static Optional<LossCurve> real(ClassQuestion.Draw asked, ShownRun run) {
        return run.losses().map(losses -> LossCurve.of(losses, asked.after(), asked.iterations(), asked.top()));
    }
}
