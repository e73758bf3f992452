package tapedeck.lesson.told.claim;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import tapedeck.array.NdArray;
import tapedeck.explain.Place;
import tapedeck.lesson.told.claim.Claim.Compares;
import tapedeck.lesson.told.claim.Claim.Relation;
import tapedeck.tape.FunctionState;
import tapedeck.text.Message;

/** Says whether a claim is true of what is seen, and what an amount is there. Immutable, for any thread. */
public final class Judge {
    private final Seen seen;

    public Judge(Seen seen) {
        this.seen = seen;
    }

    /**
     * Whether it is true.
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
     * What it is.
     *
     * @throws ClaimException if it is not there
     */
    public Value value(Amount amount) throws ClaimException {
        return switch (amount) {
            case Amount.Literal(double value) -> new Value.Numbers(value);
            case Amount.Sizes(List<Integer> sizes) -> new Value.Sizes(sizes);
            case Amount.Path path -> new Named(seen).of(path);
            case Amount.Negative(Amount of) -> new Value.Numbers(-number(of));
            case Amount.Absolute(Amount of) -> absolute(array(of));
            case Amount.Pair(Amount left, Amount.Operation operation, Amount right) -> {
                double one = number(left);
                double other = number(right);
                yield new Value.Numbers(switch (operation) {
                    case PLUS -> one + other;
                    case MINUS -> one - other;
                    case TIMES -> one * other;
                    case OVER -> one / other;
                });
            }
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
            throw new ClaimException(Message.of("told.claim.several", "shape", Place.shape(array.shape())));
        }
        return array.item();
    }

    private NdArray array(Amount amount) throws ClaimException {
        return switch (value(amount)) {
            case Value.Numbers(NdArray array) -> array;
            case Value.None _ -> throw new ClaimException(Message.of("told.claim.is-none", "of", name(amount)));
            default -> throw new ClaimException(Message.of("told.claim.no-number", "of", name(amount)));
        };
    }

    private static String name(Amount amount) {
        return amount instanceof Amount.Path path ? path.name() : "";
    }

    private static Value absolute(NdArray of) {
        return new Value.Numbers(NdArray.of(Arrays.stream(of.toArray()).map(Math::abs).toArray(), of.shape()
                .toArray()));
    }

    private boolean anyOf(Amount amount, DoublePredicate is) throws ClaimException {
        return Arrays.stream(array(amount).toArray()).anyMatch(is);
    }

    private boolean flag(Amount.Path of) throws ClaimException {
        if (value(of) instanceof Value.Flag(boolean is)) {
            return is;
        }
        throw new ClaimException(Message.of("told.claim.no-flag", "of", of.name()));
    }

    private boolean compares(Compares claim) throws ClaimException {
        if (value(claim.left()) instanceof Value.Sizes(List<Integer> left)
                && value(claim.right()) instanceof Value.Sizes(List<Integer> right)) {
            return switch (claim.relation()) {
                case EQUAL -> left.equals(right);
                case UNEQUAL -> !left.equals(right);
                default -> throw new ClaimException(Message.of("told.claim.shapes"));
            };
        }
        Elements elements = elements(claim);
        if (elements.size() != 1) {
            throw new ClaimException(Message.of("told.claim.elements", "elements", elements.size()));
        }
        return elements.allMatch();
    }

    private Elements elements(Compares claim) throws ClaimException {
        NdArray left = array(claim.left());
        NdArray right = array(claim.right());
        if (left.numel() != 1 && right.numel() != 1 && !left.shape().equals(right.shape())) {
            throw new ClaimException(Message.of("told.claim.different", "left", Place.shape(left.shape()), "right",
                    Place.shape(right.shape())));
        }
        return new Elements(left, claim.relation(), right);
    }

    /** Numbers against numbers, each against its own or all against one. */
    private record Elements(NdArray left, Relation relation, NdArray right) {
        int size() {
            return Math.max(left.numel(), right.numel());
        }

        boolean allMatch() {
            return count() == size();
        }

        boolean anyMatch() {
            return count() > 0;
        }

        private int count() {
            double[] ones = left.toArray();
            double[] others = right.toArray();
            int count = 0;
            for (int i = 0; i < size(); i++) {
                if (relation.holds(ones[ones.length == 1 ? 0 : i], others[others.length == 1 ? 0 : i])) {
                    count++;
                }
            }
            return count;
        }
    }

    private boolean isCalled(Claim.IsCalled claim) throws ClaimException {
        Pointed pick = switch (claim.of().name()) {
            case "it" -> seen.it();
            case "picked" -> seen.picked();
            default -> null;
        };
        if (pick instanceof Pointed.OfTensor(String name)) {
            return name.equals(claim.name());
        }
        if (pick instanceof Pointed.OfFunction(int index)) {
            List<FunctionState> called = Named.functions(seen.scenery(), claim.name());
            return claim.ordinal() == 0
                    ? called.stream().anyMatch(each -> each.index() == index)
                    : claim.ordinal() <= called.size() && called.get(claim.ordinal() - 1).index() == index;
        }
        return value(claim.of()) instanceof Value.Word(String word) && word.equals(claim.name());
    }
}
