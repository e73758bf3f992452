package tapedeck.array;

import java.util.Arrays;

/** The check that nothing is written in place that must not be, as PyTorch has it: elements that lie on each other. */
public final class Overlap {
    private Overlap() {}

    /**
     * Refuses an array of which two elements are the same number.
     *
     * @throws EngineException with PyTorch's text
     */
    public static void refuseWithin(NdArray written) {
        if (written.overlaps()) {
            throw new EngineException("unsupported operation: more than one element of the written-to tensor refers "
                    + "to a single memory location. Please clone() the tensor before performing the operation.");
        }
    }

    /**
     * Refuses an operand that shares elements with what is written, unless both are the same elements in the same
     * order. Like PyTorch, it looks at the stretch of memory of arrays without gaps, and lets the others pass.
     *
     * @throws EngineException with PyTorch's text
     */
    public static void refuse(NdArray written, NdArray read) {
        if (written != read && written.storage == read.storage && isPartial(written, read)) {
            throw new EngineException("unsupported operation: some elements of the input tensor and the written-to "
                    + "tensor refer to a single memory location. Please clone() the tensor before performing the "
                    + "operation.");
        }
    }

    private static boolean isPartial(NdArray a, NdArray b) {
        if (a.numel() == 0 || b.numel() == 0 || hasGaps(a) || hasGaps(b)) {
            return false;
        }
        if (a.offset == b.offset && a.numel() == b.numel()) {
            return !Arrays.equals(a.strides, b.strides);
        }
        return a.offset < b.offset + b.numel() && b.offset < a.offset + a.numel();
    }

    /** Returns whether the elements are other than a stretch of memory, each place once. */
    private static boolean hasGaps(NdArray array) {
        int stretch = 1;
        for (int d = dimension(array, stretch); d >= 0; d = dimension(array, stretch)) {
            stretch *= array.shape.sizes()[d];
        }
        return !array.contiguous && stretch != array.numel();
    }

    /** The dimension along which neighbours lie that far apart, or -1. */
    private static int dimension(NdArray array, int stride) {
        int d = array.dim() - 1;
        while (d >= 0 && (array.strides[d] != stride || array.shape.sizes()[d] == 1)) {
            d--;
        }
        return d;
    }
}
