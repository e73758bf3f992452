package tapedeck.autograd;

import tapedeck.function.Dims;
import tapedeck.function.Max;
import tapedeck.function.Mean;
import tapedeck.function.Min;
import tapedeck.function.Prod;
import tapedeck.function.Std;
import tapedeck.function.Sum;
import tapedeck.function.Var;

/** The reductions over all elements of {@link Tensor}, shape (), under PyTorch's names. */
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
}
