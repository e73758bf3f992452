package tapedeck.autograd;

import tapedeck.function.Amax;
import tapedeck.function.Cumsum;
import tapedeck.function.Dims;
import tapedeck.function.LogSoftmax;
import tapedeck.function.Logsumexp;
import tapedeck.function.Max;
import tapedeck.function.MaxDim;
import tapedeck.function.Mean;
import tapedeck.function.MeanDim;
import tapedeck.function.Min;
import tapedeck.function.MinDim;
import tapedeck.function.Prod;
import tapedeck.function.ProdDim;
import tapedeck.function.Softmax;
import tapedeck.function.Std;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.function.Var;

/**
 * The methods of {@link Tensor} over all elements, with a result of shape (), or along dimensions, under PyTorch's names. A reduced
 * dimension stays with size 1 if {@code keepdim}.
 */
interface ReduceOps {
    /** The tensor itself. */
    Tensor self();

    /** The sum. */
    default Tensor sum() {
        return Operations.apply(new Sum(), self());
    }

    /** The mean. */
    default Tensor mean() {
        return Operations.apply(new Mean(), self());
    }

    /** The product. */
    default Tensor prod() {
        return Operations.apply(new Prod(), self());
    }

    /** The greatest; a tie shares the gradient. */
    default Tensor max() {
        return Operations.apply(new Max(), self());
    }

    /** The least; a tie shares the gradient. */
    default Tensor min() {
        return Operations.apply(new Min(), self());
    }

    /** The unbiased variance. */
    default Tensor var() {
        return Operations.apply(new Var(Dims.ALL, false), self());
    }

    /** The unbiased standard deviation. */
    default Tensor std() {
        return Operations.apply(new Std(Dims.ALL, false), self());
    }

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

    /** {@code eˣⁱ / Σ eˣʲ} along a dimension. */
    default Tensor softmax(int dim) {
        return Operations.apply(new Softmax(dim), self());
    }

    /** {@code log softmax(x)} along a dimension, safe for any x. */
    default Tensor logSoftmax(int dim) {
        return Operations.apply(new LogSoftmax(dim), self());
    }
}
