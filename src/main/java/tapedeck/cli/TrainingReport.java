package tapedeck.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.IterationListener;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

/** Trains on a deck of its own and prints how it goes: ten lines of progress and a last one. */
final class TrainingReport {
    private static final int REPORTS = 10;

    private final Program program;
    private final Settings settings;
    private final @Nullable Integer iterations;
    private final List<NdArray> weights;
    private final PrintWriter out;

    /**
     * @param iterations how many, or null for as many as the settings' epochs have
     * @param weights to begin with; none if as the program makes them
     */
    TrainingReport(Program program, Settings settings, @Nullable Integer iterations, List<NdArray> weights,
            PrintWriter out) {
        this.program = program;
        this.settings = iterations == null ? settings : settings.withEpochs(Integer.MAX_VALUE);
        this.iterations = iterations;
        this.weights = weights;
        this.out = out;
    }

    /** @throws ProgramException if the Program fails, or its numbers are not finite any more: there it ends */
    void run(IterationListener onIteration) throws ProgramException, InterruptedException {
        long begun = System.nanoTime();
        Integer asked = isScript() ? iterations : null;
        IterationListener heard = asked == null ? onIteration : reporting(onIteration, asked);
        try (Deck deck = new Deck(program, settings, null, heard)) {
            deck.setTempo(Tempo.free());
            if (!weights.isEmpty()) {
                deck.load(weights);
            }
            deck.runTo(new Moment.Iteration(1));
            DeckState first = check(deck.await());
            boolean endsItself = iterations == null && settings.epochs() == Integer.MAX_VALUE; // when its loop does
            if (endsItself) {
                deck.play();
                check(deck.await());
            }
            if (asked != null && asked > 1) {
                deck.runTo(new Moment.Iteration(asked));
                check(deck.await());
            }
            long total = total(first);
            for (int report = 1; report <= REPORTS && !isScript()
                    && deck.state().stops().stop() == null; report++) {
                long target = total * report / REPORTS;
                if (target > deck.state().position().iteration()) {
                    deck.runTo(new Moment.Iteration(target));
                }
                if (target > total * (report - 1) / REPORTS) {
                    DeckState state = check(deck.await());
                    out.println(progress(state.position().iteration(), total,
                            "epoch " + state.position().epoch() + ", ", scores(state)));
                }
            }
            Stop stop = deck.state().stops().stop();
            if (stop == null && deck.losses().iterations() < deck.state().position().iteration()) {
                deck.step(Granularity.PHASE); // past the last update, to the iteration's end
            }
            DeckState end = check(deck.await());
            boolean noLoss = isScript() && stop == null && Double.isNaN(end.measured().loss()); // it never went backward
            out.printf(Locale.ROOT, "%s: %s%d iterations, %s%.1f s%n", program.id(),
                    isScript() ? "" : end.position().epoch() + " epochs, ", end.position().iteration(),
                    noLoss ? "" : scores(end) + ", ",
                    (System.nanoTime() - begun) / 1e9);
            if (stop != null) {
                throw new ProgramException(Message.of("cli.diverged", "program", program.id(), "iteration",
                        String.valueOf(stop.iteration())));
            }
        }
    }

    /** A script's iteration has its loss when it ends: after its update, where a lesson is measured, it has none yet. */
    private IterationListener reporting(IterationListener onIteration, long total) {
        return (iteration, loss) -> {
            onIteration.ended(iteration, loss);
            if (iteration * REPORTS / total > (iteration - 1) * REPORTS / total) {
                out.println(progress(iteration, total, "", "loss " + NumberConverters.text(loss)));
            }
        };
    }

    private long total(DeckState first) {
        return iterations != null ? iterations : (long) settings.epochs() * first.position().iterationsPerEpoch();
    }

    private DeckState check(DeckState state) throws ProgramException {
        if (state.position().status() == Status.FAILED) {
            throw Commands.failure(program, state);
        }
        return state;
    }

    private static String progress(long iteration, long total, String epoch, String scores) {
        return String.format(Locale.ROOT, "%3d %%  %siteration %d, %s", iteration * 100 / total, epoch, iteration,
                scores);
    }

    /** A script has its own epochs, which nobody else knows. */
    private boolean isScript() {
        return program.provenance() instanceof Provenance.Script;
    }

    private static String scores(DeckState state) {
        if (state.measured().all().isEmpty()) {
            return "loss " + NumberConverters.text(state.measured().loss());
        }
        Metrics.Scores scores = state.measured().all().getLast().scores();
        if (Double.isNaN(scores.trainAccuracy())) { // regression has none
            return "loss " + NumberConverters.text(scores.trainLoss()) + ", test loss "
                    + NumberConverters.text(scores.testLoss());
        }
        return String.format(Locale.ROOT, "loss %s, train accuracy %.2f, test accuracy %.2f",
                NumberConverters.text(scores.trainLoss()), scores.trainAccuracy(), scores.testAccuracy());
    }
}
