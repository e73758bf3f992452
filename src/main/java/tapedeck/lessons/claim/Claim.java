package tapedeck.lessons.claim;

import java.util.stream.Stream;

/** Something that is true of a run or not. Immutable. */
public sealed interface Claim {
    /**
     * Two amounts are so to each other; a number and a tensor, if each of its elements is.
     */
    record Compares(Amount left, Relation relation, Amount right) implements Claim {}

    /** It is None. */
    record IsNone(Amount of) implements Claim {}

    /** It, or one of its elements, is nan. */
    record IsNan(Amount of) implements Claim {}

    /** It, and each of its elements, is neither nan nor infinite. */
    record IsFinite(Amount of) implements Claim {}

    /**
     * The claim that what is pointed at, or a {@code grad_fn}, is called so.
     *
     * @param ordinal of several Functions of that call on the tape which one, from 1; 0 if it does not matter
     */
    record IsCalled(Amount.Path of, String name, int ordinal) implements Claim {}

    /** Something that is true or false by itself: {@code x.requires_grad}. */
    record Flagged(Amount.Path of) implements Claim {}

    /** The other is false. */
    record Not(Claim claim) implements Claim {}

    /** Both are true. */
    record Both(Claim one, Claim other) implements Claim {}

    /** At least one is true. */
    record Either(Claim one, Claim other) implements Claim {}

    /** It is true of each element, which has to be said of tensors with more than one. */
    record All(Compares claim) implements Claim {}

    /** It is true of at least one element. */
    record Any(Compares claim) implements Claim {}

    /** The relation of two numbers. Equal are those that are equal as they are written: to a relative 1e-5. */
    enum Relation {
        LESS("<"), LESS_OR_EQUAL("<="), GREATER(">"), GREATER_OR_EQUAL(">="), EQUAL("=="), UNEQUAL("!=");

        private static final double PRECISION = 1e-5;

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }

        /** Returns whether {@code left} is so to {@code right}; a nan is to nothing, but unequal. */
        boolean holds(double left, double right) {
            boolean equal = areEqual(left, right);
            return switch (this) {
                case LESS -> left < right;
                case LESS_OR_EQUAL -> left < right || equal;
                case GREATER -> left > right;
                case GREATER_OR_EQUAL -> left > right || equal;
                case EQUAL -> equal;
                case UNEQUAL -> !equal;
            };
        }

        /** Returns whether two numbers are the same as they are written. */
        public static boolean areEqual(double left, double right) {
            return left == right
                    || Math.abs(left - right) <= PRECISION * Math.max(Math.abs(left), Math.abs(right));
        }
    }

    /** The numbers that are written in it: what a text may say of it. */
    default Stream<Double> literals() {
        return amounts().flatMap(Amount::literals);
    }

    /** Returns what of the run it speaks of. */
    default Stream<Amount.Path> paths() {
        return amounts().flatMap(Amount::paths);
    }

    /** Returns what it is made of. */
    private Stream<Amount> amounts() {
        return switch (this) {
            case Compares(Amount left, Relation _, Amount right) -> Stream.of(left, right);
            case IsNone(Amount of) -> Stream.of(of);
            case IsNan(Amount of) -> Stream.of(of);
            case IsFinite(Amount of) -> Stream.of(of);
            case IsCalled called -> Stream.of(called.of());
            case Flagged(Amount.Path of) -> Stream.of(of);
            case Not(Claim claim) -> claim.amounts();
            case Both(Claim one, Claim other) -> Stream.concat(one.amounts(), other.amounts());
            case Either(Claim one, Claim other) -> Stream.concat(one.amounts(), other.amounts());
            case All(Compares(Amount left, Relation _, Amount right)) -> Stream.of(left, right);
            case Any(Compares(Amount left, Relation _, Amount right)) -> Stream.of(left, right);
        };
    }
}
