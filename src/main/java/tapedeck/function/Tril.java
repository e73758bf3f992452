package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The matrices' elements on and below the diagonal {@code offset} above the main one, else 0. */
public record Tril(int offset) implements LinearFunction {
    static final Signature<Tril> SIGNATURE = Signature
            .of(Tril.class, "tril", "TrilBackward0", in -> new Tril(in.whole("diagonal", 0)))
            .gradient(f -> "{g}.tril(" + (f.offset == 0 ? "" : f.offset) + ")")
            .explained(Message.of("function.triangle"))
            .method(f -> Python.option("diagonal", f.offset, 0));

    @Override
    public NdArray of(NdArray x) {
        return Rearranged.triangle(x, offset, true);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return of(gradient);
    }
}
