package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x / number}, as PyTorch's own composite losses do it: its name ends in 1. Saves the number in itself. */
public record DivScalar(double number) implements Unary {
    static final Signature<DivScalar> SIGNATURE = Signature
            .of(DivScalar.class, "div", "DivBackward1", "aten.div.Tensor",
                    in -> in.isTensor("other") ? null : new DivScalar(in.number("other")))
            .also("aten.div.Scalar")
            .gradient(f -> "{g} / " + GradientFormula.number(f.number))
            .explained(Message.of("function.divided"))
            .differentiable((f, at) -> at.gradient().div(f.number))
            .result(Types::floating)
            .newArrays()
            .written(f -> "{0} / " + Python.number(f.number));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return timesDerivative(context, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Arithmetic.div(v, NdArray.scalar(number));
    }
}
