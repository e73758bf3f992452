package tapedeck.optim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.Tensor;

/** Turns gradients into updates of parameters. A parameter whose gradient is None is left alone. */
public abstract class Optimizer {
    private final List<ParameterGroup> groups;

    protected Optimizer(List<ParameterGroup> groups) {
        this.groups = List.copyOf(groups);
    }

    /** The parameters with their settings. */
    public final List<ParameterGroup> groups() {
        return groups;
    }

    /** Updates every parameter once. */
    public final void step() {
        TapeListener listener = Tape.listener();
        for (ParameterGroup group : groups) {
            for (Tensor parameter : group.parameters()) {
                Tensor grad = parameter.grad();
                if (grad != null) {
                    update(group, parameter, grad.data(), listener);
                }
            }
        }
        if (listener != null) {
            listener.stepped();
        }
    }

    private void update(ParameterGroup group, Tensor parameter, NdArray grad, @Nullable TapeListener listener) {
        NdArray before = listener == null ? null : parameter.data().copy();
        update(group, parameter, grad);
        parameter.data().bumpVersion();
        if (listener != null && before != null) {
            listener.updated(parameter, before, grad, group.learningRate(), parameter.data());
        }
    }

    /** Changes {@code parameter.data()} in place. */
    protected abstract void update(ParameterGroup group, Tensor parameter, NdArray grad);

    /** Sets every parameter's gradient to None. */
    public final void zeroGrad() {
        groups.forEach(group -> group.parameters().forEach(Tensor::zeroGrad));
    }
}
