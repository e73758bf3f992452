package tapedeck.function;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * The context of one application of a Function between forward and backward, like PyTorch's {@code ctx}: the saved arrays with the
 * version each had, the input shapes, and which inputs need a gradient. Backward frees what is saved; shapes stay.
 */
public final class Context {
    private static final NdArray[] NONE = {};

    private final Shape[] shapes;
    private final DType type;
    private final long needs;
    private final boolean saving;
    private NdArray[] saved = NONE;
    private int[] versions = {};
    private int count;
    private boolean once;
    private boolean freed;

    /**
     * @param inputs of the Function
     * @param needs bit i is set if input i needs a gradient; with no bit set nothing is saved
     */
    public Context(NdArray[] inputs, long needs) {
        this(inputs, needs, DType.FLOAT64);
    }

    /**
     * @param inputs of the Function
     * @param needs bit i is set if input i needs a gradient; with no bit set nothing is saved
     * @param type of the output
     */
    public Context(NdArray[] inputs, long needs, DType type) {
        this.type = type;
        this.shapes = new Shape[inputs.length];
        for (int i = 0; i < inputs.length; i++) {
            shapes[i] = inputs[i].shape();
        }
        this.needs = needs;
        this.saving = needs != 0;
    }

    private Context(Context outer, Shape first) {
        shapes = outer.shapes.clone();
        if (shapes.length > 0) {
            shapes[0] = first;
        }
        type = outer.type;
        needs = outer.needs;
        saving = outer.saving;
        saved = outer.saved;
        versions = outer.versions;
        count = outer.count;
    }

    /**
     * This context as a Function sees it that works on a part of input 0, of shape {@code first}: with what is saved
     * here; what it saves itself is not saved here.
     *
     * @throws EngineException with PyTorch's text if backward has freed this one
     */
    Context within(Shape first) {
        check();
        return new Context(this, first);
    }

    /**
     * The same, with what is saved now, for who keeps it longer: {@link #free} of this one leaves it as it is.
     *
     * @throws EngineException with PyTorch's text if backward has freed this one
     */
    public Context copy() {
        check();
        return new Context(this, shapes.length == 0 ? Shape.SCALAR : shapes[0]);
    }

    /** The same, with copies of what is saved. */
    Context ofOwnArrays() {
        Context copy = copy();
        copy.saved = Arrays.stream(saved).limit(count).map(NdArray::copy).toArray(NdArray[]::new);
        copy.versions = Arrays.stream(copy.saved).mapToInt(NdArray::version).toArray();
        return copy;
    }

    /** Says that backward cannot come here twice, even if nothing is saved. */
    void once() {
        once = saving;
    }

    /** The shape of input {@code i}. */
    public Shape shape(int i) {
        return shapes[i];
    }

    /** Returns what the numbers of the output are, for a Function whose numbers on the way have a least or a greatest. */
    public DType type() {
        return type;
    }

    /** An array that nobody else reads, its numbers rounded as PyTorch rounds between two steps of a Function. */
    NdArray round(NdArray own) {
        type.round(own);
        return own;
    }

    /** A number, rounded likewise. */
    double round(double value) {
        return type == DType.FLOAT32 ? (float) value : value;
    }

    /** Returns whether the output's numbers are float32, to be computed as PyTorch does. */
    boolean isSingle() {
        return type == DType.FLOAT32;
    }

    /** The number of inputs. */
    public int inputs() {
        return shapes.length;
    }

    /** Returns whether input {@code i} needs a gradient. */
    public boolean needs(int i) {
        return (needs >> Math.min(i, 63) & 1) != 0;
    }

    /** Keeps an array for backward. Called in forward only, always in the same order. */
    public void save(NdArray array) {
        if (!saving) {
            return;
        }
        if (count == saved.length) {
            saved = Arrays.copyOf(saved, count + 2);
            versions = Arrays.copyOf(versions, count + 2);
        }
        saved[count] = array;
        versions[count++] = array.version();
    }

    /**
     * The {@code i}-th saved array.
     *
     * @throws EngineException with PyTorch's text if backward has freed it
     */
    public NdArray saved(int i) {
        check();
        return saved[i];
    }

    /**
     * Refuses where backward has freed what was saved.
     *
     * @throws EngineException with PyTorch's text
     */
    public void check() {
        if (freed) {
            throw new EngineException(
                    "Trying to backward through the graph a second time (or directly access saved tensors "
                            + "after they have already been freed). Saved intermediate values of the graph are freed when you call "
                            + ".backward() or autograd.grad(). Specify retain_graph=True if you need to backward through the graph a "
                            + "second time or if you need to access saved tensors after calling backward.");
        }
    }

    /** Returns what is saved now, in order; empty once freed. */
    public List<NdArray> saved() {
        return List.of(Arrays.copyOf(saved, count));
    }

    /** The places in {@link #saved()} of what was changed in place since it was saved. */
    public int[] modified() {
        return count == 0
                ? versions
                : IntStream.range(0, count).filter(i -> saved[i].version() != versions[i]).toArray();
    }

    /** Returns whether nothing saved was changed in place since. */
    public boolean intact() {
        for (int i = 0; i < count; i++) {
            if (saved[i].version() != versions[i]) {
                return false;
            }
        }
        return true;
    }

    /** The version that saved array {@code i} had. */
    public int versionSaved(int i) {
        return versions[i];
    }

    /** Returns whether {@link #free} took something away. */
    public boolean isFreed() { return freed; }

    /** Drops what was saved. Most Functions that saved nothing can be walked again afterwards, as in PyTorch. */
    public void free() {
        if (count > 0 || once) {
            freed = true;
            saved = NONE;
            count = 0;
        }
    }
}
