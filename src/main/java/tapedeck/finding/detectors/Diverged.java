package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.explain.StopReason;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LayerStatistics;
import tapedeck.finding.ScriptText;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.NonFinite;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * A number became infinite or NaN, and with it, an iteration later, all that is trained. The deck has found the first
 * such number; this adds what was set before it, and the way back.
 */
public final class Diverged implements Detector {
    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.LOSS_NOT_FINITE);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        CapturedIteration shown = evidence.state().playhead().captured();
        if (!(evidence.state().stops().stop() instanceof Stop.NotFinite stop) || shown == null
                || shown.iteration() != stop.iteration() || isLostBefore(evidence, stop.iteration())) {
            return Optional.empty();
        }
        long iteration = stop.iteration();
        long well = evidence.readings().stream().mapToLong(LayerStatistics::iteration).filter(each -> each < iteration)
                .max()
                .orElse(0);
        Cause cause = Cause.of(evidence, well, iteration);
        List<Message> sentences = new ArrayList<>(List.of(Message.of("finding.diverged", "iteration", iteration)));
        Message suspect = cause.sentence();
        Message before = cause.before(iteration);
        double rate = evidence.hyperparametersAt(iteration).learningRate();
        boolean born = isBrokenFromStart(stop, shown, cause);
        if (born) {
            sentences.add(Message.of("finding.diverged.born"));
        } else if (suspect != null && before != null) {
            sentences.addAll(List.of(suspect, before));
        } else if (rate > 0) {
            sentences.add(Message.of("finding.diverged.started", "rate", rate));
        }
        Message story = StopReason.story(stop, shown);
        if (story != null) {
            sentences.add(story);
        }
        return Optional.of(new Finding(FindingKind.LOSS_NOT_FINITE, Finding.Certainty.SEEN,
                new FindingSite(iteration, iteration, "", line(evidence, stop, shown)), evidence,
                Message.sentences(sentences),
                born ? List.of() : cause.remedies()));
    }

    /** Returns whether a recording has a loss that is not finite of an iteration of which it has nothing else. */
    private static boolean isLostBefore(Evidence evidence, long iteration) {
        return evidence.program() instanceof RecordedProgram recorded && recorded.firstNotFinite() > 0
                && recorded.firstNotFinite() < iteration;
    }

    /** Returns whether it was so before the first update, and nothing was set: no rate would have made it otherwise. */
    private static boolean isBrokenFromStart(Stop.NotFinite stop, CapturedIteration shown, Cause cause) {
        int event = stop.place().event();
        return stop.iteration() == 1 && cause.change() == null && event < shown.events().size()
                && !(shown.events().get(event) instanceof TapeEvent.ParameterUpdated);
    }

    /** Of the Function that made the first such number; where it was one already, of the line that made what it was given. */
    private static int line(Evidence evidence, Stop.NotFinite stop, CapturedIteration shown) {
        NonFinite place = stop.place();
        if (place.event() >= shown.events().size()) {
            return 0;
        }
        TapeEvent event = shown.events().get(place.event());
        return switch (event) {
            case TapeEvent.FunctionRecorded function when place.part() == NonFinite.Part.INPUT ->
                evidence.script().dividing(function.inputs().get(place.index()).name(), IterationGraph.line(function));
            case TapeEvent.FunctionRecorded function -> IterationGraph.line(function);
            case TapeEvent.GradientsComputed computed ->
                IterationGraph.of(shown).functions().stream().filter(each -> each.index() == computed.index())
                        .mapToInt(IterationGraph::line).findFirst().orElse(0);
            case TapeEvent.ParameterUpdated _,TapeEvent.GradAccumulated _ ->
                ScriptText.ofRate(evidence.state().settings().knobs());
            default -> 0;
        };
    }
}
