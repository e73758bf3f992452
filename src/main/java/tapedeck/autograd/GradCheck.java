package tapedeck.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;

/**
 * Compares the gradients of a program with what the program does: every element of every input is moved a
 * little to both sides, {@code (f(x + eps) − f(x − eps)) / 2 eps}, and the slope must agree with backward's
 * within {@code atol + rtol · |slope|}; and forward mode must agree with backward. Defaults are PyTorch's.
 *
 * @param eps the step
 * @param atol the absolute tolerance
 * @param rtol the relative tolerance
 */
public record GradCheck(double eps, double atol, double rtol) {
    /** Forward and reverse mode do the same arithmetic in another order. */
    private static final double FORWARD_TOLERANCE = 1e-10;

    /** PyTorch's defaults. */
    public GradCheck() {
        this(1e-6, 1e-5, 1e-3);
    }

    /**
     * The place where a derivative was wrong by most.
     *
     * @param input the place of the input in the list
     * @param element its element, in row-major order
     * @param output the output's element
     * @param backward the derivative that backward gives
     * @param numerical the slope that was measured
     */
    public record Place(int input, int element, int output, double backward, double numerical) {
        /** The difference of the two; NaN if either is. */
        public double error() {
            return Math.abs(backward - numerical);
        }
    }

    /**
     * The result of a check.
     *
     * @param passed whether all derivatives are within the tolerances
     * @param largestError the largest difference of backward and the measured slope
     * @param worst where that is; null if there was nothing to compare
     * @param forwardError the largest difference of forward mode and backward, relative where the derivative exceeds 1
     */
    public record Report(boolean passed, double largestError, @Nullable Place worst, double forwardError) {}

    /**
     * Checks a program of fixed inputs. Whatever their types, nothing is rounded meanwhile.
     *
     * @param program computes an output from tensors that it holds; runs many times, must give the same each time
     * @param inputs leaves that require grad; they are moved in place and put back, their {@code .grad} is kept
     * @throws EngineException if an input is no leaf that requires grad, or there is no graph
     */
    public Report check(Supplier<Tensor> program, List<Tensor> inputs) {
        for (Tensor input : inputs) {
            if (!input.isLeaf() || !input.requiresGrad()) {
                throw new EngineException("gradcheck expects its inputs to be leaves that require grad");
            }
        }
        AutogradContext recording = AutogradContext.current();
        boolean before = recording.unrounded;
        recording.unrounded = true; // a float's last digit is larger than what is looked for
        try {
            return compared(program, inputs);
        } finally {
            recording.unrounded = before;
        }
    }

    private Report compared(Supplier<Tensor> program, List<Tensor> inputs) {
        Tensor output = program.get();
        List<double[][]> backward = backward(output, inputs);
        List<double[][]> forward = inputs.stream().map(input -> forward(output, input)).toList();
        Tally tally = new Tally();
        for (int i = 0; i < inputs.size(); i++) {
            for (int element = 0; element < inputs.get(i).numel(); element++) {
                double[] slope = slope(program, inputs.get(i), element, output.numel());
                for (int o = 0; o < slope.length; o++) {
                    tally.compare(new Place(i, element, o, backward.get(o)[i][element], slope[o]),
                            forward.get(i)[element][o]);
                }
            }
        }
        return tally.report();
    }

    /** For each element of the output, and for each input, the gradient. */
    private static List<double[][]> backward(Tensor output, List<Tensor> inputs) {
        List<@Nullable Tensor> kept = new ArrayList<>();
        inputs.forEach(input -> kept.add(input.grad()));
        List<double[][]> rows = new ArrayList<>();
        try {
            for (int o = 0; o < output.numel(); o++) {
                inputs.forEach(input -> input.gradient().set(null));
                output.backward(unit(output, o), true);
                rows.add(inputs.stream().map(GradCheck::gradient).toArray(double[][]::new));
            }
        } finally {
            for (int i = 0; i < kept.size(); i++) {
                inputs.get(i).gradient().set(kept.get(i));
            }
        }
        return rows;
    }

    private static double[] gradient(Tensor input) {
        Tensor grad = input.grad();
        return grad == null ? new double[input.numel()] : grad.data().toArray();
    }

    /** For each element of the input, the derivatives of the output. */
    private static double[][] forward(Tensor output, Tensor input) {
        double[][] columns = new double[input.numel()][];
        for (int element = 0; element < columns.length; element++) {
            columns[element] = ForwardMode.jvp(output, Map.of(input, unit(input, element))).data().toArray();
        }
        return columns;
    }

    private static Tensor unit(Tensor like, int element) {
        double[] values = new double[like.numel()];
        values[element] = 1;
        return Tensor.of(values, like.shape().toArray());
    }

    private double[] slope(Supplier<Tensor> program, Tensor input, int element, int outputs) {
        double[] original = input.data().toArray();
        double[] slope = new double[outputs];
        for (int sign : new int[]{1, -1}) {
            double[] moved = original.clone();
            moved[element] += sign * eps;
            set(input, moved);
            try {
                double[] values = program.get().data().toArray();
                for (int o = 0; o < outputs; o++) {
                    slope[o] += sign * values[o] / (2 * eps);
                }
            } finally {
                set(input, original);
            }
        }
        return slope;
    }

    private static void set(Tensor input, double[] values) {
        input.data().assign(NdArray.of(values, input.shape().toArray()));
    }

    private final class Tally {
        private boolean passed = true;
        private @Nullable Place worst;
        private double largest;
        private double forwardError;

        void compare(Place place, double forward) {
            double error = place.error();
            passed &= error <= atol + rtol * Math.abs(place.numerical);
            if (worst == null || error > largest || Double.isNaN(error)) {
                worst = place;
                largest = error;
            }
            double difference = Math.abs(forward - place.backward) / Math.max(1, Math.abs(place.backward));
            passed &= difference <= FORWARD_TOLERANCE;
            forwardError = Math.max(forwardError, difference);
        }

        Report report() {
            return new Report(passed, largest, worst, forwardError);
        }
    }
}
