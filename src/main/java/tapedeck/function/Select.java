package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The slice at {@code index}, from 0, along {@code dim}, a view without that dimension. */
public record Select(int dim, int index) implements PartView {
    static final Signature<Select> SIGNATURE = Signature
            .of(Select.class, "select", "SelectBackward0", "aten.select.int",
                    in -> new Select(in.dim(), in.whole("index")))
            .gradient("zeros.select_scatter({g})")
            .explained(Message.of("function.place"))
            .method(f -> Python.list(f.dim, f.index));

    @Override
    public NdArray of(NdArray x) {
        return SliceViews.select(x, dim, index);
    }
}
