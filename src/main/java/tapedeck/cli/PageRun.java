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
import tapedeck.finding.Finding;
import tapedeck.finding.FindingWatch;
import tapedeck.finding.checkup.Detectors;
import tapedeck.finding.checkup.RunCheck;
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
 * The run of a page that plays: its first iteration, the one it is brought to, the losses of all, and what is wrong with it.
 *
 * @param set what a run is started with
 * @param iterations how many its curve has; null for as many as it has epochs for
 * @param complains is told where it diverged
 */
record PageRun(ExportSource source, UnaryOperator<Settings> set, @Nullable Integer iterations,
        Consumer<Message> complains) {
    /** An iteration, whole, and what is wrong with the run there. */
    private record Seen(Captured captured, List<Finding> findings) {}

    byte[] write(GraphPlanner planner, Language language) throws ProgramException, InterruptedException {
        Program program = source.lesson().load(Home.folder());
        List<Captured> shown = new ArrayList<>();
        Series.View losses;
        Seen asked = iteration(program, source.staging(), source.moment());
        List<Finding> findings = asked.findings;
        if (source instanceof ExportSource.SessionTake take) {
            losses = take.session().current().take().losses();
        } else {
            CurvesRun run = new CurvesRun(program, set.apply(program.defaults()), iterations, complains);
            RunCheck check = new RunCheck(program, run.asked());
            try (Deck deck = check.deck()) {
                run.play(deck);
                losses = deck.losses();
                findings = check.findings(deck);
            }
            if (asked.captured.iteration() > 1) {
                Moment first = new Moment.Iteration(1);
                shown.add(iteration(program, Staging.anew(set, first), first).captured);
            }
        }
        shown.add(asked.captured);
        return new PlayerPage(planner).write(
                PlayerPage.Run.of(program, source.history(program), shown, losses, findings), language);
    }

    /** The iteration that a run is brought to. */
    private Seen iteration(Program program, Staging staging, @Nullable Moment moment)
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
            Finding found = new FindingWatch(Detectors.ofARun()).look(program, deck.state(), deck.losses(), 0);
            return new Seen(captured, found == null ? List.of() : List.of(found));
        }
    }
}
