package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Workspace;
import tapedeck.function.Add;

/**
 * An array that autograd follows. A leaf was made by the user; any other came out of a Function, its
 * {@code gradFn}. After {@code loss.backward()} every leaf that requires grad holds
 * {@code grad = ∂loss/∂leaf}, added to what it held before. The methods are PyTorch's, on
 * {@link PointwiseOps}, {@link ReduceOps} and {@link MatrixOps}. Confined to one thread at a time.
 */
public final class Tensor implements PointwiseOps, ReduceOps, MatrixOps, ProbabilityOps {
    private final NdArray data;
    private boolean requiresGrad;
    private boolean retainsGrad;
    private @Nullable Node gradFn;
    private @Nullable Tensor grad;
    /** Where the gradient lay before it was zeroed: taken again inside a {@link Workspace}. */
    private @Nullable Tensor spareGrad;
    private String name = "";

    /** A leaf around an array, shared, that does not require grad. */
    public Tensor(NdArray data) {
        this.data = data;
    }

    /** A single number. */
    public static Tensor of(double value) {
        return new Tensor(NdArray.scalar(value));
    }

    /** A vector. */
    public static Tensor of(double[] values) {
        return new Tensor(NdArray.of(values, values.length));
    }

    /**
     * A matrix.
     *
     * @throws EngineException if the rows differ in length
     */
    public static Tensor of(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        double[] values = new double[rows.length * columns];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != columns) {
                throw new EngineException(
                        "expected sequence of length " + columns + " at dim 1 (got " + rows[i].length + ")");
            }
            System.arraycopy(rows[i], 0, values, i * columns, columns);
        }
        return new Tensor(NdArray.of(values, rows.length, columns));
    }

    /**
     * Row-major numbers under a shape.
     *
     * @throws EngineException if their count does not fit
     */
    public static Tensor of(double[] data, int... shape) {
        return new Tensor(NdArray.of(data, shape));
    }

    /** All 0. */
    public static Tensor zeros(int... shape) {
        return new Tensor(NdArray.zeros(Shape.of(shape)));
    }

    /** All 1. */
    public static Tensor ones(int... shape) {
        return new Tensor(NdArray.full(Shape.of(shape), 1));
    }

    /** Drawn from the standard normal distribution. */
    public static Tensor randn(Generator generator, int... shape) {
        return new Tensor(generator.randn(Shape.of(shape)));
    }

    @Override
    public Tensor self() {
        return this;
    }

    /** The sizes. */
    public Shape shape() {
        return data.shape();
    }

    /** The number of dimensions. */
    public int dim() {
        return data.dim();
    }

    /** The number of elements. */
    public int numel() {
        return data.numel();
    }

    /**
     * The only element.
     *
     * @throws EngineException with PyTorch's text if there is not exactly one
     */
    public double item() {
        return data.item();
    }

    /** The numbers, shared. */
    public NdArray data() {
        return data;
    }

    /** The gradient, or null for None. */
    public @Nullable Tensor grad() {
        return grad;
    }

    /** The application of a Function that made this tensor, or null for a leaf. */
    public @Nullable Node gradFn() {
        return gradFn;
    }

    /** Whether no recorded Function made this tensor. */
    public boolean isLeaf() { return gradFn == null; }

    /** Whether backward passes through here. */
    public boolean requiresGrad() {
        return requiresGrad;
    }

    /**
     * Says whether this leaf wants a gradient; returns this.
     *
     * @throws EngineException with PyTorch's text if it is switched off on a tensor that is no leaf
     */
    public Tensor requiresGrad(boolean wanted) {
        if (gradFn != null && !wanted) {
            throw new EngineException(
                    "you can only change requires_grad flags of leaf variables. If you want to use a computed "
                            + "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().");
        }
        requiresGrad = wanted;
        return this;
    }

    /**
     * Keeps this tensor's gradient although it is no leaf.
     *
     * @throws EngineException with PyTorch's text if it does not require grad
     */
    public void retainGrad() {
        if (!requiresGrad) {
            throw new EngineException("can't retain_grad on Tensor that has requires_grad=False");
        }
        retainsGrad = gradFn != null;
    }

    /** Whether {@link #retainGrad} was called on a tensor that is no leaf. */
    public boolean retainsGrad() {
        return retainsGrad;
    }

    /** The same numbers, shared, cut off from the graph. */
    public Tensor detach() {
        return new Tensor(data);
    }

    /** Computes the gradients of this single number; frees the graph. */
    public void backward() {
        Backward.run(this, null, false);
    }

    /** Computes the gradients from {@code gradient}, of this tensor's shape; frees the graph. */
    public void backward(@Nullable Tensor gradient) {
        Backward.run(this, gradient, false);
    }

    /**
     * Computes the gradients from {@code gradient}, or from 1 if null.
     *
     * @param retainGraph keep what was saved, so that the graph can be walked again
     * @throws EngineException with PyTorch's text if there is no graph, the graph was freed, the shape of
     *         {@code gradient} is another, or something saved was changed in place
     */
    public void backward(@Nullable Tensor gradient, boolean retainGraph) {
        Backward.run(this, gradient, retainGraph);
    }

    /** Sets the gradient to None. */
    public void zeroGrad() {
        spareGrad = grad != null ? grad : spareGrad;
        grad = null;
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.gradZeroed(this);
        }
    }

    /** The name on the screen, or empty. */
    public String name() {
        return name;
    }

    /** Names this tensor; returns this. */
    public Tensor named(String newName) {
        this.name = newName;
        return this;
    }

    void setGradFn(Node node) {
        gradFn = node;
        requiresGrad = true;
    }

    /** Adds to the gradient. The first contribution is copied, for it may be shared with another tensor. */
    void accumulate(NdArray contribution) {
        if (grad != null) {
            NdArray held = grad.data;
            held.assign(sum(held, contribution));
            return;
        }
        Tensor spare = spareGrad;
        if (spare != null && Workspace.isOpen()) {
            spare.data.assign(contribution);
            grad = spare;
        } else {
            Workspace.outside(() -> grad = new Tensor(contribution.copy()));
        }
    }

    static NdArray sum(NdArray a, NdArray b) {
        return new Add().forward(new tapedeck.function.Context(new NdArray[0], 0), new NdArray[]{a, b});
    }

    @Override
    public String toString() {
        String suffix = gradFn != null ? ", grad_fn=" + gradFn : requiresGrad ? ", requires_grad=True" : "";
        return "tensor(" + data + suffix + ")";
    }
}
