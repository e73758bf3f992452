package tapedeck.function;

import java.util.List;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** Elements moved along dimensions, those that leave at the end come back at the start. Without dimensions the array is one row. */
public record Roll(List<Integer> shifts, List<Integer> dims) implements LinearFunction {
    static final Signature<Roll> SIGNATURE = Signature
            .of(Roll.class, "roll", "RollBackward0", in -> new Roll(in.list("shifts"), in.list("dims")))
            .gradient("{g}.roll(-k)")
            .explained(Message.of("function.back.order"))
            .method(f -> Python.tuple(ints(f.shifts)), f -> f.dims.isEmpty() ? "" : Python.tuple(ints(f.dims)));

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(value -> value).toArray();
    }

    private NdArray roll(NdArray x, int sign) {
        if (dims.isEmpty()) {
            NdArray row = Rearranged.roll(Views.reshape(x, -1), 0, sign * shifts.getFirst());
            return Views.reshape(row, x.shape().toArray());
        }
        NdArray result = x;
        for (int i = 0; i < dims.size(); i++) {
            result = Rearranged.roll(result, x.shape().wrap(dims.get(i)), sign * shifts.get(i));
        }
        return result;
    }

    @Override
    public NdArray of(NdArray x) {
        return x.numel() == 0 ? x.copy() : roll(x, 1);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return gradient.numel() == 0 ? gradient : roll(gradient, -1);
    }
}
