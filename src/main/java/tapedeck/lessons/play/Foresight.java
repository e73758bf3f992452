package tapedeck.lessons.play;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.atlas.RunStart;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Change;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;

/**
 * A run aside that finds out how another will be at a place, to the last bit, while that one stays where it is: the same program from the
 * same seed, with the same changes of its hyperparameters. It is asked now and then and never waits. For one thread.
 */
final class Foresight implements AutoCloseable {
    private final PlayLimit allowance;
    private final LongSupplier clock;
    private final Function<SeekOperation, BooleanSupplier> watch;
    private @Nullable Basis basis;
    private LessonRuns.@Nullable Run aside;
    private BooleanSupplier over = () -> true;
    /** Each begins a part of the way when the one before is over. */
    private final Deque<Runnable> ahead = new ArrayDeque<>();
    private @Nullable EvaluationContext found;

    /** The place from which it was looked ahead, and how far. */
    private record Basis(Deck deck, long iteration, int place, Hyperparameters wanted, PlayTarget to) {}

    /**
     * @param clock nanoseconds
     * @param watch as in {@link LessonRuns}
     */
    Foresight(PlayLimit allowance, LongSupplier clock, Function<SeekOperation, BooleanSupplier> watch) {
        this.allowance = allowance;
        this.clock = clock;
        this.watch = watch;
    }

    /**
     * Begins to find it out; nothing if it did so from the same place.
     *
     * @param of the run that stays where it is
     * @param holds of the run aside, whether what it plays until is so now
     */
    void begin(LessonRuns.Run of, PlayTarget to, Function<LessonRuns.Run, BooleanSupplier> holds) {
        DeckState now = of.deck().state();
        Basis from = new Basis(of.deck(), now.position().iteration(), now.playhead().place(), now.settings().wanted(),
                to);
        if (from.equals(basis)) {
            return;
        }
        close();
        basis = from;
        CapturedIteration captured = now.playhead().captured();
        int gone = captured == null ? 0 : new Anchor(to).place(captured.events());
        if (captured != null && gone > 0) { // it is gone back to
            found = new EvaluationContext(now, new TapeReader(captured).at(gone), of.deck().losses(),
                    new RunStart(of.program(), of.settings(), 1));
            return;
        }
        long begun = now.position().iteration();
        long done = done(now);
        LessonRuns.Run run = aside(of, done);
        if (now.stops().stop() instanceof Stop.NotFinite || (begun > 0 && !Double.isFinite(now.measured().loss()))) {
            run.deck().setStopsWhenNotFinite(false); // it was stopped for that, and is to go on
        }
        aside = run;
        UnaryOperator<Hyperparameters> turned = turned(of, now, done);
        if (done > 0) {
            ahead.add(() -> go(run, new PlayTarget.To(new Moment.Iteration(done)), () -> false));
        }
        if (done < begun) { // a script says only when it runs what can be turned in it
            ahead.add(() -> go(run, new PlayTarget.To(new Moment.Forward(1)), () -> false));
        }
        ahead.add(() -> {
            run.deck().change(turned);
            go(run, to, holds.apply(run));
        });
    }

    private void go(LessonRuns.Run run, PlayTarget to, BooleanSupplier holds) {
        over = watch.apply(new SeekOperation(run.deck(), to, holds, allowance, clock));
    }

    /** Iterations that are over. */
    private static long done(DeckState state) {
        CapturedIteration last = state.playhead().captured();
        long begun = state.position().iteration();
        boolean ended = last == null || last.iteration() < begun
                || last.events().stream().anyMatch(TapeEvent.IterationEnded.class::isInstance);
        return ended ? begun : begun - 1;
    }

    private static LessonRuns.Run aside(LessonRuns.Run of, long done) {
        Program program = of.program().silenced();
        Deck deck = deck(of, program, done);
        deck.setTempo(Tempo.free());
        return new LessonRuns.Run(of.name(), program, of.settings(), deck);
    }

    private static Deck deck(LessonRuns.Run of, Program program, long done) {
        if (done > 0) {
            try {
                return new Deck(program, of.settings(), of.deck().origin(done));
            } catch (IllegalStateException _) {
                // nothing is trained: all is run again
            }
        }
        return new Deck(program, of.settings());
    }

    /** What has been changed since those iterations were over. */
    private static UnaryOperator<Hyperparameters> turned(LessonRuns.Run of, DeckState now, long done) {
        Hyperparameters before = now.position().iteration() == 0
                ? of.settings().hyperparameters()
                : now.settings().inForce();
        return wanted -> Change.again(done + 1, wanted, now.settings().changes().commands())
                .changedAs(before, now.settings().wanted());
    }

    /** The run as it will be there; empty as long as it is under way. Asked often, it goes on. */
    Optional<EvaluationContext> found() {
        LessonRuns.Run run = aside;
        if (run != null && over.getAsBoolean()) {
            Runnable next = ahead.poll();
            if (next != null) {
                next.run();
            } else {
                found = LessonRuns.look(run, null);
                run.deck().close();
                aside = null;
            }
        }
        return Optional.ofNullable(found);
    }

    /** Forgets it, and ends its run. */
    @Override
    public void close() {
        if (aside != null) {
            aside.deck().close();
        }
        aside = null;
        ahead.clear();
        basis = null;
        found = null;
        over = () -> true;
    }
}
