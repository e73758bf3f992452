package tapedeck.function;

import tapedeck.text.Message;
import tapedeck.text.Python;

/** The least along {@code dim}; of equals the first gets the gradient, NaN wins. Saves where it is. */
public record MinDim(int dim, boolean keepdim) implements ExtremeOfDim {
    static final Signature<MinDim> SIGNATURE = Signature
            .of(MinDim.class, "min", "MinBackward0", "aten.min.dim", in -> new MinDim(in.dim(), in.keepdim()))
            .gradient("zeros.scatter(argmin({0}), {g})")
            .explained(Message.of("function.first"))
            .written(f -> Python.method("{0}", "min", "dim=" + f.dim, Dims.python(f.keepdim)) + ".values");

    @Override
    public Extremes extreme() {
        return Extremes.MIN;
    }
}
