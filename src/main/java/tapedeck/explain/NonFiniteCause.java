package tapedeck.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.function.Add;
import tapedeck.function.Addmm;
import tapedeck.function.Cumsum;
import tapedeck.function.Div;
import tapedeck.function.DivScalar;
import tapedeck.function.LayerNorm;
import tapedeck.function.Log;
import tapedeck.function.Log1p;
import tapedeck.function.LogSoftmax;
import tapedeck.function.Mean;
import tapedeck.function.MeanDim;
import tapedeck.function.Mm;
import tapedeck.function.MseLoss;
import tapedeck.function.Mul;
import tapedeck.function.MulScalar;
import tapedeck.function.Pow;
import tapedeck.function.PowTensor;
import tapedeck.function.Softmax;
import tapedeck.function.Sqrt;
import tapedeck.function.Sub;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;

/**
 * The reason why one number is not finite, with the numbers it was made of: an overflow, a division by 0, the logarithm of 0, {@code inf
 * − inf}, {@code 0 · inf}; or that what went in was not finite either.
 */
public final class NonFiniteCause {
    private NonFiniteCause() {}

    /** Of an element of a tensor's {@code .data}, as far as it is known; null if it is finite. */
    public static @Nullable Message of(TapeSnapshot snapshot, ElementPlace place) {
        TensorState state = snapshot.tensor(place.tensor());
        if (Double.isFinite(value(state, place.element()))) {
            return null;
        }
        ParameterUpdated updated = snapshot.updated().stream().filter(each -> each.tensor() == state.id())
                .reduce((_, last) -> last).orElse(null);
        if (updated != null) {
            return updated(updated, state.type(), ElementPlace.name(state), place.element());
        }
        return snapshot.functions().stream().map(FunctionState::recorded)
                .filter(each -> each != null && each.output().id() == state.id()).reduce((_, last) -> last)
                .map(each -> forward(each, place.element()))
                .orElseGet(() -> snapshot.functions().stream().anyMatch(each -> each.output() == state.id())
                        ? null
                        : Message.of("explain.cause.began", "element", place.text(state), "value",
                                number(value(state, place.element()))));
    }

    /** Of an element of a Function's output; null if it is not known. */
    static @Nullable Message forward(FunctionRecorded recorded, int at) {
        return switch (recorded.function()) {
            case null -> null;
            case Mm _ -> product(recorded, 0, at);
            case Addmm _ -> product(recorded, 1, at);
            case MseLoss _ -> squares(recorded, at);
            case Softmax _,LogSoftmax _,Cumsum _,LayerNorm _ -> together(recorded, at);
            default -> Broadcasting.isElementwise(recorded) ? element(recorded, at) : together(recorded, at);
        };
    }

    /** Of an element of a parameter of {@code type} after its update. */
    static Message updated(ParameterUpdated event, DType type, String name, int at) {
        String index = new ElementPlace(event.tensor(), at).index(event.after().shape());
        double before = event.before().toArray()[at];
        double gradient = event.gradient().toArray()[at];
        if (!Double.isFinite(before) || !Double.isFinite(gradient)) {
            boolean first = !Double.isFinite(before);
            return came(name + (first ? "" : ".grad") + index, first ? before : gradient);
        }
        String step = NamedFormulas.number(event.rate()) + " · " + NamedFormulas.factor(gradient);
        double after = event.after().toArray()[at];
        return event.rule().isPlain()
                ? Overflow.of(number(before) + " − " + step, after, type)
                : Overflow.call("step", after, type);
    }

    private static @Nullable Message element(FunctionRecorded recorded, int at) {
        double out = value(recorded.output(), at);
        double[] in = recorded.inputs().stream()
                .mapToDouble(each -> value(each, Broadcasting.source(at, each.shape(), recorded.output().shape())))
                .toArray();
        List<String> written = Arrays.stream(in).mapToObj(NamedFormulas::factor).toList();
        String said = expression(recorded, written);
        for (int i = 0; i < in.length; i++) {
            boolean made = Double.isNaN(out) && !Double.isNaN(in[i]) && in.length == 2 && !Double.isNaN(in[1 - i]);
            if (!Double.isFinite(in[i]) && !made) {
                TensorState from = recorded.inputs().get(i);
                return came(
                        new ElementPlace(from.id(), Broadcasting.source(at, from.shape(), recorded.output().shape()))
                                .text(from),
                        in[i]);
            }
        }
        return made(recorded, said, in, out);
    }

    /** Of finite operands, or of two of which neither is NaN. */
    private static @Nullable Message made(FunctionRecorded recorded, String said, double[] in, double out) {
        double x = in[0];
        return switch (recorded.function()) {
            case Add _,Sub _ when Double.isNaN(out) -> because("explain.cause.infMinusInf", said, out);
            case Mul _ when Double.isNaN(out) -> because("explain.cause.zeroTimesInf", said, out);
            case Div _ when Double.isNaN(out) && x != 0 -> because("explain.cause.infByInf", said, out);
            case Div _ when in[1] == 0 -> divided(said, x, out);
            case DivScalar(double by) when by == 0 -> divided(said, x, out);
            case Log _ -> logarithm(said, x, out);
            case Log1p _ -> logarithm(said, 1 + x, out);
            case Sqrt _ -> because("explain.cause.root", said, out);
            case Pow _,PowTensor _ when x == 0 -> because("explain.cause.divisionByZero", said, out);
            case Pow _,PowTensor _ when Double.isNaN(out) -> because("explain.cause.power", said, out);
            case null, default -> Double.isNaN(out) ? null : Overflow.of(said, out, recorded.output().type());
        };
    }

    private static Message logarithm(String said, double x, double out) {
        return because(x == 0 ? "explain.cause.logOfZero" : "explain.cause.logOfNegative", said, out);
    }

    private static Message divided(String said, double x, double out) {
        return because(x == 0 ? "explain.cause.zeroByZero" : "explain.cause.divisionByZero", said, out);
    }

    /** With numbers in the place of names: {@code 2 / 0}, {@code exp(1000)}. */
    private static String expression(FunctionRecorded recorded, List<String> in) {
        String first = in.getFirst();
        return switch (recorded.function()) {
            case Add _ -> first + " + " + in.get(1);
            case Sub _ -> first + " − " + in.get(1);
            case Mul _ -> first + " · " + in.get(1);
            case MulScalar(double number) -> first + " · " + NamedFormulas.factor(number);
            case Div _ -> first + " / " + in.get(1);
            case DivScalar(double number) -> first + " / " + NamedFormulas.factor(number);
            case Pow(double exponent) -> first + " ^ " + NamedFormulas.factor(exponent);
            case PowTensor _ -> first + " ^ " + in.get(1);
            case null, default -> recorded.call() + in.stream().map(each -> each.replaceAll("[()]", ""))
                    .collect(Collectors.joining(", ", "(", ")"));
        };
    }

    /** A sum of products: one of them, or what they add up to. */
    private static Message product(FunctionRecorded recorded, int left, int at) {
        TensorState rows = recorded.inputs().get(left);
        TensorState columns = recorded.inputs().get(left + 1);
        int[] to = ElementPlace.unravel(at, recorded.output().shape());
        DType type = recorded.output().type();
        Infinities terms = new Infinities();
        int all = rows.shape().size(1);
        for (int k = 0; k < all; k++) {
            int in = ElementPlace.ravel(new int[]{to[0], k}, rows.shape());
            int other = ElementPlace.ravel(new int[]{k, to[1]}, columns.shape());
            double x = value(rows, in);
            double y = value(columns, other);
            if (Double.isNaN(x) || Double.isNaN(y)) {
                return Double.isNaN(x)
                        ? came(new ElementPlace(0, in).text(rows), x)
                        : came(new ElementPlace(0, other).text(columns), y);
            }
            String said = NamedFormulas.factor(x) + " · " + NamedFormulas.factor(y);
            if (Double.isNaN(x * y)) {
                return because("explain.cause.zeroTimesInf", said, x * y);
            }
            double product = type.of(x * y);
            terms.add(product, said, Double.isFinite(x) && Double.isFinite(y)
                    ? Overflow.of(said, product, type)
                    : Double.isFinite(x)
                            ? came(new ElementPlace(0, other).text(columns), y)
                            : came(new ElementPlace(0, in).text(rows), x));
        }
        return terms.cause(all, value(recorded.output(), at), type);
    }

    /** The first difference whose square overflows, or their sum. */
    private static @Nullable Message squares(FunctionRecorded recorded, int at) {
        double[] predicted = recorded.inputs().getFirst().data().toArray();
        double[] target = recorded.inputs().get(1).data().toArray();
        DType type = recorded.output().type();
        for (int i = 0; i < Math.min(predicted.length, target.length); i++) {
            double off = predicted[i] - target[i];
            double square = type.of(off * off);
            if (Double.isFinite(predicted[i]) && Double.isFinite(target[i]) && Double.isInfinite(square)) {
                return Overflow.of("(" + number(predicted[i]) + " − " + NamedFormulas.factor(target[i]) + ")²", square,
                        type);
            }
        }
        return together(recorded, at);
    }

    /** Returns the cause in what is made of many elements: the first that was not finite, or too large a sum. */
    private static @Nullable Message together(FunctionRecorded recorded, int at) {
        double out = value(recorded.output(), at);
        for (TensorState in : recorded.inputs()) {
            Message came = came(in);
            if (came != null) {
                return came;
            }
        }
        boolean sums = recorded.function() instanceof Sum || recorded.function() instanceof SumDim
                || recorded.function() instanceof Mean || recorded.function() instanceof MeanDim;
        int n = recorded.inputs().isEmpty() ? 0 : recorded.inputs().getFirst().data().numel();
        return sums
                ? Overflow.sum(n / Math.max(1, recorded.output().data().numel()), out, recorded.output().type())
                : Double.isNaN(out)
                        ? null
                        : Overflow.call(recorded.call(), out, recorded.output().type());
    }

    /** That the first number of a tensor that is not finite was so already; null if there is none. */
    static @Nullable Message came(TensorState in) {
        double[] values = in.data().toArray();
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                return came(new ElementPlace(in.id(), i).text(in), values[i]);
            }
        }
        return null;
    }

    static Message came(String element, double value) {
        return Message.of("explain.cause.came", "element", element, "value", number(value));
    }

    /** {@code key} says why {@code expression} is what it is. */
    static Message because(String key, String expression, double value) {
        return Message.of(key, "expression", expression, "value", number(value));
    }

    static String number(double value) {
        return NamedFormulas.number(value);
    }

    static double value(TensorState tensor, int at) {
        return tensor.data().get(ElementPlace.unravel(at, tensor.shape()));
    }
}
