package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The matrices' elements on and above the diagonal {@code offset} above the main one, else 0. */
public record Triu(int offset) implements LinearFunction {
    static final Signature<Triu> SIGNATURE = Signature
            .of(Triu.class, "triu", "TriuBackward0", in -> new Triu(in.whole("diagonal", 0)))
            .gradient(f -> "{g}.triu(" + (f.offset == 0 ? "" : f.offset) + ")")
            .explained(Message.of("function.triangle"))
            .method(f -> Python.option("diagonal", f.offset, 0));

    @Override
    public NdArray of(NdArray x) {
        return Rearranged.triangle(x, offset, false);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return of(gradient);
    }
}
