package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** The greatest along {@code dim}; of equals the first gets the gradient, NaN wins. Saves where it is. */
public record MaxDim(int dim, boolean keepdim) implements ExtremeOfDim {
    static final Signature<MaxDim> SIGNATURE = Signature
            .of(MaxDim.class, "max", "MaxBackward0", "aten.max.dim", in -> new MaxDim(in.dim(), in.keepdim()))
            .gradient("zeros.scatter(argmax({0}), {g})")
            .explained(Message.of("function.first"))
            .written(f -> Python.method("{0}", "max", "dim=" + f.dim, Dims.python(f.keepdim)) + ".values");

    @Override
    public Extremes extreme() {
        return Extremes.MAX;
    }
}
