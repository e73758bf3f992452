package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * Images (N, C, H, W) as the sums of patches (N, C · kernel, patches): the transpose of {@link Im2Col}.
 *
 * @param sizes height and width
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions
public record Col2Im(int[] sizes, SlidingWindow sliding) implements LinearFunction {
    static final Signature<Col2Im> SIGNATURE = Signature
            .of(Col2Im.class, "fold", "Col2ImBackward0", "aten.col2im.default",
                    in -> new Col2Im(in.wholes("output_size"), SlidingWindow.of(in)))
            .gradient("unfold({g})")
            .explained(Message.of("function.patches.summed"))
            .functional(f -> Python.tuple(f.sizes), f -> Python.tuple(f.sliding.kernel()),
                    f -> SlidingWindow.python("dilation", f.sliding.dilation(), 1),
                    f -> SlidingWindow.python("padding", f.sliding.padding(), 0),
                    f -> SlidingWindow.python("stride", f.sliding.stride(), 1));

    @Override
    public NdArray of(NdArray columns) {
        int planes = columns.shape().size(1) / Windows.product(sliding.kernel());
        return new Im2Col(sliding).folded(columns, Shape.of(columns.shape().size(0), planes, sizes[0], sizes[1]));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return new Im2Col(sliding).of(gradient);
    }
}
