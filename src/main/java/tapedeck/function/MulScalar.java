package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code x · number}, as PyTorch's own composite losses do it: its name ends in 1. Saves the number in itself. */
public record MulScalar(double number) implements Unary {
    static final Signature<MulScalar> SIGNATURE = Signature
            .of(MulScalar.class, "mul", "MulBackward1", "aten.mul.Tensor",
                    in -> in.isTensor("other") ? null : new MulScalar(in.number("other")))
            .also("aten.mul.Scalar")
            .gradient(f -> "{g} · " + GradientFormula.number(f.number))
            .explained(Message.of("function.times"))
            .differentiable((f, at) -> at.gradient().mul(f.number))
            .result(Types::floating)
            .newArrays()
            .written(f -> "{0} * " + Python.number(f.number));

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        return timesDerivative(context, inputs[0]);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Arithmetic.mul(v, NdArray.scalar(number));
    }
}
