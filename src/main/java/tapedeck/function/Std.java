package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The square root of the variance over dimensions. Saves the result and x. */
public record Std(Dims dims, double correction, boolean keepdim) implements SingleInput {
    /** The unbiased one: n − 1 degrees of freedom. */
    public Std(Dims dims, boolean keepdim) {
        this(dims, 1, keepdim);
    }

    static final Signature<Std> SIGNATURE = Signature.of(Std.class, "std", "StdBackward0", "aten.std.correction",
            in -> new Std(in.dims(), in.number("correction", 1), in.keepdim()))
            .gradient(f -> "{g} · ({0} − mean({0})) / (" + f.freedom() + " · {y})")
            .explained(Message.verbatim("∂/∂x = g · (x − mean) / ((n − c) · std)"))
            .result(Moments::type)
            .method(f -> f.dims.python(), f -> f.correction == 1 ? "" : "correction=" + Python.number(f.correction),
                    f -> Dims.python(f.keepdim));

    private String freedom() {
        return correction == 0 ? "{k}" : "({k} − " + GradientFormula.number(correction) + ")";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray variance = Moments.variance(inputs[0], dims, correction);
        NdArray root = new Sqrt().forward(new Context(inputs, 0), new NdArray[]{variance});
        NdArray result = Views.reshape(root, dims.output(inputs[0].shape(), keepdim).toArray());
        context.save(result);
        context.save(inputs[0]);
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray lanes = dims.restore(Moments.halved(gradient, context.saved(0)), context.shape(0));
        return Moments.slope(context.saved(1), dims, correction, lanes);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray lanes = dims.sum(Moments.slope(context.saved(1), dims, correction, tangent));
        NdArray output = Views.reshape(lanes, dims.output(context.shape(0), keepdim).toArray());
        return Moments.halved(output, context.saved(0));
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        GraphValue y = at.output();
        GraphValue mask = y.constant(y.data()); // 0 where the deviation is: there the gradient is 0, and so is its own
        GraphValue halved = at.gradient().div(mask.apply(new Where(), y, y.number(1)).mul(2));
        GraphValue finite = mask.apply(new Where(), halved, y.number(0));
        return finite.reshape(dims.kept(at.shape(0))).mul(Moments.slope(at.in(0), dims, correction));
    }
}
