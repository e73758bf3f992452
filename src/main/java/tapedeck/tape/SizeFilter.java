package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.Node;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.TapeSignal.Accumulated;
import tapedeck.autograd.TapeSignal.Assigned;
import tapedeck.autograd.TapeSignal.BackwardEnded;
import tapedeck.autograd.TapeSignal.BackwardStarted;
import tapedeck.autograd.TapeSignal.Changing;
import tapedeck.autograd.TapeSignal.Clipped;
import tapedeck.autograd.TapeSignal.Failed;
import tapedeck.autograd.TapeSignal.GradZeroed;
import tapedeck.autograd.TapeSignal.GradientsComputed;
import tapedeck.autograd.TapeSignal.Named;
import tapedeck.autograd.TapeSignal.Passed;
import tapedeck.autograd.TapeSignal.Reached;
import tapedeck.autograd.TapeSignal.Recorded;
import tapedeck.autograd.TapeSignal.Stands;
import tapedeck.autograd.TapeSignal.Stepped;
import tapedeck.autograd.TapeSignal.Updated;
import tapedeck.autograd.Tensor;

/**
 * Passes on what happens to tensors of few numbers, and leaves out what happens to others: nothing of those is copied. That a
 * variable holds a large one is told by its shape.
 */
public final class SizeFilter implements TapeListener {
    private final long most;
    private final TapeListener to;

    /** @param most numbers of a tensor that is told of */
    public SizeFilter(long most, TapeListener to) {
        this.most = most;
        this.to = to;
    }

    private boolean isSmall(Tensor tensor) {
        return tensor.data().numel() <= most;
    }

    private boolean isSmall(Node node) {
        return isSmall(node.output()) && node.inputs().stream().allMatch(this::isSmall);
    }

    @Override
    public void on(TapeSignal signal) {
        TapeSignal small = small(signal);
        if (small != null) {
            to.on(small);
        }
    }

    /** Returns what is told of a signal, or null for nothing. */
    private @Nullable TapeSignal small(TapeSignal signal) {
        return switch (signal) {
            case Recorded(Node node) -> isSmall(node) ? signal : null;
            case GradientsComputed(Node node, _, _) -> isSmall(node) ? signal : null;
            case Passed(Node node) -> isSmall(node) ? signal : null;
            case Changing(Tensor tensor) -> isSmall(tensor) ? signal : null;
            case BackwardStarted(Tensor root, _, _) -> isSmall(root) ? signal : null;
            case Accumulated(Tensor tensor, _, _, _) -> isSmall(tensor) ? signal : null;
            case Updated(Tensor parameter, _, _, _, _, _) -> isSmall(parameter) ? signal : null;
            case GradZeroed(Tensor tensor) -> isSmall(tensor) ? signal : null;
            case Failed(SourceLine line, String call, List<Tensor> operands) ->
                new Failed(line, call, operands.stream().filter(this::isSmall).toList());
            case Assigned(SourceLine line, boolean beside, String name, Tensor tensor, _) when tensor != null
                    && !isSmall(tensor) ->
                new Assigned(line, beside, name, null, tensor.shape().toString());
            case Stands _ -> null;
            case Assigned _,Named _,BackwardEnded _,Clipped _,Stepped _,Reached _ -> signal;
        };
    }
}
