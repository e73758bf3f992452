package tapedeck.recording;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.BatchNorm;
import tapedeck.function.Context;
import tapedeck.function.Embedding;
import tapedeck.function.Function;
import tapedeck.function.MaskedFill;
import tapedeck.function.NllLoss;
import tapedeck.tape.TensorState;

/**
 * Our own Function of an operator that was recorded, which can take its gradients apart, where we have it and it makes of the
 * inputs what PyTorch made of them.
 */
final class KnownFunctions {
    /** How far float32 may be off, relative to the largest number. */
    private static final double CLOSE = 1e-4;
    /** Elements of the output up to which it is tried. */
    private static final int MOST = 1 << 20;

    private KnownFunctions() {}

    /**
     * Ours.
     *
     * @param inputs which of the recorded inputs it is given: class numbers, masks and the like are a part of the Function
     */
    record Known(Function function, List<Integer> inputs) {}

    /** Null where we have none, or where it cannot be seen to be the same. */
    static @Nullable Known of(Members line, List<TensorState> inputs, TensorState output) {
        boolean isWhole = output.sampling() == null && output.data().numel() <= MOST
                && inputs.stream().allMatch(each -> each.sampling() == null);
        if (!isWhole) {
            return null;
        }
        try {
            RecordedOperator told = RecordedOperator.of(line, inputs, output);
            Function function = Stream.<java.util.function.Function<RecordedOperator, @Nullable Function>>of(
                    KnownRearranging::of, KnownPointwise::of, KnownLayers::of).map(each -> each.apply(told))
                    .filter(Objects::nonNull).findFirst().orElse(null);
            if (function == null) {
                return null;
            }
            List<Integer> given = IntStream.range(0, given(function, inputs.size())).boxed().toList();
            return makesTheSame(function, given, inputs, output) ? new Known(function, given) : null;
        } catch (RuntimeException _) { // arguments that we do not take
            return null;
        }
    }

    /** How many of the inputs, from the first, it is given. */
    private static int given(Function function, int all) {
        return switch (function) {
            case NllLoss _,MaskedFill _,Embedding _ -> 1;
            case BatchNorm norm -> norm.affine() ? 3 : 1;
            default -> all;
        };
    }

    private static boolean makesTheSame(Function function, List<Integer> given, List<TensorState> inputs,
            TensorState output) {
        NdArray[] in = given.stream().map(each -> inputs.get(each).data()).toArray(NdArray[]::new);
        NdArray ours = function.forward(new Context(in, 0), in);
        if (!ours.shape().equals(output.data().shape())) {
            return false;
        }
        double[] a = ours.toArray();
        double[] b = output.data().toArray();
        double scale = 0;
        for (double each : b) {
            scale = Double.isFinite(each) ? Math.max(scale, Math.abs(each)) : scale;
        }
        for (int i = 0; i < a.length; i++) {
            if (!(Math.abs(a[i] - b[i]) <= CLOSE * scale || Double.compare(a[i], b[i]) == 0)) {
                return false;
            }
        }
        return true;
    }
}
