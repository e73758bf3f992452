package tapedeck.optim;

import java.util.List;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;

/** All parameters of an optimizer as one vector, which is moved along a direction. */
final class FlatParameters {
    private final List<Tensor> parameters;
    private final int size;
    private final boolean single;

    FlatParameters(List<Tensor> parameters) {
        this.parameters = List.copyOf(parameters);
        this.size = parameters.stream().mapToInt(Tensor::numel).sum();
        this.single = parameters.stream().allMatch(parameter -> parameter.dtype() == DType.FLOAT32);
    }

    List<Tensor> all() {
        return parameters;
    }

    /** Returns whether every step is rounded to float32. */
    boolean single() {
        return single;
    }

    /** Their gradients; 0 where one has none. */
    double[] gradient() {
        double[] flat = new double[size];
        int at = 0;
        for (Tensor parameter : parameters) {
            Tensor grad = parameter.grad();
            if (grad != null) {
                System.arraycopy(grad.data().toArray(), 0, flat, at, parameter.numel());
            }
            at += parameter.numel();
        }
        return flat;
    }

    double[] values() {
        double[] flat = new double[size];
        int at = 0;
        for (Tensor parameter : parameters) {
            System.arraycopy(parameter.data().toArray(), 0, flat, at, parameter.numel());
            at += parameter.numel();
        }
        return flat;
    }

    void assign(double[] flat) {
        int at = 0;
        for (Tensor parameter : parameters) {
            double[] own = new double[parameter.numel()];
            System.arraycopy(flat, at, own, 0, own.length);
            parameter.data().assign(NdArray.of(own, parameter.shape().toArray()));
            at += own.length;
        }
    }

    /** {@code data += t · direction}. */
    void move(double t, double[] direction) {
        double[] moved = values();
        double step = RoundedSteps.round(single, t);
        for (int i = 0; i < size; i++) {
            moved[i] = RoundedSteps.add(single, moved[i], step, direction[i]);
        }
        assign(moved);
    }
}
