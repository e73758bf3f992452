package tapedeck.lessons.claim;

import java.util.List;
import tapedeck.array.NdArray;

/** The value of an amount on a run. Immutable. */
public sealed interface Value {
    /** A number, or a tensor's. */
    record Numbers(NdArray array) implements Value {
        /** One number. */
        public Numbers(double value) {
            this(NdArray.scalar(value));
        }
    }

    /** True or false. */
    record Flag(boolean is) implements Value {}

    /** None. */
    record None() implements Value {}

    /** The name of a Function or a tensor. */
    record Word(String word) implements Value {}

    /** A shape. */
    record Sizes(List<Integer> sizes) implements Value {
        public Sizes {
            sizes = List.copyOf(sizes);
        }
    }
}
