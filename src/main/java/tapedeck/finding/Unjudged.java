package tapedeck.finding;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tapedeck.explain.ElementPlace;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * A kind of trouble of which nobody can say whether the run has it. Immutable.
 *
 * @param kind that was not looked for, or not everywhere
 * @param why what it would have taken to see
 */
public record Unjudged(FindingKind kind, Message why) {
    /** Of tensors that could not be judged, those that are named. */
    private static final int MOST_NAMED = 3;

    /** A kind that could not be judged as a recording has only some of the elements of these tensors; none without tensors. */
    public static List<Unjudged> sampled(FindingKind kind, List<TensorState> tensors) {
        List<String> names = tensors.stream().map(ElementPlace::name).distinct().toList();
        return names.isEmpty()
                ? List.of()
                : List.of(new Unjudged(kind, Message.of("finding.unjudged.sampled", "tensors",
                        String.join(", ", names.subList(0, Math.min(MOST_NAMED, names.size()))), "more",
                        Math.max(0, names.size() - MOST_NAMED))));
    }

    /** A kind that could not be judged, as {@link #sampled(FindingKind, List)} says, by these tensors of the first iteration. */
    public static List<Unjudged> sampled(FindingKind kind, Evidence evidence,
            Function<IterationGraph, Stream<TensorState>> doubtful) {
        return evidence.capturedIterations().isEmpty()
                ? List.of()
                : sampled(kind, doubtful.apply(evidence.capturedIterations().getFirst()).toList());
    }
}
