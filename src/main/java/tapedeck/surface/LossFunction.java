package tapedeck.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.program.Predictor;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TensorState;

/**
 * The loss of a captured iteration as a function of its parameters: the Functions that lie between, run again with other
 * numbers, on the same batch and with the same masks. It is what backward started from up to the first update, each weighted
 * with the gradient that it started with: the function whose gradient that update used. What an <em>if</em> decided stays
 * decided.
 *
 * <p>A point is one vector of all parameters, in the order in which they were used. Nothing is rounded to float32 on the way,
 * and nothing recorded changes. For one thread.
 */
public final class LossFunction {
    private final LossPath path;
    private final int dim;

    private LossFunction(LossPath path) {
        this.path = path;
        dim = path.parameters().stream().mapToInt(each -> each.data().numel()).sum();
    }

    static LossFunction of(LossPath path) {
        return new LossFunction(path);
    }

    /** Of what is captured up to its first update; null where backward did not run, or no parameter leads to its loss. */
    public static @Nullable LossFunction of(CapturedIteration captured) {
        LossPath found = LossPath.of(captured);
        return found == null ? null : new LossFunction(found);
    }

    /**
     * The same where no update is made yet: if nothing says which leaves are parameters, as in a script, all that need a gradient
     * are.
     */
    public static @Nullable LossFunction beforeUpdate(CapturedIteration captured) {
        LossPath known = LossPath.of(captured);
        LossPath found = known == null ? LossPath.of(captured, true) : known;
        return found == null ? null : new LossFunction(found);
    }

    /** The parameters that it depends on, with the numbers that they had, in order. */
    public List<TensorState> parameters() {
        return path.parameters();
    }

    /** The names of a point's numbers, in order: {@code w}, or {@code p[1]}. */
    public List<String> numberNames() {
        List<String> names = new ArrayList<>();
        for (TensorState each : path.parameters()) {
            for (int i = 0; i < each.data().numel(); i++) {
                names.add(each.data().numel() == 1 ? each.name() : each.name() + "[" + i + "]");
            }
        }
        return names;
    }

    /** How many numbers a point has. */
    public int dim() {
        return dim;
    }

    /** The point at which the iteration was. */
    public double[] origin() {
        double[] origin = new double[dim];
        int at = 0;
        for (TensorState each : path.parameters()) {
            double[] values = each.data().toArray();
            System.arraycopy(values, 0, origin, at, values.length);
            at += values.length;
        }
        return origin;
    }

    /**
     * The numbers of all parameters at {@code point}, in arrays of their own.
     *
     * @param declared parameters in the order of their groups; one that the loss does not depend on has the numbers that it had
     */
    public List<NdArray> parameters(List<TensorState> declared, double[] point) {
        Map<Long, NdArray> values = parameters(point);
        return declared.stream().map(each -> values.getOrDefault(each.id(), each.data().copy())).toList();
    }

    /**
     * The mean loss of all training rows in place of the batch's, as a function of a point.
     *
     * @param captured of which this is
     * @param predictor that predicts by the parameters that are declared; null where nothing does
     * @return null where it cannot be told
     */
    public @Nullable ToDoubleFunction<double[]> ofTrainingRows(CapturedIteration captured,
            @Nullable Predictor predictor) {
        List<TensorState> declared = captured.parameters();
        return predictor == null || declared.isEmpty()
                ? null
                : point -> predictor.meanLoss(parameters(declared, point), predictor.split().train());
    }

    /** The loss at {@code point}. */
    public double at(double[] point) {
        return evaluator().applyAsDouble(point);
    }

    /** Returns what tells the loss at many points one after the other, with arrays that are used again. */
    public LossEvaluator evaluator() {
        return new LossEvaluator(this);
    }

    /** The gradient at {@code point}. */
    public double[] gradient(double[] point) {
        LossRun run = run(point);
        return flat(run.backward(run.seeds()));
    }

    /** Run at {@code point}, with what backward needs. */
    LossRun run(double[] point) {
        return new LossRun(path, parameters(point));
    }

    LossPath path() {
        return path;
    }

    /** The gradients of the parameters as one vector; 0 where there is none. */
    double[] flat(Map<Long, NdArray> gradients) {
        double[] flat = new double[dim];
        int at = 0;
        for (TensorState each : path.parameters()) {
            NdArray gradient = gradients.get(each.id());
            if (gradient != null) {
                System.arraycopy(gradient.toArray(), 0, flat, at, gradient.numel());
            }
            at += each.data().numel();
        }
        return flat;
    }

    private Map<Long, NdArray> parameters(double[] point) {
        if (point.length != dim) {
            throw new IllegalArgumentException("a point of " + dim + " numbers, not of " + point.length);
        }
        Map<Long, NdArray> values = new HashMap<>();
        int at = 0;
        for (TensorState each : path.parameters()) {
            int numel = each.data().numel();
            values.put(each.id(), NdArray.of(Arrays.copyOfRange(point, at, at + numel), each.shape().toArray()));
            at += numel;
        }
        return values;
    }
}
