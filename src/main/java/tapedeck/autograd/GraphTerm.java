package tapedeck.autograd;

import java.util.Arrays;
import java.util.stream.Stream;
import tapedeck.array.NdArray;
import tapedeck.function.Function;
import tapedeck.function.GraphValue;

/** A tensor as the formula of a gradient sees it: what the formula applies to it is recorded as all else. */
public record GraphTerm(Tensor tensor) implements GraphValue {
    @Override
    public GraphValue apply(Function function, GraphValue... others) {
        return new GraphTerm(Operations.apply(function,
                Stream.concat(Stream.of(this), Arrays.stream(others)).map(GraphTerm::tensor).toArray(Tensor[]::new)));
    }

    @Override
    public GraphValue constant(NdArray numbers) {
        return new GraphTerm(new Tensor(tensor.dtype().rounded(numbers), tensor.dtype()));
    }

    @Override
    public GraphValue number(double value) {
        return new GraphTerm(Tensor.number(value));
    }

    @Override
    public NdArray data() {
        return tensor.data();
    }

    /**
     * The tensor of a term.
     *
     * @throws IllegalArgumentException if it is of another graph
     */
    static Tensor tensor(GraphValue term) {
        if (term instanceof GraphTerm(Tensor tensor)) {
            return tensor;
        }
        throw new IllegalArgumentException("a term of another graph: " + term);
    }
}
