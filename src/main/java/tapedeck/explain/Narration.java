package tapedeck.explain;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.UpdateRule;
import tapedeck.function.Abs;
import tapedeck.function.Add;
import tapedeck.function.Addmm;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.Bmm;
import tapedeck.function.Cos;
import tapedeck.function.Div;
import tapedeck.function.DivScalar;
import tapedeck.function.Dot;
import tapedeck.function.Elu;
import tapedeck.function.Exp;
import tapedeck.function.Flip;
import tapedeck.function.Gelu;
import tapedeck.function.LeakyRelu;
import tapedeck.function.Log;
import tapedeck.function.LogSoftmax;
import tapedeck.function.Mean;
import tapedeck.function.MeanDim;
import tapedeck.function.Mm;
import tapedeck.function.MseLoss;
import tapedeck.function.Mul;
import tapedeck.function.MulScalar;
import tapedeck.function.Mv;
import tapedeck.function.Narrow;
import tapedeck.function.NllLoss;
import tapedeck.function.Permute;
import tapedeck.function.Pow;
import tapedeck.function.Relu;
import tapedeck.function.Reshape;
import tapedeck.function.Roll;
import tapedeck.function.Select;
import tapedeck.function.Sigmoid;
import tapedeck.function.Silu;
import tapedeck.function.Sin;
import tapedeck.function.Slice;
import tapedeck.function.SmoothL1Loss;
import tapedeck.function.Softmax;
import tapedeck.function.Softplus;
import tapedeck.function.Sqrt;
import tapedeck.function.Squeeze;
import tapedeck.function.SqueezeAll;
import tapedeck.function.SqueezeDims;
import tapedeck.function.Sub;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.function.T;
import tapedeck.function.Tanh;
import tapedeck.function.Transpose;
import tapedeck.function.Unsqueeze;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The sentence about what happened last on the tape. */
public final class Narration {
    private Narration() {}

    /** As below; of what has not run, and may not yet, that. */
    public static Message of(@Nullable TapeSnapshot snapshot, boolean runs) {
        return runs || snapshot != null ? of(snapshot) : Message.of("explain.now.held");
    }

    /** The sentence; {@code snapshot} is null while nothing is recorded. */
    public static Message of(@Nullable TapeSnapshot snapshot) {
        if (snapshot == null) {
            return Message.of("explain.now.nothing");
        }
        TapeEvent.LineReached reached = snapshot.reached();
        if (reached != null) {
            return Message.of("explain.now.line", "line", Integer.toString(reached.line().line()), "code",
                    reached.code());
        }
        return switch (snapshot.last()) {
            case null -> Message.of("explain.now.start");
            case FunctionRecorded event ->
                event.output().requiresGrad() ? ForwardStory.of(event) : Message.of("explain.now.unrecorded");
            case TapeEvent.FunctionFailed(var _, String call, var _) ->
                call.isEmpty() ? Message.of("explain.now.ended") : Message.of("explain.now.failed", "call", call);
            case TapeEvent.BackwardStarted(long root, var _, var _, boolean _) ->
                Message.of("explain.now.backward", "root", name(snapshot.tensor(root)));
            case TapeEvent.GradientsPassed(int index, int _, boolean _) when index >= 0 ->
                passed(snapshot, snapshot.functions().get(index));
            case TapeEvent.ParameterUpdated updated when updated.rate() == 0 ->
                Message.of("explain.now.unmoved", "name", name(snapshot.tensor(updated.tensor())));
            case TapeEvent.ParameterUpdated updated ->
                Message.of(updated.rule().isPlain() ? "explain.now.updated" : "explain.now.updated.rule", "name",
                        name(snapshot.tensor(updated.tensor())));
            case TapeEvent.GradientsClipped clip -> clipped(clip);
            case TapeEvent.BackwardEnded _ -> Message.of("explain.now.backwardEnded", "root",
                    snapshot.loss() == null ? "" : name(snapshot.tensor(snapshot.loss())));
            case TapeEvent.OptimizerStepped _ when !snapshot.updated().isEmpty()
                    && snapshot.updated().stream().allMatch(each -> each.rate() == 0) ->
                Message.of("explain.now.unmoved.all");
            case TapeEvent.OptimizerStepped(UpdateRule rule, var _) -> stepped(snapshot, rule);
            case TapeEvent.IterationEnded _ when !snapshot.isZeroed() -> Message.of("explain.now.over");
            case TapeEvent.IterationEnded(long iteration, int _, double _) ->
                Message.of(iteration == 1 ? "explain.now.zeroed.first" : "explain.now.zeroed");
            default -> Message.verbatim("");
        };
    }

    /** Those of another optimizer and those without a gradient stay; groups and optimizers may have rules of their own. */
    private static Message stepped(TapeSnapshot snapshot, UpdateRule rule) {
        Set<Long> moved = snapshot.updated().stream().map(TapeEvent.ParameterUpdated::tensor)
                .collect(Collectors.toSet());
        List<Long> all = snapshot.tensors().stream().filter(TensorState::parameter).map(TensorState::id).toList();
        if (!moved.containsAll(all)) {
            return Message.of("explain.now.stepped.part", "count",
                    Long.toString(all.stream().filter(moved::contains).count()), "all", Integer.toString(all.size()));
        }
        return Message.of(!StateLine.isOneRule(snapshot)
                ? "explain.now.stepped.rules"
                : rule.isPlain() ? "explain.now.stepped" : "explain.now.stepped.rule");
    }

    /** PyTorch's rule has no exception: a norm that is not finite spoils every gradient. */
    private static Message clipped(TapeEvent.GradientsClipped clip) {
        String key = !clip.scales()
                ? "explain.now.clipped.not"
                : Double.isNaN(clip.norm())
                        ? "explain.now.clipped.nan"
                        : Double.isInfinite(clip.norm()) ? "explain.now.clipped.inf" : "explain.now.clipped";
        return Message.of(key, "norm", Numbers.shortest(clip.norm()), "most", Numbers.shortest(clip.maxNorm()),
                "factor", Numbers.shortest(clip.factor()));
    }

    /** Why the gradient is what it is, for the kind of Function it went through. */
    private static Message passed(TapeSnapshot snapshot, FunctionState function) {
        FunctionRecorded recorded = function.recorded();
        if (recorded == null) {
            return Message.of("explain.now.passed.chain");
        }
        return switch (recorded.function()) {
            case Addmm _ -> linear(snapshot, function, recorded);
            case Mm _,Bmm _,Mv _,Dot _ -> Message.of("explain.now.passed.product");
            case Add _ -> sum(snapshot, function, recorded);
            case Sub _ -> broadcast(recorded) ? Message.of("explain.now.passed.chain") : difference(snapshot, function);
            case Mul _ -> Message.of("explain.now.passed.factor");
            case MulScalar _,DivScalar _,Div _ -> Message.of("explain.now.passed.scaled");
            case Sum _,SumDim _,Mean _,MeanDim _ -> Message.of("explain.now.passed.every");
            case MseLoss _,SmoothL1Loss _,BinaryCrossEntropy _,BinaryCrossEntropyWithLogits _ ->
                Message.of("explain.now.passed.loss");
            case NllLoss _ -> Message.of("explain.now.passed.nll");
            case Softmax _,LogSoftmax _ -> Message.of("explain.now.passed.softmax");
            case Sigmoid _,Tanh _,Relu _,LeakyRelu _,Elu _,Gelu _,Silu _,Softplus _,Exp _,Log _,Sqrt _,Sin _,Cos _,Pow _,Abs _ ->
                Message.of("explain.now.passed.slope");
            case T _,Transpose _,Permute _,Reshape _,Squeeze _,SqueezeAll _,SqueezeDims _,Unsqueeze _,Flip _,Roll _ ->
                Message.of("explain.now.passed.moved");
            case Select _,Slice _,Narrow _ -> Message.of("explain.now.passed.part");
            case null, default -> Message.of("explain.now.passed.chain");
        };
    }

    /** A bias gets no product, but the sum of what came back. */
    private static Message linear(TapeSnapshot snapshot, FunctionState function, FunctionRecorded recorded) {
        if (!gives(function, 0)) {
            return Message.of("explain.now.passed.product");
        }
        if (function.outgoing().stream().skip(1).noneMatch(Objects::nonNull)) {
            return sum(snapshot, function, recorded);
        }
        boolean bias = isBias(recorded.inputs().getFirst(), recorded.output());
        return Message.of(bias ? "explain.now.passed.linear" : "explain.now.passed.chain");
    }

    /** Only what was added in several places, and gets a gradient, gets a sum of what came back. */
    private static Message sum(TapeSnapshot snapshot, FunctionState function, FunctionRecorded recorded) {
        List<Integer> summed = IntStream.range(0, Math.min(2, recorded.inputs().size()))
                .filter(i -> gives(function, i)
                        && !recorded.inputs().get(i).whole().equals(recorded.output().whole()))
                .boxed().toList();
        if (summed.isEmpty()) {
            return Message.of("explain.now.passed.sum");
        }
        int first = summed.getFirst();
        if (summed.size() > 1) {
            return Message.of("explain.now.passed.broadcast.both");
        }
        return isBias(recorded.inputs().get(first), recorded.output())
                ? Message.of("explain.now.passed.bias")
                : Message.of("explain.now.passed.broadcast", "name",
                        name(snapshot.tensor(function.inputs().get(first))));
    }

    private static boolean gives(FunctionState function, int input) {
        return function.outgoing().size() > input && function.outgoing().get(input) != null;
    }

    /** True of one number for each column, that is learned. */
    private static boolean isBias(TensorState added, TensorState sum) {
        int[] shape = added.whole().toArray();
        int[] all = sum.whole().toArray();
        return added.leaf() && added.requiresGrad() && all.length > 1 && shape.length > 0
                && added.whole().numel() == all[all.length - 1] && shape[shape.length - 1] == all[all.length - 1];
    }

    private static boolean broadcast(FunctionRecorded recorded) {
        return recorded.inputs().stream()
                .anyMatch(each -> !each.isNumber() && !each.shape().equals(recorded.output().shape()));
    }

    /** It is what was subtracted whose gradient has the other sign. */
    private static Message difference(TapeSnapshot snapshot, FunctionState function) {
        boolean first = gives(function, 0);
        boolean second = gives(function, 1);
        if (first && second) {
            return Message.of("explain.now.passed.difference");
        }
        return Message.of(second ? "explain.now.passed.difference.second" : "explain.now.passed.difference.first",
                "name", name(snapshot.tensor(function.inputs().get(second ? 1 : 0))));
    }

    private static Message name(TensorState tensor) {
        return Message.verbatim(ElementPlace.name(tensor));
    }
}
