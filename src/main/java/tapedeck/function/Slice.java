package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.SliceViews;
import tapedeck.text.Message;

/** {@code length} elements along {@code dim} from {@code start}, {@code step} apart, a view. */
public record Slice(int dim, int start, int length, int step) implements PartView {
    static final Signature<Slice> SIGNATURE = Signature
            .of(Slice.class, "slice", "SliceBackward0", "aten.slice.Tensor", Slice::of)
            .gradient("zeros.slice_scatter({g})")
            .explained(Message.of("function.place"))
            .written(f -> "{0}[" + ":, ".repeat(f.dim) + f.start + ":" + f.stop()
                    + (f.step == 1 ? "" : ":" + f.step) + "]");

    /** The end is beyond the last one where there is none. */
    private static Slice of(AtenCall in) {
        int dim = in.whole("dim", 0);
        int size = in.shape("self").size(dim);
        int start = in.whole("start", 0);
        return new Slice(dim, Math.clamp(start < 0 ? start + size : start, 0, size), in.outputShape().size(dim),
                in.whole("step", 1));
    }

    /** Behind the last element. */
    private int stop() {
        return length == 0 ? start : start + (length - 1) * step + 1;
    }

    @Override
    public NdArray of(NdArray x) {
        return SliceViews.slice(x, dim, start, length, step);
    }
}
