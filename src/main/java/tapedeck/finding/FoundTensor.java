package tapedeck.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.GradientNames;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/**
 * The tensor that a finding is of, with its numbers of the iteration in which it was found: what can be looked at. Immutable.
 *
 * @param iteration from 1
 * @param tensor as it was when it was seen first in that iteration
 * @param grad what had arrived at it when backward had ended; null for None
 * @param gradient what that is called: {@code w.grad}, {@code ∂loss/∂h}
 */
public record FoundTensor(long iteration, TensorState tensor, @Nullable NdArray grad, String gradient) {
    /** Of a finding, if it is of a tensor that was captured; of its own iteration if that was, else of the latest. */
    public static Optional<FoundTensor> of(Finding finding) {
        List<IterationGraph> looked = finding.evidence().capturedIterations();
        return Stream.concat(looked.stream().filter(each -> each.iteration() == finding.site().iteration()),
                looked.reversed().stream()).map(each -> in(each, finding.site().tensor())).flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<FoundTensor> in(IterationGraph graph, String name) {
        return name.isEmpty()
                ? Optional.empty()
                : graph.tensors().stream().filter(each -> ElementPlace.name(each).equals(name)).findFirst()
                        .map(each -> new FoundTensor(graph.iteration(), each, grad(graph, each.id()),
                                gradient(graph, each)));
    }

    private static String gradient(IterationGraph graph, TensorState tensor) {
        TapeSnapshot end = new TapeReader(graph.captured()).at(graph.captured().events().size());
        return GradientNames.of(end, tensor.id()).of(tensor);
    }

    private static @Nullable NdArray grad(IterationGraph graph, long tensor) {
        NdArray last = null;
        for (TapeEvent event : graph.captured().events()) {
            if (event instanceof TapeEvent.GradAccumulated accumulated && accumulated.tensor() == tensor) {
                last = accumulated.after();
            }
        }
        return last;
    }

    /** The run beside it that came furthest down, if there was one that stayed finite. */
    public static Optional<Trial> better(Finding finding) {
        return finding.evidence().trials().stream()
                .filter(each -> each.losses().points() > 0 && LossCourse.of(each.losses()).finite())
                .min(Comparator.comparingDouble(each -> LossCourse.of(each.losses()).last()));
    }
}
