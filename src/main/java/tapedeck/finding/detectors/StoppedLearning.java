package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.FlatFunction;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.GradientFlow;
import tapedeck.finding.IterationGraph;
import tapedeck.finding.LayerStatistics;
import tapedeck.finding.Preactivation;
import tapedeck.finding.ScriptText;
import tapedeck.finding.Unjudged;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * A sigmoid or tanh so far out on its flat ends, or a ReLU so far below 0, that its gradient does not come through:
 * {@code outgoing = incoming · slope}, and the slope is 0 or nearly so in almost every unit. What comes before it learns
 * nothing any more; if it stands behind all parameters, as the sigmoid at a network's end, nothing learns at all.
 *
 * <p>It speaks if, in each of the latest {@value #READINGS} readings, at least {@value LayerStatistics#MOST_UNITS} of the units are idle
 * and at most {@value #LITTLE} of the gradient's norm goes through, while the loss has not fallen to a tenth: what has been
 * learned has small gradients too. In healthy runs of the lessons at least 0.02 goes through, in dead ones 1e-6 and less. An
 * optimizer that divides by the gradient's size, such as Adam, may still move on 1e-6 of it: so the parameters must be
 * seen to rest, or less than {@value #NOTHING} go through.
 */
public final class StoppedLearning implements Detector {
    private static final int READINGS = 3;
    private static final double LITTLE = 1e-5;
    /** A reading in which no more goes through is not called well, though it may not be dead yet. */
    private static final double AILING = 1e-3;
    private static final double NOTHING = 1e-9;
    /** Of the parameters' norm in an update: at this pace nothing is reached in a million. */
    private static final double REST = 1e-7;
    private static final double PERCENT = 100;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.DEAD_RELU, FindingKind.SATURATED_UNITS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<LayerStatistics> readings = evidence.readings();
        if (readings.size() < READINGS || evidence.hasLearned()) {
            return Optional.empty();
        }
        return readings.getLast().activities().stream().filter(each -> blocks(readings.getLast(), each)).findFirst()
                .flatMap(blocked -> found(evidence, blocked));
    }

    /** Next to no gradient goes through, and how many of the units are idle is not known. */
    @Override
    public List<Unjudged> unjudged(Evidence evidence) {
        List<LayerStatistics> readings = evidence.readings();
        List<GradientFlow> doubtful = readings.isEmpty() || evidence.hasLearned()
                ? List.of()
                : readings.getLast().activities().stream().filter(each -> Double.isNaN(each.idle())
                        && each.incoming() > 0 && each.passed() <= LITTLE).toList();
        IterationGraph last = evidence.last();
        List<TensorState> tensors = last == null
                ? List.of()
                : last.tensors().stream().filter(tensor -> doubtful.stream()
                        .anyMatch(each -> each.tensor().equals(ElementPlace.name(tensor)))).toList();
        return doubtful.stream().map(StoppedLearning::kind).distinct()
                .flatMap(kind -> Unjudged.sampled(kind, tensors).stream()).toList();
    }

    private static FindingKind kind(GradientFlow flow) {
        return flow.kind() == FlatFunction.RELU ? FindingKind.DEAD_RELU : FindingKind.SATURATED_UNITS;
    }

    private static boolean blocks(LayerStatistics reading, GradientFlow activity) {
        return activity.incoming() > 0 && activity.idle() >= LayerStatistics.MOST_UNITS && activity.passed() <= LITTLE
                && (reading.step() <= REST || activity.passed() <= NOTHING);
    }

    private static Optional<Finding> found(Evidence evidence, GradientFlow blocked) {
        List<LayerStatistics> readings = evidence.readings();
        if (!readings.subList(readings.size() - READINGS, readings.size()).stream()
                .allMatch(each -> isBlocked(each, blocked.tensor()))) {
            return Optional.empty();
        }
        int since = readings.size() - READINGS;
        while (since > 0 && isAiling(readings.get(since - 1), blocked.tensor())) {
            since--;
        }
        LayerStatistics first = readings.get(since);
        LayerStatistics well = since == 0 ? null : readings.get(since - 1);
        Cause cause = Cause.of(evidence, well == null ? 0 : well.iteration(), first.iteration());
        FindingSite site = new FindingSite(readings.getLast().iteration(), first.iteration(), blocked.tensor(),
                line(evidence, blocked, first.iteration() == 1));
        return Optional.of(new Finding(
                kind(blocked), Finding.Certainty.SEEN, site, evidence,
                sentence(evidence, blocked, first, well, cause),
                isBrokenFromStart(first, cause) ? List.of() : cause.remedies()));
    }

    /** Returns whether it was so before the first update, and nothing was set: no rate would have made it otherwise. */
    private static boolean isBrokenFromStart(LayerStatistics first, Cause cause) {
        return first.iteration() == 1 && cause.change() == null;
    }

    /** Of what makes its inputs so large, if they were from the start: else the rate did, or whatever was set. */
    private static int line(Evidence evidence, GradientFlow blocked, boolean fromStart) {
        IterationGraph graph = evidence.last();
        return graph == null
                ? 0
                : fromStart
                        ? Preactivation.line(evidence, graph, blocked.tensor())
                        : ScriptText.ofRate(evidence.state().settings().knobs());
    }

    private static boolean isBlocked(LayerStatistics reading, String tensor) {
        GradientFlow same = reading.activity(tensor);
        return same != null && blocks(reading, same);
    }

    private static boolean isAiling(LayerStatistics reading, String tensor) {
        GradientFlow same = reading.activity(tensor);
        return same != null && same.passed() <= AILING;
    }

    private static Message sentence(Evidence evidence, GradientFlow blocked, LayerStatistics first,
            @Nullable LayerStatistics well,
            Cause cause) {
        LayerStatistics now = evidence.readings().getLast();
        List<Message> sentences = new ArrayList<>();
        sentences.add(Message.of(key(blocked.kind()), "iteration", now.iteration(), "rate",
                evidence.hyperparametersAt(now.iteration()).rateAt(now.iteration()), "tensor", blocked.tensor(),
                "share",
                Math.floor(PERCENT * blocked.idle())));
        GradientFlow before = well == null ? null : well.activity(blocked.tensor());
        sentences.add(well == null || before == null
                ? Message.of("finding.died.already", "since", first.iteration(), "now", norm(blocked))
                : Message.of("finding.died.fell", "before", norm(before), "now", norm(blocked), "well",
                        well.iteration(), "since", first.iteration()));
        Message suspect = cause.sentence();
        if (suspect != null) {
            sentences.add(suspect);
        }
        sentences.add(Message.of(now.step() <= REST ? "finding.died.nothing" : "finding.died.layers"));
        return Message.sentences(sentences);
    }

    private static String norm(GradientFlow activity) {
        return Numbers.of(activity.outgoing(), 2);
    }

    private static String key(FlatFunction kind) {
        return switch (kind) {
            case SIGMOID -> "finding.died.sigmoid";
            case TANH -> "finding.died.tanh";
            case RELU -> "finding.died.relu";
        };
    }
}
