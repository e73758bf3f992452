package tapedeck.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Shape;
import tapedeck.autograd.UpdateRule;
import tapedeck.function.Function;
import tapedeck.function.GradientFormula;
import tapedeck.function.Operator;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.text.Substitution;

/**
 * The formulas of Functions and updates, written with the names of the tensors they do it to: {@code m2 = h @ w2}, {@code w2.grad = hᵀ @
 * ∂loss/∂m2}, {@code w2 = w2 − 0.1 · w2.grad}. The same in every language.
 */
public final class NamedFormulas {
    /** Stands between the steps of a rule that has several. */
    public static final String NEXT = ";  ";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w)}");
    private static final Pattern MODULE = Pattern.compile("\\b(?:torch|F)\\.(?=\\w)");
    private static final Pattern WORD = Pattern.compile("\\b(data|grad|buf)\\b");

    /** What belongs to the word before it. */
    private static final String BOUND = ".[ᵀ²*/";

    private NamedFormulas() {}

    /** Returns what a Function did: {@code m2 = h @ w2}, {@code h = sigmoid(a1)}; in place {@code y += 1}. */
    public static String forward(FunctionRecorded event) {
        String output = ElementPlace.name(event.output());
        List<String> in = event.inputs().stream().map(ElementPlace::name).toList();
        Function function = event.function();
        boolean inPlace = !event.inputs().isEmpty() && event.inputs().getFirst().id() == event.output().id();
        Operator operator = function == null ? null : function.operator();
        if (inPlace && operator != null) {
            return output + " " + operator.sign() + "= " + in.get(1);
        }
        String call = function == null ? event.call() + "(" + String.join(", ", in) + ")" : function.python(in);
        return inPlace
                ? MODULE.matcher(call).replaceAll("")
                : output + " = " + MODULE.matcher(call).replaceAll("");
    }

    /** The gradients a Function passes on, one line for each input that needs one: {@code w2.grad = hᵀ @ ∂loss/∂m2}. */
    public static List<String> backward(FunctionState function, TapeSnapshot snapshot) {
        FunctionRecorded recorded = function.recorded();
        return recorded == null ? List.of() : backward(recorded, GradientNames.of(snapshot, function));
    }

    /** As above, of a Function as it was recorded. */
    public static List<String> backward(FunctionRecorded recorded, GradientNames names) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < recorded.inputs().size(); i++) {
            String right = i < recorded.needs().size() && recorded.needs().get(i)
                    ? gradient(recorded, i, names)
                    : null;
            if (right != null) {
                lines.add(names.of(recorded.inputs().get(i)) + " = " + right);
            }
        }
        return List.copyOf(lines);
    }

    /** {@link #backward} for people; of a Function of which no more is known, its local derivative. */
    public static List<Message> derivative(FunctionState function, TapeSnapshot snapshot) {
        List<String> formulas = backward(function, snapshot);
        return formulas.isEmpty() ? function.derivative() : formulas.stream().map(Message::verbatim).toList();
    }

    /** The gradient that a Function gives to input {@code input}: {@code hᵀ @ ∂loss/∂m2}; null if it is not known. */
    public static @Nullable String gradient(FunctionRecorded recorded, int input, GradientNames names) {
        return filled(recorded, input, names.of(recorded.output()), ElementPlace.name(recorded.output()),
                i -> ElementPlace.name(recorded.inputs().get(i)));
    }

    /**
     * As {@link #gradient}, with numbers: {@code 1 / 2}; null unless the output and every input are single numbers.
     *
     * @param incoming the gradient of the output
     */
    static @Nullable String numbers(FunctionRecorded recorded, int input, double incoming) {
        boolean small = recorded.output().data().numel() == 1
                && recorded.inputs().stream().allMatch(each -> each.data().numel() == 1);
        return !small
                ? null
                : filled(recorded, input, factor(incoming), factor(recorded.output().data().item()),
                        i -> factor(recorded.inputs().get(i).data().item()));
    }

    private static @Nullable String filled(FunctionRecorded recorded, int input, String g, String y,
            IntFunction<String> operand) {
        Function function = recorded.function();
        List<GradientFormula> all = function == null ? List.of() : function.vjp();
        if (all.isEmpty()) {
            return null;
        }
        GradientFormula vjp = all.get(Math.min(input, all.size() - 1));
        int n = recorded.inputs().getFirst().data().numel();
        Matcher places = PLACE.matcher(vjp.formula());
        String text = Substitution.of(vjp.formula(), places, found -> switch (found.group(1)) {
            case "g" -> operand(g, vjp.formula().substring(found.end()));
            case "y" -> y;
            case "i" -> String.valueOf(input);
            case "n" -> String.valueOf(n);
            case "k" -> String.valueOf(n / Math.max(1, recorded.output().data().numel()));
            default -> operand.apply(found.group(1).charAt(0) - '0');
        });
        String sum = vjp.isBroadcast()
                ? summed(recorded.inputs().get(input).shape(), recorded.output().shape())
                : "";
        return sum.isEmpty()
                ? text
                : vjp.formula().equals("{g}") ? operand(g, sum) + sum : "(" + text + ")" + sum;
    }

    /** A gradient where {@code next} follows it: {@code ∂loss/∂h} is one thing only in brackets before what belongs to it. */
    private static String operand(String gradient, String next) {
        return gradient.startsWith("∂") && !next.isEmpty() && BOUND.indexOf(next.charAt(0)) >= 0
                ? "(" + gradient + ")"
                : gradient;
    }

    /** {@code .sum(dim=0)} over what an input was stretched along; empty if it was not. */
    private static String summed(Shape input, Shape output) {
        List<String> dims = new ArrayList<>();
        int extra = output.dim() - input.dim();
        for (int d = 0; d < output.dim(); d++) {
            if (output.size(d) > 1 && (d < extra || input.size(d - extra) == 1)) {
                dims.add(String.valueOf(d));
            }
        }
        if (dims.isEmpty()) {
            return "";
        }
        return dims.size() == output.dim()
                ? ".sum()"
                : ".sum(dim=" + (dims.size() == 1 ? dims.getFirst() : "(" + String.join(", ", dims) + ")") + ")";
    }

    /** Returns what an update does: {@code w2 = w2 − 0.1 · w2.grad}, or the optimizer's rule. */
    public static String update(TensorState parameter, ParameterUpdated event) {
        String name = ElementPlace.name(parameter);
        String rate = Numbers.shortest(event.rate());
        return update(event.rule(), name, rate);
    }

    /** Returns what a step does to every parameter, which is called {@code p}: {@code p = p − lr · p.grad}. */
    static String everyUpdate(UpdateRule rule) {
        return update(rule, "p", "lr");
    }

    private static String update(UpdateRule rule, String name, String rate) {
        return rule.isPlain()
                ? name + " = " + name + " − " + rate + " · " + name + ".grad"
                : String.join(NEXT, rule(rule, name, rate));
    }

    private static List<String> rule(UpdateRule rule, String name, String rate) {
        return rule.at(rate).stream()
                .map(line -> Substitution.of(line, WORD.matcher(line), word -> switch (word.group(1)) {
                    case "data" -> name;
                    case "grad" -> name + ".grad";
                    default -> word.group(1);
                }).replace("·", " · ").replace(" -= ", " −= ")).toList();
    }

    /** A number as an operand: one with a sign has brackets. */
    static String factor(double value) {
        String text = number(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    /** To four digits, with a true minus. */
    static String number(double value) {
        return number(value, 4);
    }

    /** To so many digits, with a true minus. */
    static String number(double value, int digits) {
        String text = Numbers.of(value, digits);
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
