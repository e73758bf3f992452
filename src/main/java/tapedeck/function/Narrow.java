package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** {@code length} elements along {@code dim} from {@code start}, a view. */
public record Narrow(int dim, int start, int length) implements PartView {
    static final Signature<Narrow> SIGNATURE = Signature.of(Narrow.class, "narrow", "SliceBackward0")
            .gradient("zeros.slice_scatter({g})")
            .explained(Message.of("function.place"))
            .method(f -> Python.list(f.dim, f.start, f.length));

    @Override
    public NdArray of(NdArray x) {
        return Views.narrow(x, dim, start, length);
    }
}
