package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The slice at place {@code part} along {@code dim}, one of those that {@code unbind} gives, a view. */
public record Unbind(int dim, int part) implements MultiOutputView {
    static final Signature<Unbind> SIGNATURE = Signature.of(Unbind.class, "unbind", "UnbindBackward0")
            .gradient("zeros.select_scatter({g})")
            .explained(Message.of("function.place"))
            .written(f -> Python.method("{0}", "select", Python.list(f.dim, f.part)));

    @Override
    public NdArray of(NdArray x) {
        return SliceViews.select(x, dim, part);
    }
}
