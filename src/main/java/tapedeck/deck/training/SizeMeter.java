package tapedeck.deck.training;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.Node;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.TapeSignal.Recorded;
import tapedeck.autograd.TapeSignal.Updated;
import tapedeck.autograd.Tensor;
import tapedeck.function.Embedding;
import tapedeck.tape.LayerNames;

/**
 * Measures one iteration as it runs, layer by layer: it goes through each array once when it is told of it, and keeps none. A layer
 * makes a tensor where one of its parameters meets something else; what is made of that belongs to it up to the activation function,
 * or to where the next layer begins. Of several updates in one iteration the last counts.
 */
public final class SizeMeter implements TapeListener {
    private static final class Layer {
        final Map<Tensor, Deviation> made = new IdentityHashMap<>();
        final Deviation activated = new Deviation();
        boolean[] awake = {};
    }

    /** Sums of squares: of a parameter before its update, of the gradient, and of its change. */
    private record Update(double weight, double gradient, double change) {}

    private final LongSupplier clock;
    private long spent;
    private final Map<String, Layer> layers = new LinkedHashMap<>();
    /** What a layer made, as long as no activation function was applied. */
    private final Map<Tensor, Layer> open = new IdentityHashMap<>();
    /** What is made of one parameter alone, number by number: a transposed weight, or its square. */
    private final Map<Tensor, Tensor> arranged = new IdentityHashMap<>();
    private final Map<Tensor, String> unnamed = new IdentityHashMap<>();
    private final Map<Tensor, Update> updates = new IdentityHashMap<>();
    private final List<Tensor> updated = new ArrayList<>();

    /** @param clock nanoseconds, by which it notes what it costs */
    public SizeMeter(LongSupplier clock) {
        this.clock = clock;
    }

    /** Nanoseconds that it took so far. */
    long spent() {
        return spent;
    }

    @Override
    public void on(TapeSignal signal) {
        if (signal instanceof Recorded || signal instanceof Updated) {
            long begun = clock.getAsLong();
            measure(signal);
            spent += clock.getAsLong() - begun;
        }
    }

    private void measure(TapeSignal signal) {
        if (signal instanceof Recorded(Node node)) {
            measure(node);
        } else if (signal instanceof Updated(Tensor parameter, NdArray before, NdArray gradient, _, _, NdArray after)) {
            measure(parameter, before, gradient, after);
        }
    }

    private void measure(Node node) {
        Tensor output = node.output();
        List<Tensor> inputs = node.inputs();
        Tensor parameter = last(inputs);
        boolean meets = inputs.stream().anyMatch(this::isData);
        if (parameter != null && !meets && output.numel() == parameter.numel()
                && !(node.function() instanceof Embedding)) {
            arranged.put(output, parameter);
            return;
        }
        Layer own = parameter != null && (meets || inputs.size() == 1) && output.dim() > 0
                ? layers.computeIfAbsent(name(parameter), _ -> new Layer())
                : null;
        Layer from = own == null ? inherited(inputs) : own;
        if (from == null) {
            return;
        }
        FlatFunction flat = FlatFunction.of(node.function());
        if (flat != null) {
            activate(from, flat, output.data());
            open.remove(output); // in place
        } else {
            open.put(output, from);
            if (own != null) {
                make(own, inputs, output);
            }
        }
    }

    private @Nullable Tensor last(List<Tensor> inputs) {
        Tensor last = null;
        for (Tensor input : inputs) {
            Tensor parameter = parameter(input);
            last = parameter == null ? last : parameter;
        }
        return last;
    }

    /** Neither a parameter nor a plain number. */
    private boolean isData(Tensor tensor) {
        return parameter(tensor) == null && (tensor.dim() > 0 || tensor.requiresGrad());
    }

    /** The parameter that a tensor is, or is made of alone; or null. */
    private @Nullable Tensor parameter(Tensor tensor) {
        return tensor.isLeaf() && tensor.requiresGrad() ? tensor : arranged.get(tensor);
    }

    /** One without a name is a layer by itself: the first, the second …, in the order in which they are used. */
    private String name(Tensor parameter) {
        return parameter.name().isEmpty()
                ? unnamed.computeIfAbsent(parameter, _ -> "#" + (unnamed.size() + 1))
                : LayerNames.of(parameter.name());
    }

    private @Nullable Layer inherited(List<Tensor> inputs) {
        Layer last = null;
        for (Tensor input : inputs) {
            Layer each = open.get(input);
            last = each == null ? last : each;
        }
        return last;
    }

    /** Of {@code x @ w + b} the sum counts, not the product. */
    private static void make(Layer own, List<Tensor> inputs, Tensor output) {
        inputs.forEach(own.made::remove);
        Deviation deviation = new Deviation();
        deviation.add(output.data());
        own.made.put(output, deviation);
    }

    private static void activate(Layer layer, FlatFunction flat, NdArray output) {
        layer.activated.add(output);
        int units = FlatFunction.units(output);
        if (layer.awake.length != units) {
            layer.awake = new boolean[units];
        }
        flat.rouse(output, layer.awake);
    }

    private void measure(Tensor parameter, NdArray before, NdArray gradient, NdArray after) {
        if (updates.put(parameter, new Update(squares(before), squares(gradient), change(before, after))) == null) {
            updated.add(parameter);
        }
    }

    private static double squares(NdArray array) {
        NdArray rows = array.contiguous();
        double[] values = rows.values();
        double sum = 0;
        for (int i = rows.offset(); i < rows.offset() + rows.numel(); i++) {
            sum += values[i] * values[i];
        }
        return sum;
    }

    private static double change(NdArray before, NdArray after) {
        NdArray from = before.contiguous();
        NdArray to = after.contiguous();
        double sum = 0;
        for (int i = 0; i < from.numel(); i++) {
            double apart = to.values()[to.offset() + i] - from.values()[from.offset() + i];
            sum += apart * apart;
        }
        return sum;
    }

    /**
     * Returns what was measured; null where nothing was updated.
     *
     * @param iteration from 1
     */
    public @Nullable SizeSample sample(long iteration) {
        if (updated.isEmpty()) {
            return null;
        }
        Map<String, Update> sums = new LinkedHashMap<>();
        layers.keySet().forEach(name -> sums.put(name, new Update(0, 0, 0)));
        updated.forEach(each -> sums.merge(name(each), updates.get(each), (one, other) -> new Update(
                one.weight + other.weight, one.gradient + other.gradient, one.change + other.change)));
        List<LayerSize> sizes = new ArrayList<>();
        sums.forEach((name, sum) -> {
            Layer layer = layers.get(name);
            sizes.add(new LayerSize(name, Math.sqrt(sum.gradient / sum.weight), Math.sqrt(sum.change / sum.weight),
                    layer == null || layer.awake.length == 0 ? Double.NaN : FlatFunction.idle(layer.awake),
                    layer == null ? Double.NaN : spread(layer)));
        });
        return new SizeSample(iteration, sizes);
    }

    private static double spread(Layer layer) {
        Deviation all = new Deviation();
        layer.made.values().forEach(all::add);
        double activated = layer.activated.value();
        return Double.isNaN(activated) ? all.value() : activated;
    }
}
