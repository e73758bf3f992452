package tapedeck.finding.detectors;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Detector;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.FindingSite;
import tapedeck.finding.IterationGraph;
import tapedeck.function.LogSoftmax;
import tapedeck.function.LossReduction;
import tapedeck.function.NllLoss;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The first loss of a classifier is far above {@code ln C}, what guessing among C classes costs. Weights drawn so that each
 * layer keeps the spread of what it is given (Glorot and Bengio 2010; He et al. 2015) give logits of a spread of about 1, and a loss
 * of about {@code ln C + ½}. It speaks from {@value #TIMES} times {@code ln C} on, if that is {@value #ABOVE} above it, too.
 */
public final class InitialLossFar implements Detector {
    private static final double TIMES = 3;
    private static final double ABOVE = 3;
    private static final int DIGITS = 3;

    @Override
    public Set<FindingKind> kinds() {
        return Set.of(FindingKind.INITIAL_LOSS_FAR);
    }

    @Override
    public Optional<Finding> look(Evidence evidence) {
        if (evidence.capturedIterations().isEmpty() || evidence.capturedIterations().getFirst().iteration() != 1) {
            return Optional.empty();
        }
        IterationGraph graph = evidence.capturedIterations().getFirst();
        return graph.functions().stream().filter(each -> isFar(graph, each)).findFirst()
                .map(each -> found(evidence, graph, each));
    }

    private static boolean isFar(IterationGraph graph, FunctionRecorded function) {
        if (!IterationGraph.isCall(function, NllLoss.class, "nll_loss") || !isMean(graph, function)
                || function.output().shape().numel() != 1 || !graph.isReached(function.output().id())
                || IterationGraph.shape(function.inputs().getFirst()).dim() == 0) {
            return false;
        }
        FunctionRecorded maker = graph.source(function.inputs().getFirst());
        double guess = guess(function);
        double first = function.output().data().item();
        return maker != null && IterationGraph.isCall(maker, LogSoftmax.class, "log_softmax") && Double.isFinite(first)
                && first > TIMES * guess && first > guess + ABOVE;
    }

    /** Returns whether the loss is a mean over rows; of one that a recording has in part by the gradient it gives, of which each row has a share. */
    private static boolean isMean(IterationGraph graph, FunctionRecorded function) {
        return function.function() instanceof NllLoss loss
                ? loss.reduction() == LossReduction.MEAN
                : graph.captured().events().stream().filter(GradientsComputed.class::isInstance)
                        .map(GradientsComputed.class::cast).filter(each -> each.index() == function.index()).findFirst()
                        .map(each -> each.outgoing().isEmpty() ? null : each.outgoing().getFirst())
                        .filter(each -> graph.norm(each) < 1).isPresent();
    }

    private static int classes(FunctionRecorded loss) {
        Shape scores = IterationGraph.shape(loss.inputs().getFirst());
        return scores.size(scores.dim() == 1 ? 0 : 1);
    }

    private static double guess(FunctionRecorded loss) {
        return StrictMath.log(classes(loss));
    }

    private static Finding found(Evidence evidence, IterationGraph graph, FunctionRecorded loss) {
        TensorState weight = weight(graph, loss);
        int called = IterationGraph.line(loss);
        return Finding.seen(FindingKind.INITIAL_LOSS_FAR,
                new FindingSite(1, 1, weight == null ? "" : ElementPlace.name(weight),
                        weight == null ? called : evidence.script().making(weight.name(), called)),
                evidence,
                Message.of("finding.initialLossFar", "loss",
                        Numbers.of(loss.output().data().item(), DIGITS), "classes", classes(loss), "guess",
                        Numbers.of(guess(loss), DIGITS)));
    }

    /** The last matrix of weights before it, or null. */
    private static @Nullable TensorState weight(IterationGraph graph, FunctionRecorded loss) {
        FunctionRecorded at = loss;
        while (at != null) {
            TensorState leaf = at.inputs().stream().map(each -> matrix(graph, each)).filter(each -> each != null)
                    .findFirst().orElse(null);
            if (leaf != null) {
                return leaf;
            }
            at = at.inputs().stream().filter(TensorState::requiresGrad).map(each -> graph.maker(each.id()))
                    .filter(each -> each != null).findFirst().orElse(null);
        }
        return null;
    }

    /** The parameter itself, or what was transposed; null if it is no matrix of weights. */
    private static @Nullable TensorState matrix(IterationGraph graph, TensorState tensor) {
        FunctionRecorded maker = graph.maker(tensor.id());
        TensorState from = maker == null || graph.source(tensor) != null ? tensor : maker.inputs().getFirst();
        return from.leaf() && from.requiresGrad() && IterationGraph.shape(from).dim() == 2 ? from : null;
    }
}
