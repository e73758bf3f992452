package tapedeck.finding;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.training.FlatFunction;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/** The preactivation that a layer gives its activation: the parameters that it is made of, and where the script sets them. */
public final class Preactivation {
    private static final double HALF = 0.5;
    private static final int STEPS = 8;

    private Preactivation() {}

    /** The line that makes the parameter because of which an activation's units are idle, from 1; 0 if that is not known. */
    public static int line(Evidence evidence, IterationGraph graph, String output) {
        FunctionRecorded activation = graph.functions().stream()
                .filter(each -> each.output().name().equals(output)
                        && FlatFunction.of(each.function(), each.call()) != null)
                .findFirst().orElse(null);
        if (activation == null) {
            return 0;
        }
        TensorState input = activation.inputs().getFirst();
        TensorState bias = parameter(graph, input, 1);
        TensorState weight = parameter(graph, input, 2);
        boolean isWhole = !IterationGraph.isSampled(input);
        TensorState culprit = bias != null && (weight == null || (isWhole && isFromBias(input, bias))) ? bias : weight;
        int called = IterationGraph.line(activation);
        return culprit == null ? called : evidence.script().making(culprit.name(), called);
    }

    /** The nearest leaf of one dimension, or of more, that a tensor is made of; null if there is none. */
    private static @Nullable TensorState parameter(IterationGraph graph, TensorState from, int dimensions) {
        Deque<TensorState> open = new ArrayDeque<>();
        open.add(from);
        for (int i = 0; i < STEPS && !open.isEmpty(); i++) {
            FunctionRecorded maker = graph.maker(open.pop().id());
            if (maker != null && FlatFunction.of(maker.function(), maker.call()) == null) {
                for (TensorState input : maker.inputs()) {
                    if (input.leaf() && input.requiresGrad()
                            && (dimensions == 1
                                    ? IterationGraph.shape(input).dim() == 1
                                    : IterationGraph.shape(input).dim() >= 2)) {
                        return input;
                    }
                    open.add(input);
                }
            }
        }
        return null;
    }

    /** Returns whether most of the numbers would be above 0, or nearer to it than the bias is, without the bias. */
    private static boolean isFromBias(TensorState input, TensorState bias) {
        double[] values = input.data().toArray();
        double[] shift = bias.data().toArray();
        int unitAt = input.shape().dim() > 2 ? 1 : input.shape().dim() - 1;
        int inner = 1;
        for (int d = unitAt + 1; d < input.shape().dim(); d++) {
            inner *= input.shape().size(d);
        }
        int fromBias = 0;
        for (int i = 0; i < values.length; i++) {
            double moved = shift[i / inner % shift.length];
            fromBias += Math.abs(values[i] - moved) < Math.abs(moved) ? 1 : 0;
        }
        return fromBias > HALF * values.length;
    }
}
