package tapedeck.autograd;

import tapedeck.function.Amax;
import tapedeck.function.Cumsum;
import tapedeck.function.Dims;
import tapedeck.function.Logsumexp;
import tapedeck.function.MaxDim;
import tapedeck.function.MeanDim;
import tapedeck.function.MinDim;
import tapedeck.function.ProdDim;
import tapedeck.function.Std;
import tapedeck.function.SumDim;
import tapedeck.function.Var;

/** The reductions along dimensions of {@link Tensor}, under PyTorch's names. A reduced dimension stays with size 1 if {@code keepdim}. */
interface DimensionOps {
    /** The tensor itself. */
    Tensor self();

    /** The sums along a dimension. */
    default Tensor sum(int dim, boolean keepdim) {
        return sum(new int[]{dim}, keepdim);
    }

    /** The sums along dimensions; none means all. */
    default Tensor sum(int[] dims, boolean keepdim) {
        return Operations.apply(new SumDim(Dims.of(dims), keepdim), self());
    }

    /** The means along a dimension. */
    default Tensor mean(int dim, boolean keepdim) {
        return mean(new int[]{dim}, keepdim);
    }

    /** The means along dimensions; none means all. */
    default Tensor mean(int[] dims, boolean keepdim) {
        return Operations.apply(new MeanDim(Dims.of(dims), keepdim), self());
    }

    /** The greatest along dimensions; a tie shares the gradient; none means all. */
    default Tensor amax(int[] dims, boolean keepdim) {
        return Operations.apply(new Amax(Dims.of(dims), keepdim), self());
    }

    /** The unbiased variances along a dimension. */
    default Tensor var(int dim, boolean keepdim) {
        return var(new int[]{dim}, keepdim);
    }

    /** The unbiased variances along dimensions; none means all. */
    default Tensor var(int[] dims, boolean keepdim) {
        return Operations.apply(new Var(Dims.of(dims), keepdim), self());
    }

    /** The unbiased standard deviations along dimensions; none means all. */
    default Tensor std(int[] dims, boolean keepdim) {
        return Operations.apply(new Std(Dims.of(dims), keepdim), self());
    }

    /** {@code ln Σ eˣ} along a dimension. */
    default Tensor logsumexp(int dim, boolean keepdim) {
        return logsumexp(new int[]{dim}, keepdim);
    }

    /** {@code ln Σ eˣ} along dimensions; none means all. */
    default Tensor logsumexp(int[] dims, boolean keepdim) {
        return Operations.apply(new Logsumexp(Dims.of(dims), keepdim), self());
    }

    /** The products along a dimension. */
    default Tensor prod(int dim, boolean keepdim) {
        return Operations.apply(new ProdDim(dim, keepdim), self());
    }

    /** The greatest along a dimension; of equals the first gets the gradient. */
    default Tensor max(int dim, boolean keepdim) {
        return Operations.apply(new MaxDim(dim, keepdim), self());
    }

    /** The least along a dimension; of equals the first gets the gradient. */
    default Tensor min(int dim, boolean keepdim) {
        return Operations.apply(new MinDim(dim, keepdim), self());
    }

    /** The running sums along a dimension. */
    default Tensor cumsum(int dim) {
        return Operations.apply(new Cumsum(dim), self());
    }
}
