package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The sum of a matrix's diagonal, shape (). Saves nothing. */
public record MatrixTrace() implements LinearFunction {
    static final Signature<MatrixTrace> SIGNATURE = Signature
            .of(MatrixTrace.class, "trace", "TraceBackward0", _ -> new MatrixTrace())
            .gradient("{g} · eye({0})")
            .explained(Message.of("function.trace"))
            .result(Types::counting);

    @Override
    public NdArray of(NdArray x) {
        if (x.dim() != 2) {
            throw new EngineException("trace: expected a matrix, but got tensor with dim " + x.dim());
        }
        double sum = 0;
        for (int i = 0; i < Math.min(x.shape().size(0), x.shape().size(1)); i++) {
            sum += x.get(i, i);
        }
        return NdArray.scalar(sum);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray result = NdArray.zeros(context.shape(0));
        int columns = context.shape(0).size(1);
        for (int i = 0; i < Math.min(context.shape(0).size(0), columns); i++) {
            result.values()[i * columns + i] = gradient.item();
        }
        return result;
    }
}
