package tapedeck.lessons.claim;

import java.util.List;
import java.util.stream.Stream;

/** The amount that a claim compares and a text shows: a number, a tensor, a shape, a name or None, taken from a run. Immutable. */
public sealed interface Amount {
    /** A number as it is written. */
    record Literal(double value) implements Amount {}

    /** A shape as it is written: {@code (2, 3)}. */
    record Sizes(List<Integer> sizes) implements Amount {
        public Sizes {
            sizes = List.copyOf(sizes);
        }
    }

    /**
     * Something of the run: {@code w1.grad[0, 1]}.
     *
     * @param names with their dots, at least one, of which the first that is there counts: of a tensor, what of it is meant may follow
     * @param parts what comes behind, from an index on
     * @param take the take it is of; empty for the one that is shown
     */
    record Path(List<String> names, List<Part> parts, String take) implements Amount {
        public Path {
            names = List.copyOf(names);
            parts = List.copyOf(parts);
        }

        public Path(String name, List<Part> parts, String take) {
            this(List.of(name), parts, take);
        }

        /** The first of its names. */
        public String name() {
            return names.getFirst();
        }
    }

    /** The amount with the other sign. */
    record Negative(Amount of) implements Amount {}

    /** Without its sign. */
    record Absolute(Amount of) implements Amount {}

    /** One of two amounts. */
    record Pair(Amount left, Operation operation, Amount right) implements Amount {}

    /** The part of a name's value that comes behind it. */
    sealed interface Part {
        /** {@code .grad}. */
        record Field(String name) implements Part {}

        /** {@code [0, 1]}, from 0. */
        record Index(List<Integer> at) implements Part {
            public Index {
                at = List.copyOf(at);
            }
        }
    }

    /** The operation on two amounts. */
    enum Operation {
        PLUS, MINUS, TIMES, OVER
    }

    /** The numbers that are written in it. */
    default Stream<Double> literals() {
        return switch (this) {
            case Literal(double value) -> Stream.of(value);
            case Sizes(List<Integer> sizes) -> sizes.stream().map(Integer::doubleValue);
            case Path path -> path.parts().stream()
                    .flatMap(part -> part instanceof Part.Index(List<Integer> at) ? at.stream() : Stream.empty())
                    .map(Integer::doubleValue);
            case Negative(Amount of) -> of.literals().flatMap(each -> Stream.of(each, -each));
            case Absolute(Amount of) -> of.literals();
            case Pair(Amount left, Operation _, Amount right) -> Stream.concat(left.literals(), right.literals());
        };
    }

    /** Returns what of the run it is made of. */
    default Stream<Path> paths() {
        return switch (this) {
            case Literal _,Sizes _ -> Stream.empty();
            case Path path -> Stream.of(path);
            case Negative(Amount of) -> of.paths();
            case Absolute(Amount of) -> of.paths();
            case Pair(Amount left, Operation _, Amount right) -> Stream.concat(left.paths(), right.paths());
        };
    }
}
