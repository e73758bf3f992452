package tapedeck.autograd;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** Tells two listeners of everything, the first one first. */
public record CompositeListener(TapeListener first, TapeListener second) implements TapeListener {
    /** Of two that may be missing: one that tells those that are there, or null. */
    public static @Nullable TapeListener of(@Nullable TapeListener first, @Nullable TapeListener second) {
        return first == null ? second : second == null ? first : new CompositeListener(first, second);
    }

    @Override
    public void recorded(Node node) {
        first.recorded(node);
        second.recorded(node);
    }

    @Override
    public void changing(Tensor tensor) {
        first.changing(tensor);
        second.changing(tensor);
    }

    @Override
    public void named(Tensor tensor) {
        first.named(tensor);
        second.named(tensor);
    }

    @Override
    public void backwardStarted(Tensor root, NdArray seed, boolean accumulates) {
        first.backwardStarted(root, seed, accumulates);
        second.backwardStarted(root, seed, accumulates);
    }

    @Override
    public void gradientsComputed(Node node, NdArray gradient, @Nullable NdArray[] inputGradients) {
        first.gradientsComputed(node, gradient, inputGradients);
        second.gradientsComputed(node, gradient, inputGradients);
    }

    @Override
    public void accumulated(Tensor tensor, @Nullable NdArray before, NdArray contribution, NdArray after) {
        first.accumulated(tensor, before, contribution, after);
        second.accumulated(tensor, before, contribution, after);
    }

    @Override
    public void passed(Node node) {
        first.passed(node);
        second.passed(node);
    }

    @Override
    public void backwardEnded(boolean accumulated) {
        first.backwardEnded(accumulated);
        second.backwardEnded(accumulated);
    }

    @Override
    public void clipped(double norm, double maxNorm) {
        first.clipped(norm, maxNorm);
        second.clipped(norm, maxNorm);
    }

    @Override
    public void updated(Tensor parameter, NdArray before, NdArray gradient, double rate, UpdateRule rule,
            NdArray after) {
        first.updated(parameter, before, gradient, rate, rule, after);
        second.updated(parameter, before, gradient, rate, rule, after);
    }

    @Override
    public void stepped(UpdateRule rule) {
        first.stepped(rule);
        second.stepped(rule);
    }

    @Override
    public void gradZeroed(Tensor tensor) {
        first.gradZeroed(tensor);
        second.gradZeroed(tensor);
    }

    @Override
    public void reached(SourceLine line, int last, String code) {
        first.reached(line, last, code);
        second.reached(line, last, code);
    }

    @Override
    public void failed(SourceLine line, String call, List<Tensor> operands) {
        first.failed(line, call, operands);
        second.failed(line, call, operands);
    }

    @Override
    public void assigned(SourceLine line, boolean beside, String name, @Nullable Tensor tensor, String text) {
        first.assigned(line, beside, name, tensor, text);
        second.assigned(line, beside, name, tensor, text);
    }

    @Override
    public void stands(@Nullable SourceLine line, boolean beside, String name, @Nullable Tensor copy, String text) {
        first.stands(line, beside, name, copy, text);
        second.stands(line, beside, name, copy, text);
    }
}
