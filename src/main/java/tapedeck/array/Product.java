package tapedeck.array;

/** The loops of a matrix product, for any order of storage. Strides are in elements; m, k and n at least 1. */
interface Product {
    /**
     * Fills (m, n) elements of {@code c} from {@code co}, rows {@code cRow} apart, with a · b: each is summed from 0
     * with a fused multiply-add for p from 0 to k-1 in this order, so that its bits depend on nothing else.
     */
    void multiply(double[] a, int ao, int aRow, int aColumn, double[] b, int bo, int bRow, int bColumn, double[] c,
            int co, int m, int k, int n, int cRow);
}
