package tapedeck.finding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.deck.training.FlatFunction;
import tapedeck.function.Function;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TensorState;
import tapedeck.tape.WholeStatistics;

/**
 * A captured iteration as a graph: who made what, who used it, and on what backward ran. Made once the iteration is over, and
 * unchanged from then on.
 */
public final class IterationGraph {
    private final CapturedIteration captured;
    private final List<FunctionRecorded> functions = new ArrayList<>();
    private final Map<Long, FunctionRecorded> makers = new HashMap<>();
    private final Map<Long, List<FunctionRecorded>> users = new HashMap<>();
    private final Map<Long, TensorState> tensors = new LinkedHashMap<>();
    private final List<Carried> carried = new ArrayList<>();
    private int passedEarlier;
    private final List<Long> roots = new ArrayList<>();
    private final Set<Long> reached = new HashSet<>();

    private IterationGraph(CapturedIteration captured) {
        this.captured = captured;
        for (TapeEvent event : captured.events()) {
            switch (event) {
                case FunctionRecorded function -> record(function);
                case TapeEvent.BackwardStarted started -> roots.add(started.root());
                case TapeEvent.GradientsComputed computed -> passedEarlier += computed.index() < 0 ? 1 : 0;
                case TapeEvent.GradAccumulated accumulated -> reached.add(accumulated.tensor());
                default -> {
                    // it makes no tensor
                }
            }
        }
    }

    /** The graph of what was captured. */
    public static IterationGraph of(CapturedIteration captured) {
        return new IterationGraph(captured);
    }

    private void record(FunctionRecorded function) {
        functions.add(function);
        for (TensorState input : function.inputs()) {
            if (input.requiresGrad() && !input.leaf() && !makers.containsKey(input.id())) {
                carried.add(new Carried(input, function));
            }
            tensors.putIfAbsent(input.id(), input);
            users.computeIfAbsent(input.id(), _ -> new ArrayList<>()).add(function);
        }
        tensors.putIfAbsent(function.output().id(), function.output());
        makers.putIfAbsent(function.output().id(), function);
    }

    /** Returns what it is of. */
    public CapturedIteration captured() {
        return captured;
    }

    /** Its number, from 1. */
    public long iteration() {
        return captured.iteration();
    }

    /** A tensor of the graph that was not made in this iteration, and what was given it. */
    public record Carried(TensorState tensor, FunctionRecorded to) {}

    /** Returns what comes from earlier iterations with its graph. */
    public List<Carried> carried() {
        return carried;
    }

    /** Through how many Functions of earlier iterations backward went. */
    public int passedEarlier() {
        return passedEarlier;
    }

    /** In the order in which they ran. */
    public List<FunctionRecorded> functions() {
        return functions;
    }

    /** As they were when they were seen first, in that order. */
    public List<TensorState> tensors() {
        return List.copyOf(tensors.values());
    }

    /** As it was when it was seen first, or null. */
    public @Nullable TensorState tensor(long id) {
        return tensors.get(id);
    }

    /** Returns what made a tensor in this iteration, or null. */
    public @Nullable FunctionRecorded maker(long id) {
        return makers.get(id);
    }

    /** Returns what was given a tensor, in order. */
    public List<FunctionRecorded> users(long id) {
        return users.getOrDefault(id, List.of());
    }

    /** The ids of the tensors on which backward ran, in order. */
    public List<Long> roots() {
        return roots;
    }

    /** Returns whether a gradient came to a tensor in this iteration. */
    public boolean isReached(long id) {
        return reached.contains(id);
    }

    /** The leaves that require a gradient and were used, each once. */
    public List<TensorState> leaves() {
        return tensors.values().stream().filter(each -> each.leaf() && each.requiresGrad()).toList();
    }

    /** Returns what made a tensor, through Functions that only arrange its elements otherwise; null if a leaf did. */
    public @Nullable FunctionRecorded source(TensorState tensor) {
        FunctionRecorded maker = maker(tensor.id());
        while (maker != null && isArranging(maker)) {
            maker = maker(maker.inputs().getFirst().id());
        }
        return maker;
    }

    /** Returns whether a Function only arranges the elements of its input otherwise. */
    public static boolean isArranging(FunctionRecorded function) {
        return switch (function.call()) {
            case "view", "reshape", "squeeze", "unsqueeze", "flatten", "contiguous", "clone", "to", "alias", "t",
                    "transpose", "permute", "expand", "_to_copy", "select", "unsafe_view" ->
                true;
            default -> false;
        };
    }

    /** The shape of all of a tensor, also where a recording has only some of its elements. */
    public static Shape shape(TensorState tensor) {
        TensorState.Sampling sampling = tensor.sampling();
        return sampling == null ? tensor.shape() : sampling.shape();
    }

    /** Returns whether a recording has only some of a tensor's elements, or none. */
    public static boolean isSampled(TensorState tensor) {
        return tensor.sampling() != null;
    }

    /** Returns whether a Function is of a class; where the engine does not have it, or not all of its numbers, whether it is called so. */
    public static boolean isCall(FunctionRecorded function, Class<? extends Function> kind, String call) {
        return function.function() == null ? function.call().equals(call) : kind.isInstance(function.function());
    }

    /** Returns whether a Function is a loss that compares each number of a prediction with one of a target. */
    public static boolean isRegressionLoss(FunctionRecorded function) {
        return switch (function.call()) {
            case "mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss" -> true;
            default -> false;
        };
    }

    /**
     * The share of a sigmoid's or tanh's outputs on its flat ends, from 0 to 1, by the statistics of all: a bound, if that tells
     * whether it is at least {@code most}; else NaN.
     */
    public static double flatShare(FunctionRecorded function, WholeStatistics all, double most) {
        FlatFunction kind = FlatFunction.of(function.function(), function.call());
        if (kind == null || all.nonFinite() > 0) {
            return Double.NaN;
        }
        double least = kind.leastFlat(all);
        double greatest = kind.mostFlat(all);
        return least >= most ? least : greatest < most ? greatest : Double.NaN;
    }

    /** The 2-norm of all elements of an array of this iteration. */
    public double norm(NdArray array) {
        return captured.norm(array);
    }

    /** The statistics of all elements of a tensor that a recording has in part; null where it has them all, or none are known. */
    public @Nullable WholeStatistics statistics(TensorState tensor) {
        return captured.statistics(tensor.data());
    }

    /** Returns whether two arrays have the same numbers. */
    public static boolean isSame(NdArray one, NdArray other) {
        return Arrays.equals(one.toArray(), other.toArray());
    }

    /** The line of the script on which a Function was called, from 1; 0 if that is not known. */
    public static int line(@Nullable FunctionRecorded function) {
        return function == null || function.line() == null ? 0 : function.line().line();
    }

    /** The line on which backward ran first, from 1; 0 if that is not known. */
    public int backwardLine() {
        int line = 0;
        for (TapeEvent event : captured.events()) {
            if (event instanceof TapeEvent.LineReached reachedLine) {
                line = reachedLine.line().line();
            } else if (event instanceof TapeEvent.BackwardStarted) {
                return line;
            }
        }
        return 0;
    }
}
