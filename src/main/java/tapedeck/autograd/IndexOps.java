package tapedeck.autograd;

import java.util.Arrays;
import java.util.List;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.Alias;
import tapedeck.function.Gather;
import tapedeck.function.IndexPut;
import tapedeck.function.IndexSelect;
import tapedeck.function.Select;

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

    /** Returns what lies at {@code index} along {@code dim}, a view without that dimension; negative ones count from the end. */
    default Tensor select(int dim, int index) {
        Shape shape = self().shape();
        if (shape.dim() == 0) {
            throw EngineException.index("select() cannot be applied to a 0-dim tensor.");
        }
        int d = shape.wrap(dim);
        int size = shape.size(d);
        if (index < -size || index >= size) {
            throw EngineException.index("select(): index " + index + " out of range for tensor of size " + shape
                    + " at dimension " + d);
        }
        return Operations.apply(new Select(d, index < 0 ? index + size : index), self());
    }

    /** The same elements under another name, a view. */
    default Tensor alias() {
        return Operations.apply(new Alias(), self());
    }

    /** The source at the places that index tensors or masks name, one for each dimension, in place; returns this. */
    default Tensor indexPut_(List<? extends IndexItem> indices, Tensor source, boolean accumulate) {
        return InPlace.apply(new IndexPut(Indexing.indices(self(), indices), accumulate), self(), source);
    }

    /** {@link #indexPut_} of a copy. */
    default Tensor indexPut(List<? extends IndexItem> indices, Tensor source, boolean accumulate) {
        return Operations.apply(new IndexPut(Indexing.indices(self(), indices), accumulate), self(), source);
    }
}
