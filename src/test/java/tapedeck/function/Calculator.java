package tapedeck.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;

/**
 * Works out the formula of a gradient for tensors. A formula does not name the dimensions that its sums and means run over: those are
 * the {@code lanes}. Of what it only moves ({@code fold}, {@code scatter}, the places of a mask) the numbers are known, not their places.
 */
final class Calculator {
    /** More are no case that says anything. */
    private static final int MANY = 50_000;

    /** What only takes elements; others leave zeros. */
    private static final Set<String> TAKING = Set.of("gather", "index", "take", "index_select");

    /** The value of a part of a formula. */
    sealed interface Value {}

    /** A whole tensor. */
    record Exact(Tensor tensor) implements Value {}

    /** Numbers, each of which may stand at any place. */
    record Anywhere(List<Double> numbers) implements Value {}

    /** Says that a formula has no value for such tensors or lanes. */
    @SuppressWarnings("serial")
    static final class Undefined extends RuntimeException {
        Undefined(String what) {
            super(what);
        }
    }

    /** The tensors of a call, with the gradient of its output and of which input that of the formula is. */
    record Call(Tensor g, Tensor y, List<Tensor> inputs, int input) {}

    private final String text;
    private final Call call;
    private final boolean sumsLanes;
    private final int[] lanes;
    private int at;

    Calculator(String formula, Call call, boolean sumsLanes, int... lanes) {
        text = formula.replace(" ", "").replace('−', '-');
        this.call = call;
        this.sumsLanes = sumsLanes;
        this.lanes = lanes;
    }

    Value value() {
        Value value = comparison();
        if (at < text.length()) {
            throw new IllegalArgumentException(text + " at " + at);
        }
        return value;
    }

    private boolean take(String sign) {
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private Value comparison() {
        Value left = sum();
        Value all = null;
        while (true) {
            Value before = left;
            DoubleBinaryOperator holds;
            if (take("==")) {
                holds = (a, b) -> a == b ? 1 : 0;
            } else if (take("≤")) {
                holds = (a, b) -> a <= b ? 1 : 0;
            } else if (take(">")) {
                holds = (a, b) -> a > b ? 1 : 0;
            } else if (take("<")) {
                holds = (a, b) -> a < b ? 1 : 0;
            } else {
                return all == null ? left : all;
            }
            left = sum();
            Value one = of(before, left, holds);
            all = all == null ? one : of(all, one, (a, b) -> a * b);
        }
    }

    private Value sum() {
        Value value = product();
        while (true) {
            if (take("+")) {
                value = of(value, product(), Double::sum);
            } else if (take("-")) {
                value = of(value, product(), (a, b) -> a - b);
            } else {
                return value;
            }
        }
    }

    private Value product() {
        Value value = factor();
        while (true) {
            if (take("//")) {
                value = of(value, factor(), DivRounded::floor);
            } else if (take("·")) {
                value = of(value, factor(), (a, b) -> a * b);
            } else if (take("/")) {
                value = of(value, factor(), (a, b) -> a / b);
            } else if (take("@")) {
                value = matmul(value, factor());
            } else {
                return value;
            }
        }
    }

    private Value factor() {
        if (take("-")) {
            return of(factor(), x -> -x);
        }
        if (take("Σ")) {
            return total(product());
        }
        Value value = atom();
        while (true) {
            if (take("²")) {
                value = of(value, x -> x * x);
            } else if (take("**")) {
                value = of(value, factor(), StrictMath::pow);
            } else if (take("ᵀ")) {
                value = value instanceof Exact(Tensor x) ? new Exact(x.dim() < 2 ? x : x.transpose(-1, -2)) : value;
            } else if (take("[{i}]")) {
                value = anywhere(value);
            } else if (take(".")) {
                value = moved(value, word());
            } else {
                return value;
            }
        }
    }

    private String word() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    private List<Value> arguments() {
        if (!take("(")) {
            throw new Undefined(text.substring(0, at));
        }
        List<Value> all = new ArrayList<>();
        while (!take(")")) {
            all.add(comparison());
            take(",");
        }
        return all;
    }

    /** The value of {@code x.word(…)}. */
    private Value moved(Value x, String word) {
        int from = at;
        if (x instanceof Exact(Tensor tensor)) {
            switch (word) {
                case "transpose", "permute" -> {
                    int[] dims = arguments().stream().mapToInt(each -> (int) number(each)).toArray();
                    return new Exact(word.equals("permute")
                            ? tensor.permute(dims)
                            : tensor.transpose(dims[0], dims[1]));
                }
                case "reshape_as" -> {
                    return new Exact(tensor.reshape(tensor(arguments().getFirst()).shape().toArray()));
                }
                case "tril", "triu" -> {
                    List<Value> diagonal = arguments();
                    int k = diagonal.isEmpty() ? 0 : (int) number(diagonal.getFirst());
                    return new Exact(word.equals("tril") ? tensor.tril(k) : tensor.triu(k));
                }
                case "size" -> {
                    return number(tensor.shape().size((int) number(arguments().getFirst())));
                }
                case "flip" -> {
                    arguments();
                    return new Exact(tensor.flip(lanes));
                }
                default -> at = from;
            }
        }
        int open = 0;
        do {
            open += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        } while (open > 0);
        return TAKING.contains(word) ? anywhere(x) : anywhere(x, number(0));
    }

    private Value atom() {
        if (take("(")) {
            Value value = comparison();
            take(")");
            return value;
        }
        if (take("{")) {
            String place = word();
            take("}");
            return switch (place) {
                case "g" -> shaped(call.g);
                case "y" -> shaped(call.y);
                case "n" -> number(call.inputs.getFirst().numel());
                case "k" -> number((double) call.inputs.getFirst().numel() / call.y.numel());
                default -> shaped(call.inputs.get(Integer.parseInt(place)));
            };
        }
        if (take("π")) {
            return number(Math.PI);
        }
        if (Character.isDigit(text.charAt(at))) {
            int from = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.'
                    || text.charAt(at) == 'E' || (text.charAt(at) == '-' && text.charAt(at - 1) == 'E'))) {
                at++;
            }
            return number(Double.parseDouble(text.substring(from, at)));
        }
        String word = word();
        if (word.equals("part") && !text.startsWith("(", at)) {
            return new Anywhere(List.of());
        }
        return switch (word) {
            case "condition", "mask" -> new Anywhere(List.of());
            case "target" -> new Anywhere(List.of(0.0));
            case "counts" -> counts(1);
            case "nan" -> number(Double.NaN);
            case "inf" -> number(Double.POSITIVE_INFINITY);
            case "zeros" -> {
                take(".");
                word();
                yield anywhere(arguments().getLast(), number(0));
            }
            default -> function(word, arguments());
        };
    }

    private Value function(String name, List<Value> in) {
        Value x = in.getFirst();
        return switch (name) {
            case "sign" -> of(x, Math::signum);
            case "sin" -> of(x, StrictMath::sin);
            case "cos" -> of(x, StrictMath::cos);
            case "tanh" -> of(x, StrictMath::tanh);
            case "exp" -> of(x, StrictMath::exp);
            case "log" -> of(x, StrictMath::log);
            case "sigmoid" -> of(x, a -> 1 / (1 + StrictMath.exp(-a)));
            case "abs" -> of(x, Math::abs);
            case "sqrt" -> of(x, Math::sqrt);
            case "sinh" -> of(x, StrictMath::sinh);
            case "cosh" -> of(x, StrictMath::cosh);
            case "floor" -> of(x, Math::floor);
            case "trunc" -> of(x, a -> a < 0 ? Math.ceil(a) : Math.floor(a));
            case "digamma" -> of(x, Gamma::digamma);
            case "polygamma" -> of(in.get(1), Gamma::trigamma);
            case "isfinite" -> of(x, a -> Double.isFinite(a) ? 1 : 0);
            case "φ" -> of(x, a -> StrictMath.exp(-a * a / 2) / Math.sqrt(2 * Math.PI));
            case "Φ" -> new Exact(Operations.apply(new Ndtr(), tensor(x)));
            case "clamp" -> of(x, a -> Math.clamp(a, number(in.get(1)), number(in.get(2))));
            case "where" -> x instanceof Exact
                    ? of(of(x, in.get(1), (c, a) -> c != 0 ? a : 0), of(x, in.get(2), (c, b) -> c != 0 ? 0 : b),
                            Double::sum)
                    : anywhere(in.get(1), in.get(2));
            case "expand" -> x;
            case "part" -> in.size() == 1 ? anywhere(x, number(0)) : half(tensor(x), (int) number(in.get(1)));
            case "count" -> x instanceof Exact ? laneSum(x) : counts(1);
            case "one_hot" -> new Anywhere(List.of(0.0, 1.0));
            case "within_margin" -> counts(0);
            case "argmax", "argmin" -> number(0);
            case "fold", "unfold", "split", "unbind", "pixel_shuffle", "pixel_unshuffle", "max_unpool1d",
                    "max_unpool2d", "max_unpool3d" ->
                anywhere(x, number(0));
            case "conv1d", "conv2d", "conv3d", "conv_transpose1d", "conv_transpose2d", "conv_transpose3d" ->
                of(anywhere(x), anywhere(in.get(1), number(0)), (a, b) -> a * b);
            default -> ofLanes(name, in, tensor(x));
        };
    }

    private Value counts(int least) {
        return new Anywhere(IntStream.rangeClosed(least, call.inputs.stream().mapToInt(Tensor::numel).sum())
                .mapToObj(n -> (double) n).toList());
    }

    private Value ofLanes(String name, List<Value> in, Tensor x) {
        return new Exact(switch (name) {
            case "mean" -> mean(x);
            case "std" -> std(x);
            case "normed" -> x.sub(mean(x)).div(std(x));
            case "flip" -> x.flip(lanes);
            case "cumsum" -> x.cumsum(lane());
            case "cat" -> Tensor.cat(List.of(x, tensor(in.get(1))), lane());
            case "cross" -> Operations.apply(new Cross(lane()), x, tensor(in.get(1)));
            case "inv" -> Operations.apply(new Inverse(), x);
            case "sym" -> x.add(x.transpose(-1, -2)).div(2);
            case "lower" -> x.tril(0).add(x.tril(-1)).div(2);
            case "outer" -> x.unsqueeze(1).mul(tensor(in.get(1)).unsqueeze(0));
            case "eye" -> Tensor.eye(Math.max(x.shape().size(0), x.shape().size(1)))
                    .narrow(0, 0, x.shape().size(0)).narrow(1, 0, x.shape().size(1));
            default -> throw new Undefined(name);
        });
    }

    private Value half(Tensor x, int which) {
        int size = x.shape().size(lane()) / 2;
        return new Exact(x.narrow(lane(), (which - 1) * size, size));
    }

    private int lane() {
        if (lanes.length != 1) {
            throw new Undefined("one lane");
        }
        return lanes[0];
    }

    private Tensor mean(Tensor x) {
        return lanes.length == 0 ? x : x.mean(lanes, true);
    }

    private Tensor std(Tensor x) {
        Tensor off = x.sub(mean(x));
        return mean(off.mul(off)).add(1e-5).sqrt();
    }

    /** Sums over the lanes, or what the input does not have; of numbers without places one may be summed several times. */
    private Value total(Value of) {
        return of instanceof Anywhere ? of(of, counts(1), (a, n) -> a * n) : sumsLanes ? laneSum(of) : of;
    }

    private Value laneSum(Value of) {
        return lanes.length == 0 ? of : new Exact(tensor(of).sum(lanes, true));
    }

    private Value matmul(Value a, Value b) {
        if (!(a instanceof Exact(Tensor x) && b instanceof Exact(Tensor y))) {
            return of(anywhere(a), anywhere(b), (v, w) -> v * w);
        }
        return new Exact(x.dim() == 1 && y.dim() == 1 && call.inputs.get(call.input).dim() == 2
                ? x.unsqueeze(1).mul(y.unsqueeze(0))
                : x.matmul(y));
    }

    /** A tensor that has no lanes, with size 1 in the place of each. */
    private Value shaped(Tensor x) {
        int[] whole = call.inputs.getFirst().shape().toArray();
        int[] others = IntStream.range(0, whole.length).filter(d -> !isLane(d)).map(d -> whole[d]).toArray();
        if (lanes.length == 0 || x.dim() == whole.length || !Arrays.equals(x.shape().toArray(), others)) {
            return new Exact(x);
        }
        return new Exact(x.reshape(IntStream.range(0, whole.length).map(d -> isLane(d) ? 1 : whole[d]).toArray()));
    }

    private boolean isLane(int dim) {
        return Arrays.stream(lanes).anyMatch(lane -> lane == dim);
    }

    private static Value number(double value) {
        return new Exact(Tensor.of(value));
    }

    private static double number(Value value) {
        return tensor(value).item();
    }

    private static Tensor tensor(Value value) {
        if (value instanceof Exact(Tensor tensor)) {
            return tensor;
        }
        throw new Undefined("numbers without places");
    }

    private static Anywhere anywhere(Value... values) {
        return new Anywhere(Arrays.stream(values).flatMapToDouble(each -> DoubleStream.of(numbers(each))).distinct()
                .boxed().toList());
    }

    private static double[] numbers(Value value) {
        return switch (value) {
            case Exact(Tensor tensor) -> tensor.data().toArray();
            case Anywhere(List<Double> numbers) -> numbers.stream().mapToDouble(each -> each).toArray();
        };
    }

    private static Value of(Value x, DoubleUnaryOperator each) {
        return of(x, number(0), (a, _) -> each.applyAsDouble(a));
    }

    private static Value of(Value a, Value b, DoubleBinaryOperator each) {
        if (a instanceof Exact(Tensor x) && b instanceof Exact(Tensor y)) {
            Shape shape = Shape.broadcast(x.shape(), y.shape());
            double[] xs = Views.expand(x.data(), shape).toArray();
            double[] ys = Views.expand(y.data(), shape).toArray();
            Arrays.setAll(xs, i -> each.applyAsDouble(xs[i], ys[i]));
            return new Exact(new Tensor(NdArray.of(xs, shape.toArray())));
        }
        double[] xs = numbers(a);
        double[] ys = numbers(b);
        if (xs.length == 0 || ys.length == 0 || (long) xs.length * ys.length > MANY) {
            throw new Undefined("no numbers, or too many");
        }
        return new Anywhere(DoubleStream.of(xs).flatMap(v -> DoubleStream.of(ys).map(w -> each.applyAsDouble(v, w)))
                .distinct().boxed().toList());
    }
}
