package tapedeck.recording;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.Functions;
import tapedeck.function.Signature;
import tapedeck.tape.TensorState;

/**
 * The engine's own Function of an operator that was recorded, which can take its gradients apart, where the engine has it and it
 * makes of the inputs what PyTorch made of them.
 *
 * @param inputs which of the recorded inputs it is given: class numbers, masks and the like are a part of the Function
 */
record KnownFunction(Function function, List<Integer> inputs) {
    /** How far float32 may be off, relative to the largest number. */
    private static final double CLOSE = 1e-4;
    /** Elements of the output up to which it is tried. */
    private static final int MOST = 1 << 20;

    /**
     * Null where the engine has none, or where it cannot be seen to be the same.
     *
     * @param needs which inputs get a gradient
     * @param place which of the node's outputs it is
     * @param outputs how many of them somebody saw
     */
    static @Nullable KnownFunction of(RecordedOperator call, List<Boolean> needs, int place, int outputs) {
        boolean isWhole = call.output().sampling() == null && call.output().data().numel() <= MOST
                && call.inputs().stream().allMatch(each -> each.sampling() == null);
        if (!isWhole) {
            return null;
        }
        return Functions.of(call.operator()).stream()
                .filter(each -> outputs == 1 || (each.aten().hasByProducts() && place == 0)) // of several, ours gives a part alone
                .map(each -> of(each, call, needs)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable KnownFunction of(Signature<?> signature, RecordedOperator call, List<Boolean> needs) {
        try {
            Function function = signature.aten().maker().of(call);
            List<Integer> given = signature.aten().inputs().isEmpty()
                    ? IntStream.range(0, call.inputs().size()).boxed().toList()
                    : signature.aten().inputs().stream().filter(call::isTensor).map(call::place).toList();
            boolean isEnough = IntStream.range(0, needs.size()).allMatch(i -> !needs.get(i) || given.contains(i));
            return function != null && isEnough && makesTheSame(function, given, call)
                    ? new KnownFunction(function, given)
                    : null;
        } catch (RuntimeException _) { // arguments that we do not take
            return null;
        }
    }

    private static boolean makesTheSame(Function function, List<Integer> given, RecordedOperator call) {
        NdArray[] in = given.stream().map(each -> call.inputs().get(each).data()).toArray(NdArray[]::new);
        NdArray ours = function.forward(new Context(in, 0), in);
        if (!ours.shape().equals(call.output().data().shape())) {
            return false;
        }
        double[] a = ours.toArray();
        double[] b = call.output().data().toArray();
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
