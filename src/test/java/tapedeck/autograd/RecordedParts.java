package tapedeck.autograd;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import tapedeck.array.DType;
import tapedeck.autograd.Catalogue.Entry;
import tapedeck.function.Exp;
import tapedeck.function.FloorDivide;
import tapedeck.function.LayerStack;
import tapedeck.function.Ndtr;
import tapedeck.function.Renamed;
import tapedeck.function.SigmoidBackward;
import tapedeck.function.Sub;
import tapedeck.function.TanhBackward;
import tapedeck.function.WithNumber;
import tapedeck.nn.Functional;

/** Functions that no call of PyTorch's stands for: parts of recorded gradients, and what scripts alone record. */
public final class RecordedParts {
    private RecordedParts() {}

    /** Each of them applied once. */
    public static Stream<Entry> entries() {
        return Stream.of(
                entry("ndtr", in -> Operations.apply(new Ndtr(), in.get(0))),
                entry("sigmoid_backward", in -> Operations.apply(new SigmoidBackward(), in.get(0), in.get(1))),
                entry("tanh_backward", in -> Operations.apply(new TanhBackward(), in.get(0), in.get(1))),
                entry("layer stack", in -> Operations.apply(new LayerStack(), in.get(0), in.get(1))),
                entry("renamed", in -> Operations.apply(new Renamed(new Exp(), "e", "EBackward0"), in.get(0))),
                entry("with a number", in -> Operations.apply(new WithNumber(new Sub(), 0, 3), in.get(0))),
                entry("to", in -> in.get(0).to(DType.FLOAT32).to(DType.FLOAT64)),
                entry("floor_divide",
                        in -> Operations.apply(new FloorDivide(), in.get(0).detach(), in.get(1).detach())));
    }

    /** Functions that only a recorded backward pass applies, on tapes with two passes. */
    public static Stream<Entry> ofTwoPasses() {
        return Stream.of(
                entry("cumsum, recorded", in -> gradient(in.get(0), in.get(0).cumsum(0).mul(in.get(1)).sum())),
                entry("conv2d, recorded", in -> gradient(in.get(0), Functional.conv2d(in.get(0).reshape(1, 1, 1, 3),
                        in.get(1).reshape(1, 1, 1, 3), null, 1, 0).sum())));
    }

    private static Tensor gradient(Tensor of, Tensor from) {
        return Objects.requireNonNull(Grad.from(from, null, true, true).of(List.of(of), false, false).getFirst());
    }

    private static Entry entry(String title, Function<List<Tensor>, Tensor> call) {
        List<Tensor> leaves = List.of(Tensor.of(new double[]{0.5, -1.25, 2}, 3).requiresGrad(true),
                Tensor.of(new double[]{0.25, 0.75, -0.5}, 3).requiresGrad(true));
        return new Entry(title, leaves, call, output -> Tensor.ones(output.shape().toArray()));
    }
}
