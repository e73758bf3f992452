package tapedeck.tape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.Node;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;

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
    public void recorded(Node node) {
        if (isSmall(node)) {
            to.recorded(node);
        }
    }

    @Override
    public void changing(Tensor tensor) {
        if (isSmall(tensor)) {
            to.changing(tensor);
        }
    }

    @Override
    public void named(Tensor tensor) {
        to.named(tensor);
    }

    @Override
    public void backwardStarted(Tensor root, NdArray seed, boolean accumulates) {
        if (isSmall(root)) {
            to.backwardStarted(root, seed, accumulates);
        }
    }

    @Override
    public void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients) {
        if (isSmall(node)) {
            to.gradientsComputed(node, gradient, inputGradients);
        }
    }

    @Override
    public void accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after) {
        if (isSmall(tensor)) {
            to.accumulated(tensor, before, contribution, after);
        }
    }

    @Override
    public void passed(Node node) {
        if (isSmall(node)) {
            to.passed(node);
        }
    }

    @Override
    public void backwardEnded(boolean accumulated) {
        to.backwardEnded(accumulated);
    }

    @Override
    public void clipped(double norm, double maxNorm) {
        to.clipped(norm, maxNorm);
    }

    @Override
    public void updated(Tensor parameter, NdArray before, NdArray gradient, double rate, UpdateRule rule,
            NdArray after) {
        if (isSmall(parameter)) {
            to.updated(parameter, before, gradient, rate, rule, after);
        }
    }

    @Override
    public void stepped(UpdateRule rule) {
        to.stepped(rule);
    }

    @Override
    public void gradZeroed(Tensor tensor) {
        if (isSmall(tensor)) {
            to.gradZeroed(tensor);
        }
    }

    @Override
    public void reached(SourceLine line, int last, String code) {
        to.reached(line, last, code);
    }

    @Override
    public void failed(SourceLine line, String call, List<Tensor> operands) {
        to.failed(line, call, operands.stream().filter(this::isSmall).toList());
    }

    @Override
    public void assigned(SourceLine line, boolean beside, String name, @Nullable Tensor tensor, String text) {
        if (tensor == null || isSmall(tensor)) {
            to.assigned(line, beside, name, tensor, text);
        } else {
            to.assigned(line, beside, name, null, tensor.shape().toString());
        }
    }
}
