package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * Going back through the layers, or the steps of a recurrent network, the gradient grows to more than {@value #MUCH} times what it was,
 * before anything is learned and in the iterations after that. Weights drawn for their layer keep it (Glorot and Bengio 2010; He et al. 2015): with
 * {@code n} inputs of standard deviation 1 each layer multiplies it by about {@code √n}. Over time steps see Pascanu et al. 2013, who
 * clip it: where a program does, it is silent.
 */
public final class ExplodingGradients implements Detector {
    private static final int DEPTH = 5;
    private static final double MUCH = 100;
    private static final double STILL = 30;
    /** Iterations that are looked at: later ones may be what the first have thrown far off. */
    private static final int SOON = 8;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.EXPLODING_GRADIENTS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        List<IterationGraph> soon = evidence.capturedIterations().stream().filter(each -> each.iteration() <= SOON)
                .toList();
        if (soon.isEmpty() || soon.getFirst().iteration() != 1 || soon.stream().anyMatch(ExplodingGradients::clips)) {
            return Optional.empty();
        }
        Layers first = Layers.of(soon.getFirst());
        boolean explodes = first.depth() >= DEPTH && isAbove(first, MUCH)
                && soon.stream().map(Layers::of).filter(each -> Double.isFinite(each.ratio()))
                        .allMatch(each -> isAbove(each, STILL));
        return explodes ? Optional.of(found(evidence, first)) : Optional.empty();
    }

    private static boolean isAbove(Layers layers, double times) {
        return layers.late().incoming() > 0 && layers.ratio() > times;
    }

    private static boolean clips(IterationGraph graph) {
        return graph.captured().events().stream().anyMatch(TapeEvent.GradientsClipped.class::isInstance);
    }

    private static Finding found(Evidence evidence, Layers layers) {
        GradientText text = new GradientText(evidence, layers);
        return new Finding(FindingKind.EXPLODING_GRADIENTS, Finding.Certainty.SEEN,
                new FindingSite(1, 1, ElementPlace.name(layers.middle().weight()), text.weights()), evidence,
                Message.of("finding.exploding", "layers", layers.depth(), "late", layers.late().incoming(), "early",
                        layers.early().incoming(), "times", layers.ratio()),
                text.otherWeights());
    }
}
