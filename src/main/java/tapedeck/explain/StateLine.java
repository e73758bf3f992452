package tapedeck.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.UpdateRule;
import tapedeck.function.Operator;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/**
 * The formula of what happened last on the tape, with the shapes of what went in and the size of what came out. Immutable.
 *
 * @param tensor the id of what was made or changed, or -1
 * @param formula in names: {@code w2.grad = hᵀ @ ∂loss/∂m2}
 * @param shapes {@code (100×64 @ 64×4)}, or empty
 * @param outcome {@code norm 0.0039}, {@code −9.9 … 9.9}, {@code = 1 / 2 = 0.5}
 */
public record StateLine(long tensor, String formula, String shapes, Message outcome) {
    private static final Message NOTHING = Message.verbatim("");
    private static final int DIGITS = 2;
    private static final Pattern PRODUCT = Pattern.compile("(\\S+?)(ᵀ?) @ (\\S+?)(ᵀ?)");

    /**
     * All that the last event did, the most important first: what is looked at, then parameters, then what lies between.
     * Empty at the start.
     *
     * @param looked the id of the tensor that is looked at, or null
     */
    public static List<StateLine> of(@Nullable TapeSnapshot snapshot, @Nullable Long looked) {
        if (snapshot == null) {
            return List.of();
        }
        List<StateLine> all = new ArrayList<>(all(snapshot));
        if (looked != null && snapshot.last() instanceof TapeEvent.OptimizerStepped) {
            snapshot.updated().stream().filter(each -> each.tensor() == looked).reduce((_, last) -> last)
                    .ifPresent(each -> all.add(updated(snapshot.tensor(looked), each)));
        }
        all.sort(Comparator.comparing(step -> looked == null || step.tensor != looked));
        return List.copyOf(all);
    }

    private static List<StateLine> all(TapeSnapshot snapshot) {
        return switch (snapshot.last()) {
            case FunctionRecorded event -> List.of(forward(event));
            case TapeEvent.FunctionFailed failed when !failed.call().isEmpty() -> List.of(failed(failed));
            case TapeEvent.BackwardStarted(long root, NdArray seed, var _, boolean _) ->
                List.of(new StateLine(root, GradientNames.shown(snapshot.tensor(root)) + " = "
                        + (seed.numel() == 1 ? NamedFormulas.number(seed.item()) : "ones"), "", NOTHING));
            case TapeEvent.GradientsPassed(int index, int _, boolean _) when index >= 0 ->
                backward(snapshot, snapshot.functions().get(index));
            case TapeEvent.GradientsClipped clip -> List.of(clipped(clip));
            case TapeEvent.ParameterUpdated event -> List.of(updated(snapshot.tensor(event.tensor()), event));
            case TapeEvent.OptimizerStepped _ when !isOneRule(snapshot) -> List.of();
            case TapeEvent.OptimizerStepped(UpdateRule rule, var _) ->
                List.of(new StateLine(-1, NamedFormulas.everyUpdate(rule), "", NOTHING));
            case TapeEvent.IterationEnded _ when !snapshot.isZeroed() -> List.of();
            case TapeEvent.GradZeroed _,TapeEvent.IterationEnded _ ->
                List.of(new StateLine(-1, snapshot.updated().isEmpty() ? "p.grad = None" : "zero_grad()", "",
                        Message.of("explain.step.none")));
            case null, default -> List.of();
        };
    }

    /** True if all that was updated in this iteration so far was updated by the same rule; the rates may differ. */
    static boolean isOneRule(TapeSnapshot snapshot) {
        return snapshot.updated().stream().map(TapeEvent.ParameterUpdated::rule).distinct().count() <= 1;
    }

    private static StateLine failed(TapeEvent.FunctionFailed event) {
        List<String> names = event.operands().stream().map(ElementPlace::name).toList();
        List<String> sizes = event.operands().stream().map(each -> size(each.whole())).toList();
        return new StateLine(-1, event.call() + "(" + String.join(", ", names) + ")",
                "(" + String.join(", ", sizes) + ")", NOTHING);
    }

    private static StateLine forward(FunctionRecorded event) {
        TensorState output = event.output();
        return new StateLine(output.id(), NamedFormulas.forward(event), shapes(event), Message.verbatim(made(event)));
    }

    private static String made(FunctionRecorded event) {
        NdArray data = event.output().data();
        if (data.numel() != 1) {
            return range(data);
        }
        String sign = sign(event);
        boolean numbers = event.inputs().stream().allMatch(each -> each.data().numel() == 1);
        String sum = sign.isEmpty() || !numbers
                ? ""
                : "= " + event.inputs().stream().map(each -> NamedFormulas.number(each.data().item()))
                        .collect(Collectors.joining(" " + sign + " ")) + " ";
        return sum + "= " + NamedFormulas.number(data.item());
    }

    /** Returns what stands between two operands, or empty. */
    private static String sign(FunctionRecorded event) {
        Operator operator = event.function() == null ? null : event.function().operator();
        return operator == null ? "" : operator.sign();
    }

    /** {@code −9.9 … 9.9}; with what is not finite. */
    private static String range(NdArray array) {
        Statistics of = Statistics.of(array, 1);
        String range = Double.isNaN(of.min())
                ? ""
                : of.min() == of.max()
                        ? NamedFormulas.number(of.min())
                        : NamedFormulas.number(of.min(), DIGITS) + " … " + NamedFormulas.number(of.max(), DIGITS);
        String nans = of.nans() > 0 ? of.nans() + " nan" : "";
        String infinities = of.infinities() > 0 ? of.infinities() + " inf" : "";
        return List.of(range, nans, infinities).stream().filter(each -> !each.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String shapes(FunctionRecorded event) {
        Shape out = event.output().whole();
        List<Shape> in = event.inputs().stream().filter(each -> !each.isNumber()).map(TensorState::whole).toList();
        if (in.stream().allMatch(each -> each.dim() == 0)) {
            return "";
        }
        if (in.size() == 2 && !sign(event).isEmpty()) {
            return "(" + size(in.get(0)) + " " + sign(event) + " " + size(in.get(1)) + ")";
        }
        return in.getFirst().equals(out) ? "(" + size(out) + ")" : "(" + size(in.getFirst()) + " → " + size(out) + ")";
    }

    /** {@code 64×100}; one number is {@code 1}. */
    public static String size(Shape shape) {
        return shape.dim() == 0
                ? "1"
                : Arrays.stream(shape.toArray()).mapToObj(Integer::toString).collect(Collectors.joining("×"));
    }

    private static List<StateLine> backward(TapeSnapshot snapshot, FunctionState function) {
        FunctionRecorded recorded = function.recorded();
        GradientNames names = GradientNames.of(snapshot, function);
        List<StateLine> steps = new ArrayList<>();
        for (int i = 0; i < function.outgoing().size(); i++) {
            NdArray outgoing = function.outgoing().get(i);
            String formula = outgoing == null || recorded == null ? null : NamedFormulas.gradient(recorded, i, names);
            if (outgoing != null && recorded != null && formula != null) {
                TensorState to = snapshot.tensor(recorded.inputs().get(i).id());
                steps.add(
                        new StateLine(to.id(), names.of(to) + (adds(snapshot, to.id()) ? " += " : " = ")
                                + formula, shapes(recorded, i, formula), gave(function, recorded, i, outgoing)));
            }
        }
        steps.sort(Comparator.comparing(step -> !snapshot.tensor(step.tensor).parameter()));
        return List.copyOf(steps);
    }

    /** Returns whether something had arrived there before. */
    private static boolean adds(TapeSnapshot snapshot, long tensor) {
        return snapshot.arrived().stream().filter(each -> each.tensor() == tensor)
                .anyMatch(each -> each.before() != null);
    }

    private static String shapes(FunctionRecorded recorded, int input, String formula) {
        Shape in = recorded.inputs().get(input).whole();
        Shape out = recorded.output().whole();
        Matcher product = PRODUCT.matcher(formula);
        if (product.matches()) {
            return "(" + size(shape(recorded, product.group(1)), product.group(2)) + " @ "
                    + size(shape(recorded, product.group(3)), product.group(4)) + ")";
        }
        if (in.dim() == 0 && out.dim() == 0) {
            return "";
        }
        return in.equals(out) ? "(" + size(in) + ")" : "(" + size(out) + " → " + size(in) + ")";
    }

    private static Shape shape(FunctionRecorded recorded, String name) {
        return recorded.inputs().stream().filter(each -> ElementPlace.name(each).equals(name)).map(TensorState::whole)
                .findFirst().orElse(recorded.output().whole());
    }

    private static String size(Shape shape, String transposed) {
        int[] sizes = shape.toArray();
        if (!transposed.isEmpty() && sizes.length > 1) {
            int last = sizes.length - 1;
            int size = sizes[last];
            sizes[last] = sizes[last - 1];
            sizes[last - 1] = size;
        }
        return size(Shape.of(sizes));
    }

    private static Message gave(FunctionState function, FunctionRecorded recorded, int input, NdArray outgoing) {
        NdArray incoming = function.incoming();
        if (outgoing.numel() == 1) {
            String value = NamedFormulas.number(outgoing.item());
            String numbers = incoming == null || incoming.numel() != 1
                    ? null
                    : NamedFormulas.numbers(recorded, input, incoming.item());
            return Message.verbatim(numbers == null || numbers.equals(value)
                    ? "= " + value
                    : "= " + numbers + " = " + value);
        }
        Statistics of = Statistics.of(outgoing, 1);
        return of.nonFinite() > 0
                ? Message.verbatim(range(outgoing))
                : of.min() == of.max()
                        ? Message.of("explain.step.each", "value", NamedFormulas.number(of.min()))
                        : Message.of("explain.step.norm", "norm", Numbers.of(of.norm(), DIGITS));
    }

    private static StateLine clipped(TapeEvent.GradientsClipped clip) {
        return new StateLine(-1, "clip_grad_norm_(" + Numbers.shortest(clip.maxNorm()) + ")", "",
                Message.of("explain.step.clipped", "norm", Numbers.of(clip.norm(), 4), "factor",
                        Numbers.of(clip.factor(), DIGITS)));
    }

    private static StateLine updated(TensorState parameter, TapeEvent.ParameterUpdated event) {
        double[] before = event.before().toArray();
        double[] after = event.after().toArray();
        double largest = 0;
        for (int i = 0; i < before.length; i++) {
            double change = after[i] - before[i];
            largest = Double.isNaN(change) || Math.abs(change) > Math.abs(largest) ? change : largest;
        }
        return new StateLine(parameter.id(), NamedFormulas.update(parameter, event),
                "(" + size(parameter.whole()) + ")",
                Message.of("explain.step.change", "change",
                        (largest > 0 ? "+" : "") + NamedFormulas.number(largest, DIGITS)));
    }
}
