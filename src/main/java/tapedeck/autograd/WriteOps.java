package tapedeck.autograd;

import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Function;
import tapedeck.function.IndexAdd;
import tapedeck.function.IndexCopy;
import tapedeck.function.IndexFill;
import tapedeck.function.IndexFillWith;
import tapedeck.function.MaskedFill;
import tapedeck.function.MaskedFillWith;
import tapedeck.function.MaskedScatter;
import tapedeck.function.MaskedSelect;
import tapedeck.function.PutFlat;
import tapedeck.function.Scatter;
import tapedeck.function.ScatterAdd;
import tapedeck.function.ScatterReduce;
import tapedeck.function.ScatterValue;
import tapedeck.function.TakeFlat;

/**
 * The writes of {@link Tensor} at places that masks and index tensors name, under PyTorch's names; a name that ends in {@code _} writes
 * in place, the others into a copy. Masks are of type bool and indices of type int64, and get no gradient.
 */
interface WriteOps {
    /** The tensor itself. */
    Tensor self();

    /** A number where a mask holds. */
    default Tensor maskedFill(Tensor mask, double value) {
        return Operations.apply(new MaskedFill(InPlaceOperands.mask(mask, self().dtype(), value), value),
                InPlaceOperands.stretched(self(), mask));
    }

    /** A single number where a mask holds. */
    default Tensor maskedFill(Tensor mask, Tensor value) {
        Tensor x = InPlaceOperands.stretched(self(), mask);
        return Operations.apply(new MaskedFillWith(InPlaceOperands.mask(mask, value)), x, value);
    }

    /** A number where a mask holds, in place; returns this. */
    default Tensor maskedFill_(Tensor mask, double value) {
        NdArray places = InPlaceOperands.mask(mask, self().dtype(), value);
        InPlaceOperands.checkFits(self(), mask);
        return InPlace.apply(new MaskedFill(places, value), self());
    }

    /** A single number where a mask holds, in place; returns this. */
    default Tensor maskedFill_(Tensor mask, Tensor value) {
        NdArray places = InPlaceOperands.mask(mask, value);
        InPlaceOperands.checkFits(self(), mask);
        return InPlace.apply(new MaskedFillWith(places), self(), value);
    }

    /** The elements where a mask holds, as a vector. */
    default Tensor maskedSelect(Tensor mask) {
        if (mask.dtype() != DType.BOOL) {
            throw new EngineException("masked_select: expected BoolTensor for mask");
        }
        Tensor x = InPlaceOperands.stretched(self(), mask);
        return Operations.apply(new MaskedSelect(InPlaceOperands.expanded(mask, x)), x);
    }

    /** The elements of the source, one after another, where a mask holds. */
    default Tensor maskedScatter(Tensor mask, Tensor source) {
        Tensor x = InPlaceOperands.stretched(self(), mask);
        return Operations.apply(new MaskedScatter(InPlaceOperands.expanded(mask, x)), x, source);
    }

    /** The elements of the source, one after another, where a mask holds, in place; returns this. */
    default Tensor maskedScatter_(Tensor mask, Tensor source) {
        return InPlace.apply(new MaskedScatter(InPlaceOperands.expanded(mask, self())), self(), source);
    }

    /** The source at the places along {@code dim} that an index names. */
    default Tensor scatter(int dim, Tensor index, Tensor source) {
        return Operations.apply(new Scatter(dim, InPlaceOperands.index("scatter", index)), self(), source);
    }

    /** The source at the places along {@code dim} that an index names, in place; returns this. */
    default Tensor scatter_(int dim, Tensor index, Tensor source) {
        return InPlace.apply(new Scatter(dim, InPlaceOperands.index("scatter", index)), self(), source);
    }

    /** A number at the places along {@code dim} that an index names. */
    default Tensor scatter(int dim, Tensor index, double value) {
        return Operations.apply(new ScatterValue(dim, InPlaceOperands.index("scatter", index), value), self());
    }

    /** A number at the places along {@code dim} that an index names, in place; returns this. */
    default Tensor scatter_(int dim, Tensor index, double value) {
        return InPlace.apply(new ScatterValue(dim, InPlaceOperands.index("scatter", index), value), self());
    }

    /** The source added at the places along {@code dim} that an index names. */
    default Tensor scatterAdd(int dim, Tensor index, Tensor source) {
        return Operations.apply(new ScatterAdd(dim, InPlaceOperands.index("scatter", index)), self(), source);
    }

    /** The source added at the places along {@code dim} that an index names, in place; returns this. */
    default Tensor scatterAdd_(int dim, Tensor index, Tensor source) {
        return InPlace.apply(new ScatterAdd(dim, InPlaceOperands.index("scatter", index)), self(), source);
    }

    /** Returns what is there and all of the source that an index names for it, as {@code sum}, {@code prod}, {@code mean}, {@code amax} or {@code amin}. */
    default Tensor scatterReduce(int dim, Tensor index, Tensor source, String reduce, boolean includeSelf) {
        Function function = new ScatterReduce(dim, InPlaceOperands.index("scatter", index), reduce, includeSelf);
        return Operations.apply(function, self(), source);
    }

    /** {@link #scatterReduce} in place; returns this. */
    default Tensor scatterReduce_(int dim, Tensor index, Tensor source, String reduce, boolean includeSelf) {
        Function function = new ScatterReduce(dim, InPlaceOperands.index("scatter", index), reduce, includeSelf);
        return InPlace.apply(function, self(), source);
    }

    /** The source's slices, times {@code alpha}, added at places along {@code dim}. */
    default Tensor indexAdd(int dim, Tensor index, Tensor source, double alpha) {
        return Operations.apply(new IndexAdd(dim, InPlaceOperands.added(index), alpha), self(), source);
    }

    /** The source's slices, times {@code alpha}, added at places along {@code dim}, in place; returns this. */
    default Tensor indexAdd_(int dim, Tensor index, Tensor source, double alpha) {
        return InPlace.apply(new IndexAdd(dim, InPlaceOperands.added(index), alpha), self(), source);
    }

    /** The source's slices at places along {@code dim}. */
    default Tensor indexCopy(int dim, Tensor index, Tensor source) {
        return Operations.apply(new IndexCopy(dim, InPlaceOperands.vector("index_copy_", index)), self(), source);
    }

    /** The source's slices at places along {@code dim}, in place; returns this. */
    default Tensor indexCopy_(int dim, Tensor index, Tensor source) {
        return InPlace.apply(new IndexCopy(dim, InPlaceOperands.vector("index_copy_", index)), self(),
                source);
    }

    /** A number in the slices at places along {@code dim}. */
    default Tensor indexFill(int dim, Tensor index, double value) {
        return Operations.apply(new IndexFill(dim, InPlaceOperands.filled(index), value), self());
    }

    /** A number in the slices at places along {@code dim}, in place; returns this. */
    default Tensor indexFill_(int dim, Tensor index, double value) {
        return InPlace.apply(new IndexFill(dim, InPlaceOperands.filled(index), value), self());
    }

    /** A single number in the slices at places along {@code dim}. */
    default Tensor indexFill(int dim, Tensor index, Tensor value) {
        return Operations.apply(new IndexFillWith(dim, InPlaceOperands.filled(index)), self(),
                InPlaceOperands.single(value));
    }

    /** A single number in the slices at places along {@code dim}, in place; returns this. */
    default Tensor indexFill_(int dim, Tensor index, Tensor value) {
        return InPlace.apply(new IndexFillWith(dim, InPlaceOperands.filled(index)), self(),
                InPlaceOperands.single(value));
    }

    /** The elements at places in row-major order. */
    default Tensor take(Tensor index) {
        return Operations.apply(new TakeFlat(InPlaceOperands.vector("take", index)), self());
    }

    /** The source at places in row-major order, instead of or added to what is there. */
    default Tensor put(Tensor index, Tensor source, boolean accumulate) {
        return Operations.apply(new PutFlat(InPlaceOperands.vector("put_", index), accumulate), self(), source);
    }

    /** {@link #put} in place; returns this. */
    default Tensor put_(Tensor index, Tensor source, boolean accumulate) {
        return InPlace.apply(new PutFlat(InPlaceOperands.vector("put_", index), accumulate), self(), source);
    }
}
