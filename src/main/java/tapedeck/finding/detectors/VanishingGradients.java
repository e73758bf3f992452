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
import tapedeck.finding.LossCourse;
import tapedeck.text.Message;

/**
 * Going back through many layers, or many steps of a recurrent network, next to nothing of the gradient is left, in all iterations that were
 * looked into, and the loss does not fall. Where each layer keeps the spread of its gradient, as with Glorot's weights (Glorot and
 * Bengio 2010, <i>Understanding the difficulty of training deep feedforward neural networks</i>) or He's for ReLUs (He et al. 2015,
 * <i>Delving Deep into Rectifiers</i>), the first layer gets about as much as the last; through a sigmoid it is at most a quarter in each. Over
 * time steps see Pascanu et al. 2013, <i>On the difficulty of training recurrent neural networks</i>. It speaks from {@value #LITTLE} on; what
 * is learned nevertheless, it leaves alone.
 */
public final class VanishingGradients implements Detector {
    private static final int DEPTH = 5;
    private static final double LITTLE = 5e-3;
    /** Of what the loss began with. */
    private static final double FALLEN = 0.8;
    private static final int LEAST = 3;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.VANISHING_GRADIENTS);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (evidence.comparableLosses().points() < LEAST
                || LossCourse.of(evidence.comparableLosses()).isBelow(FALLEN)) {
            return Optional.empty();
        }
        List<Layers> all = evidence.capturedIterations().stream().map(Layers::of).filter(each -> each.depth() >= DEPTH)
                .toList();
        return all.size() < LEAST || !all.stream().allMatch(VanishingGradients::isVanishing)
                ? Optional.empty()
                : Optional.of(found(evidence, all.getLast()));
    }

    private static boolean isVanishing(Layers layers) {
        double ratio = layers.ratio();
        return ratio > 0 && ratio < LITTLE;
    }

    private static Finding found(Evidence evidence, Layers layers) {
        LossCourse course = LossCourse.of(evidence.comparableLosses());
        boolean ofWeights = layers.ofWeights() < Math.sqrt(layers.ratio());
        GradientText text = new GradientText(evidence, layers);
        return new Finding(FindingKind.VANISHING_GRADIENTS, Finding.Certainty.SEEN,
                new FindingSite(evidence.capturedIterations().getLast().iteration(), 1,
                        ElementPlace.name(layers.early().weight()),
                        ofWeights ? text.weights() : text.slopes()),
                evidence,
                Message.of(ofWeights ? "finding.vanishing.weights" : "finding.vanishing.slopes", "layers",
                        layers.depth(), "late", layers.late().incoming(), "early", layers.early().incoming(), "first",
                        course.begun(), "last", course.last()),
                ofWeights ? text.otherWeights() : text.otherSlopes());
    }
}
