package tapedeck.autograd;

import java.util.Arrays;
import tapedeck.array.NdArray;
import tapedeck.function.Gather;
import tapedeck.function.IndexSelect;

/** The selections of {@link Tensor} by whole numbers, under PyTorch's names. */
interface IndexOps {
    /** The tensor itself. */
    Tensor self();

    /** The slices along {@code dim} at these places. */
    default Tensor indexSelect(int dim, int... index) {
        NdArray places = NdArray.of(Arrays.stream(index).asDoubleStream().toArray(), index.length);
        return Operations.apply(new IndexSelect(dim, places), self());
    }

    /** One element along {@code dim} for each whole number of an index, which gets no gradient. */
    default Tensor gather(int dim, Tensor index) {
        return Operations.apply(new Gather(dim), self(), Operand.given("gather", "index", 2, index).constant());
    }
}
