package tapedeck.optim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;

/**
 * Limited-memory BFGS: moves along {@code −H · grad}, where the inverse Hessian H is that of the last steps and the
 * changes of the gradient along them (Nocedal, Wright 2006, algorithm 7.4), as PyTorch's. It computes loss and gradients
 * several times a step, and therefore is given what does. Confined to the thread that trains.
 */
public final class LBFGS {
    private static final double LEAST_CURVATURE = 1e-10;

    /**
     * PyTorch's arguments of these names.
     *
     * @param maxIter directions taken in one step
     * @param maxEval after how many computations of the loss a step ends
     * @param strongWolfe whether it searches along each direction until the strong Wolfe conditions hold
     */
    public record Settings(double lr, int maxIter, int maxEval, double toleranceGrad, double toleranceChange,
            int historySize, boolean strongWolfe) {}

    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Pair(double[] change, double[] step, double inverse) {}

    private final FlatParameters parameters;
    private final boolean single;
    private final Deque<Pair> history = new ArrayDeque<>();
    private double[] direction = new double[0];
    private double stepLength;
    private double scale = 1;
    private double @Nullable [] before;
    private int iterations;
    private int evaluations;

    /** For these parameters, all leaves. */
    public LBFGS(List<Tensor> parameters) {
        if (parameters.stream().anyMatch(parameter -> !parameter.isLeaf())) {
            throw EngineException.value("can't optimize a non-leaf Tensor");
        }
        this.parameters = new FlatParameters(parameters);
        this.single = this.parameters.single();
    }

    /** How many directions it has taken in all. */
    public int iterations() {
        return iterations;
    }

    /** How often it has had the loss computed in all. */
    public int evaluations() {
        return evaluations;
    }

    /**
     * One step: several directions, which a tape shows as one update of each parameter.
     *
     * @param closure clears the gradients, computes the loss and its gradients, and gives the loss
     */
    public void step(Settings settings, DoubleSupplier closure) {
        TapeListener listener = Tape.listener();
        if (listener == null) {
            search(settings, closure);
            return;
        }
        List<NdArray> start = parameters.all().stream().map(parameter -> parameter.data().copy()).toList();
        search(settings, closure);
        UpdateRule rule = new UpdateRule(
                List.of("d = -H·grad", settings.strongWolfe ? "data += t·d" : "data += lr·d"), Map.of(), false);
        for (int i = 0; i < start.size(); i++) {
            Tensor parameter = parameters.all().get(i);
            Tensor grad = parameter.grad();
            if (grad != null) {
                listener.on(new TapeSignal.Updated(parameter, start.get(i), grad.data(), settings.lr, rule,
                        parameter.data()));
            }
        }
        listener.on(new TapeSignal.Stepped(rule));
    }

    private void search(Settings settings, DoubleSupplier closure) {
        double loss = closure.getAsDouble();
        int evaluated = 1;
        evaluations++;
        double[] gradient = parameters.gradient();
        if (largest(gradient) <= settings.toleranceGrad) {
            return;
        }
        for (int i = 1; i <= settings.maxIter; i++) {
            iterations++;
            turn(gradient, settings.historySize);
            before = gradient;
            double lossBefore = loss;
            stepLength = iterations == 1 ? Math.min(1, 1 / sum(gradient)) * settings.lr : settings.lr;
            double slope = dot(gradient, direction);
            if (slope > -settings.toleranceChange) {
                break;
            }
            int more = 0;
            if (settings.strongWolfe) {
                StrongWolfe search = new StrongWolfe(parameters, closure, direction);
                StrongWolfe.Found found = search.from(stepLength, loss, gradient, slope, settings.toleranceChange);
                loss = found.loss();
                gradient = found.gradient();
                stepLength = found.length();
                more = search.evaluations();
                parameters.move(stepLength, direction);
            } else {
                parameters.move(stepLength, direction);
                if (i != settings.maxIter) {
                    loss = closure.getAsDouble();
                    gradient = parameters.gradient();
                    more = 1;
                }
            }
            evaluated += more;
            evaluations += more;
            if (evaluated >= settings.maxEval || largest(gradient) <= settings.toleranceGrad
                    || largest(direction) * stepLength <= settings.toleranceChange
                    || Math.abs(loss - lossBefore) < settings.toleranceChange) {
                break;
            }
        }
    }

    /** Finds the next direction by the two loops over the history. */
    private void turn(double[] gradient, int historySize) {
        double[] last = before;
        if (last == null) {
            direction = times(gradient, -1);
            return;
        }
        remember(gradient, last, historySize);
        double[] q = times(gradient, -1);
        List<Pair> pairs = new ArrayList<>(history);
        double[] along = new double[pairs.size()];
        for (int i = pairs.size() - 1; i >= 0; i--) {
            along[i] = round(dot(pairs.get(i).step, q) * pairs.get(i).inverse);
            add(q, -along[i], pairs.get(i).change);
        }
        double[] r = times(q, scale);
        for (int i = 0; i < along.length; i++) {
            double back = round(dot(pairs.get(i).change, r) * pairs.get(i).inverse);
            add(r, round(along[i] - back), pairs.get(i).step);
        }
        direction = r;
    }

    private void remember(double[] gradient, double[] last, int historySize) {
        double[] change = gradient.clone();
        add(change, -1, last);
        double[] step = times(direction, stepLength);
        double curvature = dot(change, step);
        if (curvature > LEAST_CURVATURE) {
            if (history.size() == historySize) {
                history.removeFirst();
            }
            history.addLast(new Pair(change, step, round(1 / curvature)));
            scale = round(curvature / dot(change, change));
        }
    }

    private double[] times(double[] x, double factor) {
        double rounded = round(factor);
        double[] result = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            result[i] = round(x[i] * rounded);
        }
        return result;
    }

    private void add(double[] x, double factor, double[] y) {
        for (int i = 0; i < x.length; i++) {
            x[i] = RoundedSteps.add(single, x[i], factor, y[i]);
        }
    }

    private double dot(double[] x, double[] y) {
        return round(dotted(x, y));
    }

    static double dotted(double[] x, double[] y) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static double sum(double[] x) {
        double sum = 0;
        for (double each : x) {
            sum += Math.abs(each);
        }
        return sum;
    }

    static double largest(double[] x) {
        double largest = 0;
        for (double each : x) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    private double round(double x) {
        return RoundedSteps.round(single, x);
    }
}
