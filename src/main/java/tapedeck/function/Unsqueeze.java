package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** A dimension of size 1 put in before {@code dim}, a view. */
public record Unsqueeze(int dim) implements Linear {
    static final Signature SIGNATURE = Signature
            .of(Unsqueeze.class, "unsqueeze", "UnsqueezeBackward0", "aten.unsqueeze.default",
                    in -> new Unsqueeze(in.dim()))
            .gradient("{g}.reshape_as({0})")
            .explained(Message.of("function.dimension.dropped"));

    @Override
    public String python(List<String> in) {
        return Python.method(in.getFirst(), call(), Python.list(dim));
    }

    @Override
    public NdArray of(NdArray x) {
        return Views.unsqueeze(x, dim);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Views.squeeze(gradient, dim);
    }
}
