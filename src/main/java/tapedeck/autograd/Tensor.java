package tapedeck.autograd;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.Creation;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.function.BlockDiag;
import tapedeck.function.Cat;
import tapedeck.function.Stack;
import tapedeck.function.ToCopy;
import tapedeck.function.Where;

/**
 * An array that autograd follows. A leaf was made by the user; any other came out of a Function, its
 * {@code gradFn}. After {@code loss.backward()} every leaf that requires grad holds
 * {@code grad = ∂loss/∂leaf}, added to what it held before. The methods are PyTorch's, on the small interfaces
 * it implements. Confined to one thread at a time.
 */
public final class Tensor
        implements
            PointwiseOps,
            ActivationOps,
            ReduceOps,
            ShapeOps,
            IndexOps,
            InPlaceOps,
            WriteOps,
            LayoutOps,
            SplitOps {
    private NdArray data;
    private DType dtype;
    /** True if it stands for a number of the program's, which any tensor outranks. */
    private final boolean number;
    private boolean requiresGrad;
    private boolean retainsGrad;
    private boolean inference;
    private @Nullable Node gradFn;
    private @Nullable View view;
    /** Null until backward comes here: most tensors never hold one. */
    private @Nullable Gradient gradient;
    private String name = "";

    /** A leaf around an array, shared, that does not require grad. */
    public Tensor(NdArray data) {
        this(data, DType.FLOAT64);
    }

    /** A leaf around an array, shared, whose numbers are of this type. */
    public Tensor(NdArray data, DType dtype) {
        this(data, dtype, false);
    }

    private Tensor(NdArray data, DType dtype, boolean number) {
        this.data = data;
        this.dtype = dtype;
        this.number = number;
        inference = AutogradContext.current().inference;
    }

    /** A plain number among tensors: it takes their type if that has such numbers. {@code type} is bool, int64 or float64. */
    public static Tensor number(double value, DType type) {
        return new Tensor(NdArray.scalar(value), type, true);
    }

    /** A plain number among tensors, with a fraction. */
    static Tensor number(double value) {
        return number(value, DType.FLOAT64);
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
                throw EngineException.value(
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
        return full(1, shape);
    }

    /** All {@code value}. */
    public static Tensor full(double value, int... shape) {
        return new Tensor(NdArray.full(Shape.of(shape), value));
    }

    /** 0, 1, … below {@code end}. */
    public static Tensor arange(double end) {
        return arange(0, end, 1);
    }

    /** {@code start}, {@code start + 1}, … below {@code end}. */
    public static Tensor arange(double start, double end) {
        return arange(start, end, 1);
    }

    /**
     * {@code start}, {@code start + step}, … before {@code end}.
     *
     * @throws EngineException with PyTorch's text if {@code step} is 0 or leads away from {@code end}
     */
    public static Tensor arange(double start, double end, double step) {
        return new Tensor(Creation.arange(start, end, step));
    }

    /** The n by n matrix of 1 on the diagonal, else 0. */
    public static Tensor eye(int n) {
        return new Tensor(Creation.eye(n));
    }

    /** Drawn evenly from 0 to 1. */
    public static Tensor rand(Generator generator, int... shape) {
        return new Tensor(generator.rand(Shape.of(shape)));
    }

    /** Drawn from the standard normal distribution. */
    public static Tensor randn(Generator generator, int... shape) {
        return new Tensor(generator.randn(Shape.of(shape)));
    }

    /**
     * Tensors one behind another along {@code dim}.
     *
     * @throws EngineException with PyTorch's text if there are none or their other sizes differ
     */
    public static Tensor cat(List<Tensor> tensors, int dim) {
        if (tensors.isEmpty()) {
            throw new EngineException("torch.cat(): expected a non-empty list of Tensors");
        }
        return Operations.apply(new Cat(dim), Operand.all(tensors));
    }

    /** Matrices one below and right of another, elsewhere 0. */
    public static Tensor blockDiag(List<Tensor> tensors) {
        return Operations.apply(new BlockDiag(), Operand.all(tensors));
    }

    /**
     * Tensors of one shape along a new dimension.
     *
     * @throws EngineException with PyTorch's text if there are none or their shapes differ
     */
    public static Tensor stack(List<Tensor> tensors, int dim) {
        if (tensors.isEmpty()) {
            throw new EngineException("stack expects a non-empty TensorList");
        }
        return Operations.apply(new Stack(dim), Operand.all(tensors));
    }

    /** {@code a} where the condition is not 0, else {@code b}; all broadcast. The condition gets no gradient. */
    public static Tensor where(Tensor condition, Tensor a, Tensor b) {
        return Operations.apply(new Where(), Operand.given("where", "condition", 1, condition).constant(),
                Operand.given("where", "input", 2, a), Operand.given("where", "other", 3, b));
    }

    /** {@code a} where the condition is not 0, else {@code b}. */
    public static Tensor where(Tensor condition, Tensor a, double b) {
        return where(condition, a, number(b));
    }

    @Override
    public Tensor self() {
        return this;
    }

    /** The sizes. */
    public Shape shape() {
        return data.shape();
    }

    /** Returns what the numbers are. */
    public DType dtype() {
        return dtype;
    }

    /** Returns whether it stands for a plain number. */
    boolean isNumber() { return number; }

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
        return gradient == null ? null : gradient.value();
    }

    /**
     * The application of a Function that made this tensor, or null for a leaf.
     *
     * @throws EngineException with PyTorch's text for a view that was made without gradients, if what it shows was
     *         changed in place with gradients since
     */
    public @Nullable Node gradFn() {
        View shown = view;
        if (shown != null && shown.isStale(data) && (gradFn != null || shown.base().requiresGrad())) {
            shown.renew(this, gradFn);
        }
        return gradFn;
    }

    /** Returns what PyTorch prints as {@code grad_fn}: its name, {@code Invalid} if it refuses, or null for a leaf. */
    public @Nullable String gradFnName() {
        try {
            Node maker = gradFn();
            return maker == null ? null : maker.name();
        } catch (EngineException _) {
            return "Invalid";
        }
    }

    /** Returns whether no recorded Function made this tensor. */
    public boolean isLeaf() { return gradFn() == null; }

    /** Returns whether backward passes through here. */
    public boolean requiresGrad() {
        return requiresGrad || (view != null && view.base().requiresGrad);
    }

    /** Returns whether a gradient that no Function takes stays here: not in a view that was made without gradients. */
    boolean accumulates() {
        return requiresGrad;
    }

    /**
     * Says whether this leaf wants a gradient; returns this.
     *
     * @throws EngineException with PyTorch's text if it is switched off on a tensor that is no leaf, or on for
     *         whole numbers
     */
    public Tensor requiresGrad(boolean wanted) {
        if (!isLeaf() && !wanted) {
            throw new EngineException(
                    "you can only change requires_grad flags of leaf variables. If you want to use a computed "
                            + "variable in a subgraph that doesn't require differentiation use var_no_grad = var.detach().");
        }
        if (wanted) {
            Inference.checkRequires(this);
        }
        if (wanted && !dtype.isFloating()) {
            throw new EngineException("only Tensors of floating point dtype can require gradients");
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
        if (!requiresGrad()) {
            throw new EngineException("can't retain_grad on Tensor that has requires_grad=False");
        }
        retainsGrad = !isLeaf();
    }

    /** Returns whether {@link #retainGrad} was called on a tensor that is no leaf. */
    public boolean retainsGrad() {
        return retainsGrad;
    }

    /** {@code torch.result_type}: of both together. */
    public static DType resultType(Tensor a, Tensor b) {
        return Promotion.common(new Tensor[]{a, b}, DefaultDType.get());
    }

    /**
     * Cuts this tensor off from the graph, in place; returns this.
     *
     * @throws EngineException with PyTorch's text if it is a view
     */
    public Tensor detach_() {
        if (view != null) {
            throw new EngineException("Can't detach views in-place. Use detach() instead. If you are using "
                    + "DistributedDataParallel (DDP) for training, and gradient_as_bucket_view is set as True, gradients "
                    + "are views of DDP buckets, and hence detach_() cannot be called on these gradients. To fix this "
                    + "error, please refer to the Optimizer.zero_grad() function in torch/optim/optimizer.py as a "
                    + "solution.");
        }
        gradFn = null;
        requiresGrad = false;
        return this;
    }

    /**
     * Brought to another type, a copy; itself if it is of that type.
     */
    public Tensor to(DType type) {
        return type == dtype ? this : Operations.apply(new ToCopy(type), this);
    }

    /** Shows the numbers of another tensor from now on, without a word to history: what {@code x.data = other} does. */
    public void setData(Tensor other) {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Changing(this));
        }
        if (gradient != null && other.dtype != dtype) {
            gradient = null;
        }
        data = other.data.alias();
        dtype = other.dtype;
    }

    /**
     * Takes the layout of a view of itself, and its history: {@code unsqueeze_} and its like.
     *
     * @throws EngineException with PyTorch's text for a leaf that requires grad while gradients are on
     */
    Tensor become(Tensor made) {
        if (made.gradFn != null) {
            checkInPlace();
            setGradFn(made.gradFn);
        }
        data = made.data;
        return this;
    }

    /** The same numbers, shared, cut off from the graph. */
    public Tensor detach() {
        Tensor same = new Tensor(data.alias(), dtype);
        same.setInference(inference);
        return same;
    }

    /** Computes the gradients of this single number; frees the graph. */
    public void backward() {
        backward(null, false);
    }

    /** Computes the gradients from {@code gradient}, of this tensor's shape; frees the graph. */
    public void backward(@Nullable Tensor gradient) {
        backward(gradient, false);
    }

    /**
     * Computes the gradients from {@code gradient}, or from 1 if null.
     *
     * @param retainGraph keep what was saved, so that the graph can be walked again
     * @throws EngineException with PyTorch's text if there is no graph, the graph was freed, the shape of
     *         {@code gradient} is another, or something saved was changed in place
     */
    public void backward(@Nullable Tensor gradient, boolean retainGraph) {
        Grad.from(this, gradient, retainGraph, false).backward();
    }

    /**
     * Has {@code hook} called with the gradient of this tensor, once it is whole, in every backward pass; what it gives
     * takes its place, unless that is null. Gives what takes the hook away again.
     *
     * @throws EngineException with PyTorch's text if this does not require grad
     */
    public Runnable registerHook(UnaryOperator<@Nullable Tensor> hook) {
        requireGradient();
        Node maker = gradFn();
        return (maker == null ? gradient().hooks() : maker.hooks()).add(hook);
    }

    /**
     * Has {@code hook} called with this leaf whenever a backward pass has added to its {@code .grad}. Gives what takes
     * the hook away again.
     *
     * @throws EngineException with PyTorch's text if this does not require grad or is no leaf
     */
    public Runnable registerPostAccumulateGradHook(Consumer<Tensor> hook) {
        requireGradient();
        if (!isLeaf()) {
            throw new EngineException("post accumulate grad hooks cannot be registered on non-leaf tensors");
        }
        return gradient().hooks().addAfter(() -> hook.accept(this));
    }

    private void requireGradient() {
        if (!requiresGrad()) {
            throw new EngineException("cannot register a hook on a tensor that doesn't require gradient");
        }
    }

    /**
     * Puts {@code grad} in the place of what {@code .grad} held; null for None, as {@link #zeroGrad} does.
     *
     * @throws EngineException with PyTorch's text if it is this tensor or of another shape
     */
    public void setGrad(@Nullable Tensor grad) {
        if (grad == this) {
            throw new EngineException("can't assign Variable as its own grad");
        }
        if (grad != null && !grad.shape().equals(shape())) {
            throw new EngineException("attempting to assign a gradient of size '" + grad.shape()
                    + "' to a tensor of size '" + shape()
                    + "'. Please ensure that the gradient and the tensor are the same size");
        }
        boolean goes = grad == null && grad() != null;
        gradient().set(grad);
        if (goes) {
            tellZeroed();
        }
    }

    /** Sets the gradient to None. */
    public void zeroGrad() {
        if (gradient != null) {
            gradient.clear();
        }
        tellZeroed();
    }

    private void tellZeroed() {
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.GradZeroed(this));
        }
    }

    /** The name on the screen, or empty. */
    public String name() {
        return name;
    }

    /** Names this tensor; returns this. */
    public Tensor named(String newName) {
        this.name = newName;
        TapeListener listener = Tape.listener();
        if (listener != null) {
            listener.on(new TapeSignal.Named(this));
        }
        return this;
    }

    /** This tensor where no gradient may flow: itself if none does anyway. */
    Tensor constant() {
        return requiresGrad() ? detach() : this;
    }

    void setGradFn(@Nullable Node node) {
        gradFn = node;
        requiresGrad |= node != null;
    }

    /** Returns whether it was made in {@code torch.inference_mode}, and never gets a gradient outside. */
    public boolean isInference() {
        return inference;
    }

    void setInference(boolean made) { inference = made; }

    void setView(View shown) { view = shown; }

    @Nullable
    View view() {
        return view;
    }

    /** Where backward gathers. */
    Gradient gradient() {
        if (gradient == null) {
            gradient = new Gradient(dtype);
        }
        return gradient;
    }

    /** Refuses a change in place that history could not follow. */
    void checkInPlace() {
        if (view != null) {
            view.checkTracked(gradFn, "is being ");
            if (requiresGrad() && view.base().isLeaf()) {
                throw new EngineException(
                        "a view of a leaf Variable that requires grad is being used in an in-place operation.");
            }
        }
        // as PyTorch, also a view whose base has required grad only since, until it is asked for its grad_fn
        if (requiresGrad() && gradFn == null) {
            throw new EngineException("a leaf Variable that requires grad is being used in an in-place operation.");
        }
    }

    @Override
    public String toString() {
        String maker = gradFnName();
        return Printer.print(data,
                maker != null ? "grad_fn=<" + maker + ">" : requiresGrad ? "requires_grad=True" : "");
    }
}
