package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** One of the parts along {@code dim} that {@code split} gives, {@code length} elements from {@code start}, a view. */
public record Split(int dim, int start, int length, int part, boolean sized) implements MultiOutputView {
    static final Signature<Split> SIGNATURE = Signature.of(Split.class, "split", "SplitBackward0")
            .node(f -> f.sized ? "SplitWithSizesBackward0" : "SplitBackward0")
            .gradient("zeros.slice_scatter({g})")
            .explained(Message.of("function.place"))
            .written(f -> Python.method("{0}", "narrow", Python.list(f.dim, f.start, f.length)));

    @Override
    public NdArray of(NdArray x) {
        return Views.narrow(x, dim, start, length);
    }
}
