package tapedeck.function;

import java.util.List;
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
public record Col2Im(int[] sizes, Sliding sliding) implements Linear {
    static final Signature SIGNATURE = Signature.of(Col2Im.class, "fold", "Col2ImBackward0", "aten.col2im.default",
            in -> new Col2Im(in.wholes("output_size"), Sliding.of(in)))
            .gradient("unfold({g})")
            .explained(Message.of("function.patches.summed"));

    @Override
    public String python(List<String> in) {
        return Python.functional(call(), in.getFirst(), Python.tuple(sizes), Python.tuple(sliding.kernel()),
                Sliding.python("dilation", sliding.dilation(), 1), Sliding.python("padding", sliding.padding(), 0),
                Sliding.python("stride", sliding.stride(), 1));
    }

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
