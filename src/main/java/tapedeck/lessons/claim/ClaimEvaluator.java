package tapedeck.lessons.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.explain.ElementPlace;
import tapedeck.lessons.claim.Claim.Compares;
import tapedeck.tape.FunctionState;
import tapedeck.text.Message;

/** Says whether a claim is true of what is seen, and what an amount is there. Immutable, for any thread. */
public final class ClaimEvaluator {
    private final Observation seen;

    public ClaimEvaluator(Observation seen) {
        this.seen = seen;
    }

    /** Returns whether it can be made, and is true. */
    public boolean isSo(Claim claim) {
        try {
            return holds(claim);
        } catch (ClaimException _) {
            return false;
        }
    }

    /**
     * Returns whether it is true.
     *
     * @throws ClaimException if it speaks of what is not there, or compares what cannot be
     */
    public boolean holds(Claim claim) throws ClaimException {
        return switch (claim) {
            case Compares compares -> compares(compares);
            case Claim.IsNone(Amount of) -> value(of) instanceof Value.None;
            case Claim.IsNan(Amount of) -> anyOf(of, Double::isNaN);
            case Claim.IsFinite(Amount of) -> !anyOf(of, each -> !Double.isFinite(each));
            case Claim.IsCalled called -> isCalled(called);
            case Claim.Flagged(Amount.Path of) -> flag(of);
            case Claim.Not(Claim inner) -> !holds(inner);
            case Claim.Both(Claim one, Claim other) -> holds(one) && holds(other);
            case Claim.Either(Claim one, Claim other) -> holds(one) || holds(other);
            case Claim.All(Compares inner) -> elements(inner).allMatch();
            case Claim.Any(Compares inner) -> elements(inner).anyMatch();
        };
    }

    /**
     * Returns what it is.
     *
     * @throws ClaimException if it is not there
     */
    public Value value(Amount amount) throws ClaimException {
        return switch (amount) {
            case Amount.Literal(double value) -> new Value.Numbers(value);
            case Amount.Sizes(List<Integer> sizes) -> new Value.Sizes(sizes);
            case Amount.Path path -> new Bindings(seen).of(path);
            case Amount.Negative(Amount of) -> combined(new Pairs(NdArray.scalar(0), array(of)), (a, b) -> a - b);
            case Amount.Absolute(Amount of) -> combined(new Pairs(array(of), NdArray.scalar(0)),
                    (a, _) -> Math.abs(a));
            case Amount.Pair(Amount left, Amount.Operation operation, Amount right) ->
                combined(pair(left, right), switch (operation) {
                    case PLUS -> (a, b) -> a + b;
                    case MINUS -> (a, b) -> a - b;
                    case TIMES -> (a, b) -> a * b;
                    case OVER -> (a, b) -> a / b;
                });
        };
    }

    /**
     * The one number that it is.
     *
     * @throws ClaimException if it is none, or more than one
     */
    public double number(Amount amount) throws ClaimException {
        NdArray array = array(amount);
        if (array.numel() != 1) {
            throw new ClaimException(Message.of("lessons.claim.several", "shape", ElementPlace.shape(array.shape())));
        }
        return array.item();
    }

    private NdArray array(Amount amount) throws ClaimException {
        return switch (value(amount)) {
            case Value.Numbers(NdArray array) -> array;
            case Value.None _ -> throw new ClaimException(Message.of("lessons.claim.is-none", "of", name(amount)));
            default -> throw new ClaimException(Message.of("lessons.claim.no-number", "of", name(amount)));
        };
    }

    private static String name(Amount amount) {
        return amount instanceof Amount.Path path ? path.name() : "";
    }

    /** Two tensors of one shape, or a tensor and a number, element by element. */
    private static Value combined(Pairs pair, DoubleBinaryOperator operator) {
        double[] numbers = new double[pair.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = operator.applyAsDouble(pair.left(i), pair.right(i));
        }
        return new Value.Numbers(NdArray.of(numbers, pair.shape.toArray()));
    }

    private Pairs pair(Amount left, Amount right) throws ClaimException {
        NdArray one = array(left);
        NdArray other = array(right);
        if (one.numel() != 1 && other.numel() != 1 && !one.shape().equals(other.shape())) {
            throw new ClaimException(
                    Message.of("lessons.claim.different", "left", ElementPlace.shape(one.shape()), "right",
                            ElementPlace.shape(other.shape())));
        }
        return new Pairs(one, other);
    }

    /** Numbers beside numbers, each with its own or all with one. */
    private static final class Pairs {
        private final Shape shape;
        private final double[] ones;
        private final double[] others;

        Pairs(NdArray one, NdArray other) {
            shape = one.numel() == 1 ? other.shape() : one.shape();
            ones = one.toArray();
            others = other.toArray();
        }

        int size() {
            return shape.numel();
        }

        double left(int i) {
            return ones[ones.length == 1 ? 0 : i];
        }

        double right(int i) {
            return others[others.length == 1 ? 0 : i];
        }
    }

    /** The number of elements of which a comparison is true. */
    private record Elements(int size, int matching) {
        boolean allMatch() {
            return matching == size;
        }

        boolean anyMatch() {
            return matching > 0;
        }
    }

    private boolean anyOf(Amount amount, DoublePredicate is) throws ClaimException {
        return Arrays.stream(array(amount).toArray()).anyMatch(is);
    }

    private boolean flag(Amount.Path of) throws ClaimException {
        if (value(of) instanceof Value.Flag(boolean is)) {
            return is;
        }
        throw new ClaimException(Message.of("lessons.claim.no-flag", "of", of.name()));
    }

    private boolean compares(Compares claim) throws ClaimException {
        if (value(claim.left()) instanceof Value.Sizes(List<Integer> left)
                && value(claim.right()) instanceof Value.Sizes(List<Integer> right)) {
            return switch (claim.relation()) {
                case EQUAL -> left.equals(right);
                case UNEQUAL -> !left.equals(right);
                default -> throw new ClaimException(Message.of("lessons.claim.shapes"));
            };
        }
        Elements elements = elements(claim);
        if (elements.size() != 1) {
            throw new ClaimException(Message.of("lessons.claim.elements", "elements", elements.size()));
        }
        return elements.allMatch();
    }

    private Elements elements(Compares claim) throws ClaimException {
        Pairs beside = pair(claim.left(), claim.right());
        return new Elements(beside.size(), (int) IntStream.range(0, beside.size())
                .filter(i -> claim.relation().holds(beside.left(i), beside.right(i))).count());
    }

    private boolean isCalled(Claim.IsCalled claim) throws ClaimException {
        GraphTarget pick = switch (claim.of().name()) {
            case "it" -> seen.it();
            case "picked" -> seen.picked();
            default -> null;
        };
        if (pick instanceof GraphTarget.OfTensor(String name)) {
            return name.equals(claim.name());
        }
        if (pick instanceof GraphTarget.OfFunction(int index)) {
            List<FunctionState> called = Bindings.functions(seen.scenery(), claim.name());
            return claim.ordinal() == 0
                    ? called.stream().anyMatch(each -> each.index() == index)
                    : claim.ordinal() <= called.size() && called.get(claim.ordinal() - 1).index() == index;
        }
        return value(claim.of()) instanceof Value.Word(String word) && word.equals(claim.name());
    }
}
