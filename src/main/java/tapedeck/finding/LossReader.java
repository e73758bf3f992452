package tapedeck.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.finding.LossReading.Targets;
import tapedeck.function.BinaryCrossEntropy;
import tapedeck.function.BinaryCrossEntropyWithLogits;
import tapedeck.function.HuberLoss;
import tapedeck.function.LossReduction;
import tapedeck.function.MseLoss;
import tapedeck.function.NllLoss;
import tapedeck.function.SmoothL1Loss;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;

/** Reads the losses of a captured iteration: PyTorch's, and means and sums by which a program makes one by hand. */
public final class LossReader {
    /** A run is read whole up to this iteration if its iterations are small: a measurement every twentieth epoch is not missed. */
    public static final long WHOLE = 1_000;
    /** What is read of one iteration at most: a program may compute any number. */
    private static final int MOST = 64;
    private static final int MOST_CLASSES = 100;
    private static final int DEPTH = 3;
    private static final Set<String> BY_HAND = Set.of("mean", "sum", "neg");

    private LossReader() {}

    /** Those of an iteration, in order. */
    public static List<LossReading> of(IterationGraph graph) {
        List<LossReading> readings = new ArrayList<>();
        Map<Integer, Integer> seen = new HashMap<>();
        for (FunctionRecorded function : graph.functions()) {
            boolean known = reduction(function) != null;
            if (readings.size() < MOST && function.output().shape().numel() == 1
                    && function.inputs().getFirst().shape().numel() >= 1
                    && (known || BY_HAND.contains(function.call()))) {
                int line = IterationGraph.line(function);
                readings.add(read(graph, function, seen.merge(line, 1, Integer::sum) - 1));
            }
        }
        return readings;
    }

    private static LossReading read(IterationGraph graph, FunctionRecorded function, int nth) {
        long id = function.output().id();
        FunctionRecorded summing = function.call().equals("neg")
                ? graph.maker(function.inputs().getFirst().id())
                : function;
        boolean summed = summing != null
                && (summing.call().equals("sum") || reduction(summing) == LossReduction.SUM);
        double value = function.output().data().toArray()[0];
        Targets targets = targets(function);
        long elements = summing == null ? 1 : summing.inputs().getFirst().shape().numel();
        double rows = !summed ? 1 : targets.rows() > 0 ? targets.rows() : Math.max(1, elements);
        return new LossReading(graph.iteration(), nth, IterationGraph.line(function),
                reduction(function) == null ? kind(graph, function) : function.call(), value / rows,
                graph.isReached(id) || graph.roots().contains(id), summed && elements > 1, targets);
    }

    private static String kind(IterationGraph graph, FunctionRecorded function) {
        StringBuilder kind = new StringBuilder();
        FunctionRecorded at = function;
        for (int i = 0; i < DEPTH && at != null; i++) {
            kind.append(at.call()).append('/');
            at = at.inputs().isEmpty() ? null : graph.maker(at.inputs().getFirst().id());
        }
        return kind.toString();
    }

    /** How a loss of PyTorch's is reduced; null if it is none. */
    public static @Nullable LossReduction reduction(FunctionRecorded function) {
        return switch (function.function()) {
            case NllLoss loss -> loss.reduction();
            case MseLoss loss -> loss.reduction();
            case HuberLoss loss -> loss.reduction();
            case SmoothL1Loss loss -> loss.reduction();
            case BinaryCrossEntropy loss -> loss.reduction();
            case BinaryCrossEntropyWithLogits loss -> loss.reduction();
            case null, default -> null;
        };
    }

    private static Targets targets(FunctionRecorded function) {
        TensorState input = function.inputs().getFirst();
        return switch (function.function()) {
            case NllLoss loss -> classes(loss, input.data());
            case BinaryCrossEntropy loss ->
                binary(function.inputs(), loss.weights() != null, 0.5); // probabilities
            case BinaryCrossEntropyWithLogits loss ->
                binary(function.inputs(), loss.weights() != null || loss.positive() != null, 0);
            case MseLoss _,HuberLoss _,SmoothL1Loss _ ->
                numbers(function.inputs().getLast().data().toArray(), List.of(), List.of(), false);
            case null, default -> Targets.NONE;
        };
    }

    private static Targets classes(NllLoss loss, NdArray scores) {
        int dim = scores.shape().dim();
        int outputs = dim == 0 ? 0 : scores.shape().size(dim == 1 ? 0 : 1);
        double[] classes = Arrays.stream(loss.classes()).asDoubleStream().toArray();
        if (dim > 2 || outputs > MOST_CLASSES || IntStream.of(loss.classes()).anyMatch(each -> each < 0)) {
            return numbers(classes, List.of(), List.of(), loss.weight() != null);
        }
        int[] rows = new int[outputs];
        int[] predicted = new int[outputs];
        double[] all = scores.toArray();
        for (int i = 0; i < classes.length; i++) {
            rows[loss.classes()[i]]++;
            int best = 0;
            for (int c = 1; c < outputs; c++) {
                best = all[i * outputs + c] > all[i * outputs + best] ? c : best;
            }
            predicted[best]++;
        }
        return numbers(classes, boxed(rows), boxed(predicted), loss.weight() != null);
    }

    private static Targets binary(List<TensorState> inputs, boolean weighted, double threshold) {
        TensorState target = inputs.get(1);
        double[] targets = target.data().toArray();
        int dim = target.shape().dim();
        boolean single = dim <= 1 || (dim == 2 && target.shape().size(1) == 1);
        if (!single || Arrays.stream(targets).anyMatch(each -> each != 0 && each != 1)) {
            return numbers(targets, List.of(), List.of(), weighted);
        }
        int ones = (int) Arrays.stream(targets).sum();
        int said = (int) Arrays.stream(inputs.getFirst().data().toArray()).filter(each -> each > threshold).count();
        return numbers(targets, List.of(targets.length - ones, ones), List.of(targets.length - said, said), weighted);
    }

    private static List<Integer> boxed(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }

    private static Targets numbers(double[] targets, List<Integer> classes, List<Integer> predicted,
            boolean weighted) {
        double mean = Arrays.stream(targets).average().orElse(0);
        double variance = Arrays.stream(targets).map(each -> (each - mean) * (each - mean)).average().orElse(0);
        boolean sorted = IntStream.range(1, targets.length).allMatch(i -> targets[i] >= targets[i - 1]);
        return new Targets(targets.length, mean, variance, classes, predicted, weighted, sorted);
    }
}
