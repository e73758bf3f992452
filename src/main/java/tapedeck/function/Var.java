package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The variance over dimensions, {@code Σ (x − mean)² / (n − c)}. Saves x. */
public record Var(Dims dims, double correction, boolean keepdim) implements SingleInput {
    /** The unbiased one: n − 1 degrees of freedom. */
    public Var(Dims dims, boolean keepdim) {
        this(dims, 1, keepdim);
    }

    static final Signature<Var> SIGNATURE = Signature.of(Var.class, "var", "VarBackward0", "aten.var.correction",
            in -> new Var(in.dims(), in.number("correction", 1), in.keepdim()))
            .gradient(f -> "{g} · 2 · ({0} − mean({0})) / " + f.freedom())
            .explained(Message.verbatim("∂/∂x = g · 2 (x − mean) / (n − c)"))
            .differentiable((f, at) -> at.gradient().reshape(f.dims.kept(at.shape(0)))
                    .mul(Moments.slope(at.in(0), f.dims, f.correction)))
            .result(Moments::type)
            .method(f -> f.dims.python(), f -> f.correction == 1 ? "" : "correction=" + Python.number(f.correction),
                    f -> Dims.python(f.keepdim));

    private String freedom() {
        return correction == 0 ? "{k}" : "({k} − " + GradientFormula.number(correction) + ")";
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(inputs[0]);
        NdArray result = Moments.variance(inputs[0], dims, correction);
        return Views.reshape(result, dims.output(inputs[0].shape(), keepdim).toArray());
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray lanes = dims.restore(gradient, context.shape(0));
        return Moments.slope(context.saved(0), dims, correction, lanes);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray lanes = dims.sum(Moments.slope(context.saved(0), dims, correction, tangent));
        return Views.reshape(lanes, dims.output(context.shape(0), keepdim).toArray());
    }
}
