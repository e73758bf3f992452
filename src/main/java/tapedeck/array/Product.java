package tapedeck.array;

/** The loops of a matrix product, for any order of storage. */
interface Product {
    /**
     * Fills {@code c}, whose rows are contiguous, with a · b; none is empty. Each number is summed from 0 with a fused
     * multiply-add for p from 0 to k-1 in this order, so that its bits depend on nothing else.
     */
    void multiply(MatrixView a, MatrixView b, MatrixView c);
}
