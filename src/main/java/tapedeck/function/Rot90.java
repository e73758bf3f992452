package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;
import tapedeck.text.Python;

/** A quarter turn from dimension {@code from} towards {@code to}, {@code times} times. */
public record Rot90(int times, int from, int to) implements LinearFunction {
    static final Signature<Rot90> SIGNATURE = Signature.of(Rot90.class, "rot90", "Rot90Backward0",
            in -> new Rot90(in.whole("k"), in.wholes("dims")[0], in.wholes("dims")[1]))
            .gradient("{g}.rot90(-k)")
            .explained(Message.of("function.back.order"))
            .method(f -> Python.list(f.times), f -> Python.tuple(f.from, f.to));

    private NdArray turn(NdArray x, int quarters) {
        boolean[] first = new boolean[x.dim()];
        boolean[] second = new boolean[x.dim()];
        first[x.shape().wrap(from)] = true;
        second[x.shape().wrap(to)] = true;
        return switch (Math.floorMod(quarters, 4)) {
            case 1 -> Views.transpose(Rearranged.flip(x, second), from, to).copy();
            case 2 -> Rearranged.flip(Rearranged.flip(x, second), first);
            case 3 -> Views.transpose(Rearranged.flip(x, first), from, to).copy();
            default -> x.copy();
        };
    }

    @Override
    public NdArray of(NdArray x) {
        return turn(x, times);
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return turn(gradient, -times);
    }
}
