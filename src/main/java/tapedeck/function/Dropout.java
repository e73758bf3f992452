package tapedeck.function;

import java.util.stream.DoubleStream;
import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code x · mask}: what the mask lets through, scaled so that the mean stays. On a CPU PyTorch makes it of a
 * product and prints that. Saves the mask.
 *
 * @param mask 0 or {@code 1 / (1 − p)} for each element, of the input's shape
 * @param always whether it was called so that it drops in every mode: by {@code F.dropout}, which was not told {@code training}
 */
public record Dropout(NdArray mask, boolean always) implements Unary {
    /** One that drops only while its module trains, or where it was told to. */
    public Dropout(NdArray mask) {
        this(mask, false);
    }

    static final Signature<Dropout> SIGNATURE = Signature.of(Dropout.class, "dropout", "MulBackward0")
            .gradient("{g} · mask")
            .explained(Message.of("function.dropout"))
            .linear()
            .result(Types::floating)
            .functional(f -> "p=" + Python.number(f.probability()));

    /** With which the mask was made: what is kept is scaled by 1 / (1 - p). */
    private double probability() {
        double scale = DoubleStream.of(mask.toArray()).reduce(0, Math::max);
        return scale == 0 ? 1 : Math.rint((1 - 1 / scale) * 1e6) / 1e6;
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        context.save(mask);
        return Arithmetic.mul(inputs[0], mask);
    }

    @Override
    public NdArray timesDerivative(Context context, NdArray v) {
        return Arithmetic.mul(v, context.saved(0));
    }

    @Override
    public Function withOwnArrays() {
        return new Dropout(mask.copy(), always);
    }
}
