package tapedeck.ui.neurons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.neurons.NetworkDrawing.Direction;

/**
 * A chain of linear layers as it was recorded: each product of rows by a weight, whatever stands between two of them that goes
 * element by element. Immutable and pure.
 */
public final class TapedNetwork {
    /**
     * A product of rows by a weight.
     *
     * @param call the Function
     * @param rows the input with the rows
     * @param factor the input with the weight as it is multiplied, of shape (in, out)
     * @param weight the parameter
     */
    private record Product(FunctionState call, TensorState rows, TensorState factor, TensorState weight) {
        /** Returns whether the parameter is kept the other way round, (out, in). */
        boolean isTransposed() {
            return factor.id() != weight.id();
        }

        @Nullable
        NdArray outgoing(TensorState input) {
            int place = call.inputs().indexOf(input.id());
            return call.outgoing().isEmpty() ? null : call.outgoing().get(place);
        }
    }

    private final List<Product> products;
    private final TensorState output;
    private final @Nullable NdArray outputGrad;

    private TapedNetwork(List<Product> products, TensorState output, @Nullable NdArray outputGrad) {
        this.products = products;
        this.output = output;
        this.outputGrad = outputGrad;
    }

    /**
     * The network that a snapshot has; empty if it is no such chain, larger than {@link SmallNetwork} allows, or has parameters besides
     * weights and biases.
     */
    public static Optional<TapedNetwork> of(TapeSnapshot snapshot) {
        return new Reading(snapshot).network();
    }

    /** The tensor and the element, row-major, that a part stands for; of neurons in the batch's first row. */
    public Place place(NetworkPart part) {
        return switch (part) {
            case NetworkPart.Neuron(int column, int unit) -> new Place(tensor(column).id(), unit);
            case NetworkPart.Weight(int gap, int from, int to) -> {
                Product product = products.get(gap);
                int in = product.factor.shape().size(0);
                int out = product.factor.shape().size(1);
                yield new Place(product.weight.id(), product.isTransposed() ? to * in + from : from * out + to);
            }
        };
    }

    /**
     * A number on the graph.
     *
     * @param tensor its id
     * @param element in row-major order
     */
    public record Place(long tensor, int element) {}

    /** Of the inputs, each hidden layer, and the output. */
    private TensorState tensor(int column) {
        return column < products.size() ? products.get(column).rows : output;
    }

    /**
     * What neurons answer, and the weights.
     *
     * @param mapped what they answer over two inputs; null, or of another network, for what they answer to the rows of the batch
     */
    public NetworkDrawing forward(@Nullable MappedAnswers mapped) {
        List<NdArray> weights = products.stream().map(each -> each.factor.data()).toList();
        if (isOf(mapped)) {
            return Objects.requireNonNull(mapped).drawing(List.of(), weights);
        }
        List<NdArray> columns = new ArrayList<>();
        for (int i = 0; i <= products.size(); i++) {
            columns.add(tensor(i).data());
        }
        return new NetworkDrawing(Direction.FORWARD, List.of(), columns, false, weights, null);
    }

    private boolean isOf(@Nullable MappedAnswers mapped) {
        if (mapped == null || products.getFirst().factor.shape().size(0) != 2
                || mapped.hidden().size() != products.size() - 1) {
            return false;
        }
        for (int i = 0; i < mapped.hidden().size(); i++) {
            if (mapped.hidden().get(i).shape().size(1) != products.get(i).factor.shape().size(1)) {
                return false;
            }
        }
        return true;
    }

    /**
     * The gradients that arrive: of each neuron the mean magnitude over the batch, and those of the weights.
     *
     * @param mapped has the map of the output, which pales; or null
     */
    public NetworkDrawing backward(@Nullable MappedAnswers mapped) {
        List<NdArray> columns = new ArrayList<>();
        for (int i = 0; i <= products.size(); i++) {
            NdArray gradient = i == products.size() ? outputGrad : products.get(i).outgoing(products.get(i).rows);
            columns.add(mean(gradient, tensor(i).shape().size(1)));
        }
        return new NetworkDrawing(Direction.BACKWARD, List.of(), columns, false, products.stream().map(each -> {
            NdArray gradient = each.outgoing(each.factor);
            return gradient == null ? NdArray.zeros(each.factor.shape()) : gradient;
        }).toList(), isOf(mapped) ? Objects.requireNonNull(mapped).output() : null);
    }

    /** Shape (1, units); zeros where no gradient has come. */
    private static NdArray mean(@Nullable NdArray gradient, int units) {
        NdArray mean = NdArray.zeros(Shape.of(1, units));
        if (gradient != null) {
            int rows = gradient.shape().size(0);
            for (int row = 0; row < rows; row++) {
                for (int unit = 0; unit < units; unit++) {
                    mean.values()[unit] += Math.abs(gradient.get(row, unit)) / rows;
                }
            }
        }
        return mean;
    }

    /** A reader of one snapshot. */
    private static final class Reading {
        private final TapeSnapshot snapshot;
        private final Map<Long, TensorState> tensors = new HashMap<>();
        private final Map<Long, FunctionState> makers = new HashMap<>();

        Reading(TapeSnapshot snapshot) {
            this.snapshot = snapshot;
            snapshot.tensors().forEach(each -> tensors.put(each.id(), each));
            snapshot.functions().forEach(each -> makers.put(each.output(), each));
        }

        Optional<TapedNetwork> network() {
            List<Product> products = new ArrayList<>();
            Set<Long> known = new HashSet<>();
            for (FunctionState call : snapshot.functions()) {
                Product product = product(call);
                if (product != null && (products.isEmpty() || leads(products.getLast(), product.rows.id(), known))) {
                    products.add(product);
                    known.add(product.weight.id());
                } else if (product != null) {
                    return Optional.empty();
                }
            }
            if (products.isEmpty() || !SmallNetwork.fits(products.stream().map(each -> each.factor.data()).toList())) {
                return Optional.empty();
            }
            FunctionState last = biased(products.getLast().call, known);
            boolean whole = snapshot.tensors().stream().filter(TensorState::parameter)
                    .allMatch(each -> known.contains(each.id()));
            return whole
                    ? Optional.of(new TapedNetwork(products, tensor(last.output()), last.incoming()))
                    : Optional.empty();
        }

        private TensorState tensor(long id) {
            return Objects.requireNonNull(tensors.get(id));
        }

        private @Nullable Product product(FunctionState call) {
            for (long id : call.inputs()) {
                TensorState factor = tensor(id);
                TensorState weight = parameter(factor);
                if (weight == null || factor.data().dim() != 2) {
                    continue;
                }
                for (long other : call.inputs()) {
                    TensorState rows = tensor(other);
                    boolean isProduct = other != id && rows.data().dim() == 2 && tensor(call.output()).data().dim() == 2
                            && rows.shape().size(1) == factor.shape().size(0)
                            && tensor(call.output()).shape().equals(Shape.of(rows.shape().size(0),
                                    factor.shape().size(1)));
                    if (isProduct && parameter(rows) == null) {
                        return new Product(call, rows, factor, weight);
                    }
                }
            }
            return null;
        }

        /** The weight that a tensor is, as it is or transposed; null if it is none. */
        private @Nullable TensorState parameter(TensorState tensor) {
            FunctionState maker = makers.get(tensor.id());
            TensorState of = maker != null && maker.inputs().size() == 1 ? tensor(maker.inputs().getFirst()) : tensor;
            boolean turned = of.shape().dim() == 2 && tensor.shape().dim() == 2
                    && of.shape().size(0) == tensor.shape().size(1) && of.shape().size(1) == tensor.shape().size(0);
            return of.parameter() && (of.id() == tensor.id() || turned) ? of : null;
        }

        /** Returns whether a tensor comes of a product's output element by element; what its biases are goes to {@code known}. */
        private boolean leads(Product from, long to, Set<Long> known) {
            known.addAll(biases(from.call));
            Shape shape = tensor(from.call.output()).shape();
            long at = to;
            while (at != from.call.output()) {
                FunctionState maker = makers.get(at);
                if (maker == null || !tensor(at).shape().equals(shape)) {
                    return false;
                }
                List<Long> inner = maker.inputs().stream().filter(each -> makers.containsKey(each)).distinct().toList();
                if (inner.size() != 1) {
                    return false; // two ways meet, or it is another product
                }
                known.addAll(biases(maker));
                at = inner.getFirst();
            }
            return true;
        }

        /** The parameters of one dimension that a Function was given. */
        private List<Long> biases(FunctionState call) {
            return call.inputs().stream().filter(each -> tensor(each).parameter() && tensor(each).shape().dim() == 1)
                    .toList();
        }

        /** The Function that adds a bias to a product, or the product, which may have added its own. */
        private FunctionState biased(FunctionState product, Set<Long> known) {
            known.addAll(biases(product));
            for (FunctionState call : snapshot.functions()) {
                if (call.inputs().contains(product.output()) && !biases(call).isEmpty()) {
                    known.addAll(biases(call));
                    return call;
                }
            }
            return product;
        }
    }
}
