package tapedeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.MomentCheck;
import tapedeck.deck.Staging;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.page.PlayerPage;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.tape.Captured;
import tapedeck.tape.Granularity;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Language;
import tapedeck.text.Message;

/**
 * The run of a page that plays: its first iteration, the one it is brought to, and the losses of all.
 *
 * @param set what a run is started with
 * @param iterations how many its curve has; null for as many as it has epochs for
 * @param complains is told where it diverged
 */
record PageRun(ExportSource source, UnaryOperator<Settings> set, @Nullable Integer iterations,
        Consumer<Message> complains) {
    byte[] write(GraphPlanner planner, Language language) throws ProgramException, InterruptedException {
        Program program = source.lesson().load(Home.folder());
        List<Captured> shown = new ArrayList<>();
        Series.View losses;
        Captured asked = iteration(program, source.staging(), source.moment());
        if (source instanceof ExportSource.SessionTake take) {
            losses = take.session().current().take().losses();
        } else {
            losses = new CurvesRun(program, set.apply(program.defaults()), iterations, complains).run().losses();
            if (asked.iteration() > 1) {
                Moment first = new Moment.Iteration(1);
                shown.add(iteration(program, Staging.anew(set, first), first));
            }
        }
        shown.add(asked);
        return new PlayerPage(planner).write(
                PlayerPage.Run.of(program, source.history(program), shown, losses), language);
    }

    /** The iteration that a run is brought to, whole. */
    private Captured iteration(Program program, Staging staging, @Nullable Moment moment)
            throws ProgramException, InterruptedException {
        try (Deck deck = staging.begin(program)) {
            DeckState state = deck.await();
            if (state.position().failure() != null) {
                throw Commands.failure(program, state);
            }
            if (moment != null) {
                MomentCheck.check(moment, state);
            }
            Captured captured = state.playhead().captured();
            if (captured == null) {
                throw new ProgramException(Message.of("cli.export.nothingYet", "format", "page"));
            }
            List<TapeEvent> events = captured.events();
            if (events.isEmpty() || !(events.getLast() instanceof TapeEvent.IterationEnded)) {
                deck.step(Granularity.ITERATION);
                deck.await();
            }
            return captured;
        }
    }
}
