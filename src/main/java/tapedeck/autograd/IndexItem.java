package tapedeck.autograd;

import org.jspecify.annotations.Nullable;

/** One item between the brackets of {@code x[…]} in Python. */
public sealed interface IndexItem {
    /** A place of a dimension, which goes; negative ones count from the end. */
    record Int(long at) implements IndexItem {}

    /** {@code start:stop:step}; null is what was left out. */
    record Slice(@Nullable Long start, @Nullable Long stop, @Nullable Long step) implements IndexItem {}

    /** {@code None}: a dimension of size 1 more. */
    record NewAxis() implements IndexItem {}

    /** {@code ...}: all dimensions that the other items leave. */
    record Ellipsis() implements IndexItem {}

    /** Whole numbers that pick from one dimension. */
    record IntTensor(Tensor index) implements IndexItem {}

    /** A mask: where it is not 0 is picked, from as many dimensions as it has. */
    record Mask(Tensor mask) implements IndexItem {}
}
