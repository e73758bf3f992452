package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** The patches of images (N, C, H, W) as columns: (N, C · kernel, patches). */
public record Im2Col(SlidingWindow sliding) implements LinearFunction {
    static final Signature<Im2Col> SIGNATURE = Signature
            .of(Im2Col.class, "unfold", "Im2ColBackward0", "aten.im2col.default",
                    in -> new Im2Col(SlidingWindow.of(in)))
            .gradient("fold({g})")
            .explained(Message.of("function.patches"))
            .functional(f -> Python.tuple(f.sliding.kernel()),
                    f -> SlidingWindow.python("dilation", f.sliding.dilation(), 1),
                    f -> SlidingWindow.python("padding", f.sliding.padding(), 0),
                    f -> SlidingWindow.python("stride", f.sliding.stride(), 1));

    private Windows windows(Shape images) {
        int[] plane = sliding.plane(images);
        return Windows.sliding(plane, sliding.places(plane), sliding);
    }

    @Override
    public NdArray of(NdArray images) {
        NdArray x = images.contiguous();
        int planes = x.shape().size(1);
        Windows windows = windows(x.shape());
        NdArray result = NdArray.empty(Shape.of(x.shape().size(0), planes * windows.kernel(), windows.places()));
        int length = planes * windows.kernel() * windows.places();
        for (int i = 0; i < x.shape().size(0); i++) {
            NdArray columns = windows.columns(x.values(), x.offset() + i * planes * windows.plane(), planes);
            System.arraycopy(columns.values(), columns.offset(), result.values(), i * length, length);
        }
        return result;
    }

    /** The sums of patches where they come from: images of this shape. */
    NdArray folded(NdArray columns, Shape images) {
        int planes = images.size(1);
        Windows windows = windows(images);
        NdArray result = NdArray.zeros(images);
        for (int i = 0; i < images.size(0); i++) {
            windows.scatter(Views.narrow(columns, 0, i, 1), result.values(), i * planes * windows.plane(), planes);
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return folded(gradient, context.shape(0));
    }
}
