package tapedeck.cli;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
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
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.Granularity;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Language;
import tapedeck.text.Message;

/**
 * The run of a page that plays: its first iteration, the one it is brought to, those in which something was found, the losses of
 * all, and what is wrong with it.
 *
 * @param set what a run is started with
 * @param iterations how many its curve has; null for as many as it has epochs for
 * @param also the iterations that it has beside the one it is brought to; null for the first, and those in which something was found
 * @param complains is told where it diverged
 */
record PageRun(ExportSource source, UnaryOperator<Settings> set, @Nullable Integer iterations,
        @Nullable List<Integer> also, Consumer<Message> complains) {
    /** An iteration, whole, and what is wrong with the run there. */
    private record Seen(CapturedIteration captured, List<Finding> findings) {}

    /** So many iterations in which something was found are shown beside the others. */
    private static final int FOUND = 2;

    byte[] write(GraphPlanner planner, Language language) throws ProgramException, InterruptedException {
        Program program = source.lesson().load(Home.folder());
        SortedMap<Long, CapturedIteration> shown = new TreeMap<>();
        Series.View losses;
        List<Changes.Rate> rates;
        Seen asked = iteration(program, source.staging(), source.moment());
        shown.put(asked.captured.iteration(), asked.captured);
        List<Finding> findings = asked.findings;
        if (source instanceof ExportSource.SessionTake take) {
            losses = take.session().current().take().losses();
            rates = take.session().current().take().changes().rates();
        } else {
            CurvesRun run = new CurvesRun(program, set.apply(program.defaults()), iterations, complains);
            RunCheck check = new RunCheck(program, run.asked());
            try (Deck deck = check.deck()) {
                run.play(deck);
                losses = deck.losses();
                rates = deck.state().settings().changes().rates();
                findings = check.findings(deck);
            }
            List<Long> others = also == null
                    ? PlayerPage.isAlone(asked.captured) ? List.of() : worthSeeing(findings, losses.iterations())
                    : also.stream().map(Integer::longValue).toList();
            for (long each : others) {
                if (!shown.containsKey(each)) {
                    Moment moment = new Moment.Iteration(each);
                    shown.put(each, iteration(program, Staging.anew(set, moment), moment).captured);
                }
            }
        }
        byte[] page = new PlayerPage(planner).write(PlayerPage.Run.of(program, source.history(program),
                List.copyOf(shown.values()), losses, rates, findings), language);
        if (PlayerPage.isAlone(asked.captured)) {
            complains.accept(Message.of("cli.export.alone", "iteration", asked.captured.iteration(), "megabytes",
                    page.length / 1e6));
        }
        return page;
    }

    /** The first iteration, and the first ones in which something was found. */
    private static List<Long> worthSeeing(List<Finding> findings, long ran) {
        return LongStream.concat(LongStream.of(1), findings.stream().mapToLong(each -> each.site().iteration())
                .filter(each -> each > 1 && each <= ran).distinct().limit(FOUND)).boxed().toList();
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
            CapturedIteration captured = state.playhead().captured();
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
