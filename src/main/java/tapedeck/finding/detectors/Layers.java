package tapedeck.finding.detectors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.finding.IterationGraph;
import tapedeck.function.Convolution;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TensorState;

/**
 * The longest way back through an iteration's layers, and the gradient along it: for each product with weights, how large the gradient is
 * that comes to its output, and how large the one that it gives to its input. A recurrent network has one for each step.
 *
 * @param layers the one nearest to the input first
 */
record Layers(List<Layer> layers) {
    Layers {
        layers = List.copyOf(layers);
    }

    /**
     * A layer.
     *
     * @param product of its input and its weights
     * @param weight its weights
     * @param incoming the norm of the gradient of the product
     * @param outgoing the norm of the gradient that it gives to its input; NaN if it gives none
     */
    record Layer(FunctionRecorded product, TensorState weight, double incoming, double outgoing) {}

    /** The way to a Function: how many products, and the last of them. */
    private record Way(int length, @Nullable FunctionRecorded last, @Nullable Way before) {
        private static final Way NONE = new Way(0, null, null);
    }

    /** Those of an iteration's first backward pass. */
    static Layers of(IterationGraph graph) {
        Map<Integer, GradientsComputed> gradients = new HashMap<>();
        Map<Long, Way> ways = new HashMap<>();
        Way longest = Way.NONE;
        for (TapeEvent event : graph.captured().events()) {
            if (event instanceof FunctionRecorded function) {
                Way way = function.inputs().stream().map(each -> ways.getOrDefault(each.id(), Way.NONE))
                        .reduce(Way.NONE, (one, other) -> other.length > one.length ? other : one);
                ways.put(function.output().id(),
                        weight(graph, function) == null ? way : new Way(way.length + 1, function, way));
            } else if (event instanceof GradientsComputed computed) {
                gradients.put(computed.index(), computed);
            } else if (event instanceof TapeEvent.BackwardStarted started) {
                longest = ways.getOrDefault(started.root(), Way.NONE);
            } else if (event instanceof TapeEvent.BackwardEnded) {
                break;
            }
        }
        List<Layer> layers = new ArrayList<>();
        for (Way at = longest; at != null && at.last != null; at = at.before) {
            GradientsComputed computed = gradients.get(at.last.index());
            TensorState weight = weight(graph, at.last);
            if (computed != null && weight != null) {
                layers.add(layer(graph, at.last, weight, computed));
            }
        }
        return new Layers(layers.reversed());
    }

    private static Layer layer(IterationGraph graph, FunctionRecorded product, TensorState weight,
            GradientsComputed computed) {
        double outgoing = Double.NaN;
        for (int i = 0; i < computed.outgoing().size(); i++) {
            NdArray gradient = computed.outgoing().get(i);
            TensorState input = product.inputs().get(i);
            if (gradient != null && graph.maker(input.id()) != null && leaf(graph, input) == null) {
                outgoing = graph.norm(gradient);
            }
        }
        return new Layer(product, weight, graph.norm(computed.incoming()), outgoing);
    }

    /** The weights that a product is with; null if it is none, or with none. */
    private static @Nullable TensorState weight(IterationGraph graph, FunctionRecorded function) {
        boolean product = function.function() instanceof Convolution || switch (function.call()) {
            case "mm", "matmul", "addmm", "linear", "mv", "addmv", "convolution" -> true;
            default -> false;
        };
        return product
                ? function.inputs().stream().map(each -> leaf(graph, each)).filter(each -> each != null).findFirst()
                        .orElse(null)
                : null;
    }

    /** The weights themselves, or what was transposed. */
    private static @Nullable TensorState leaf(IterationGraph graph, TensorState tensor) {
        FunctionRecorded maker = graph.maker(tensor.id());
        TensorState from = maker != null && graph.source(tensor) == null ? maker.inputs().getFirst() : tensor;
        return from.leaf() && from.requiresGrad() && IterationGraph.shape(from).dim() >= 2 ? from : null;
    }

    int depth() {
        return layers.size();
    }

    /** The gradient that comes to the early layer, over the one that comes to the last hidden one; NaN if there are fewer than four. */
    double ratio() {
        return depth() < 4 ? Double.NaN : early().incoming / late().incoming;
    }

    /**
     * The first; where the same weights are used again and again, the second: a recurrent network may be given all its steps at once, and
     * the gradient of that product is that of all of them.
     */
    Layer early() {
        return layers.get(isRecurrent() ? 1 : 0);
    }

    boolean isRecurrent() { return middle().weight.id() == late().weight.id(); }

    Layer late() {
        return layers.get(depth() - 2);
    }

    /** One from the middle, as the others are. */
    Layer middle() {
        return layers.get(depth() / 2);
    }

    /** Of that ratio, the part that products with weights have; the rest is of what stands between them. */
    double ofWeights() {
        double part = 1;
        for (int i = isRecurrent() ? 2 : 1; i < depth() - 1; i++) {
            part *= layers.get(i).outgoing / layers.get(i).incoming;
        }
        return part;
    }
}
