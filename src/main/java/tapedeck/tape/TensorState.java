package tapedeck.tape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * A tensor as it was when an event happened. Immutable: the arrays are copies that nobody changes.
 *
 * @param id tells tensors of one captured iteration apart; a parameter keeps its id from iteration to iteration
 * @param name what it is called everywhere, by {@link TensorNames}; empty for a plain number
 * @param data the numbers
 * @param grad the gradient, or null for None
 * @param leaf whether no Function made it
 * @param requiresGrad whether backward passes through
 * @param parameter whether an optimizer updates it
 * @param gradFn the name of the Function that made it, or null
 * @param version how often its numbers were changed in place
 * @param retainsGrad whether it keeps its gradient although it is no leaf
 * @param detachedFrom the id of a tensor that requires grad and whose numbers this one shares, cut off from the graph;
 *        else null
 * @param gradientTerms what {@code grad} is made of, as far as it was seen to arrive
 * @param type what its numbers are: where they end
 * @param sampling what {@code data} and {@code grad} are of a tensor that is not here whole, one dimension of some elements;
 *        else null
 * @param root the name of the tensor from which the backward pass began that brought {@code grad}; empty if none is known
 * @param handedOut whether {@code grad} is what {@code autograd.grad} is about to hand out: {@code .grad} stays as it was
 */
public record TensorState(long id, String name, NdArray data, @Nullable NdArray grad, boolean leaf,
        boolean requiresGrad, boolean parameter, @Nullable String gradFn, int version, boolean retainsGrad,
        @Nullable Long detachedFrom, List<GradientTerm> gradientTerms, DType type, @Nullable Sampling sampling,
        String root,
        boolean handedOut) {
    /**
     * The sample of a tensor's elements that there is.
     *
     * @param shape of all of it
     * @param every the first, and each so many further on in row-major order; 0 if there are none
     */
    public record Sampling(Shape shape, long every) {}

    /** As above, with no gradient of a pass that was seen. */
    public TensorState(long id, String name, NdArray data, @Nullable NdArray grad, boolean leaf,
            boolean requiresGrad, boolean parameter, @Nullable String gradFn, int version, boolean retainsGrad,
            @Nullable Long detachedFrom, List<GradientTerm> gradientTerms, DType type, @Nullable Sampling sampling) {
        this(id, name, data, grad, leaf, requiresGrad, parameter, gradFn, version, retainsGrad, detachedFrom,
                gradientTerms,
                type, sampling, "", false);
    }

    /** As above, whole. */
    public TensorState(long id, String name, NdArray data, @Nullable NdArray grad, boolean leaf,
            boolean requiresGrad, boolean parameter, @Nullable String gradFn, int version, boolean retainsGrad,
            @Nullable Long detachedFrom, List<GradientTerm> gradientTerms, DType type) {
        this(id, name, data, grad, leaf, requiresGrad, parameter, gradFn, version, retainsGrad, detachedFrom,
                gradientTerms,
                type, null);
    }

    /** As above, of float64, never changed in place, and nothing known of where its gradient comes from. */
    public TensorState(long id, String name, NdArray data, @Nullable NdArray grad, boolean leaf,
            boolean requiresGrad, boolean parameter, @Nullable String gradFn) {
        this(id, name, data, grad, leaf, requiresGrad, parameter, gradFn, 0, false, null, List.of(),
                DType.FLOAT64);
    }

    /** The sizes of the numbers that are here: of a tensor that is sampled one dimension, see {@link #whole}. */
    public Shape shape() {
        return data.shape();
    }

    /** The sizes that the tensor has in the program, sampled or not: what people are shown. */
    public Shape whole() {
        return sampling == null ? data.shape() : sampling.shape();
    }

    /** Returns whether it is a plain number that the Program wrote down where an operand stands: the 2 of {@code x / 2}. */
    public boolean isNumber() {
        return leaf && !requiresGrad && name.isEmpty() && data.shape().dim() == 0 && detachedFrom == null
                && version == 0;
    }

    /**
     * Returns whether PyTorch keeps its gradient in {@code .grad}: it is a leaf, or was told to retain it. At any other tensor, and
     * while {@code autograd.grad} runs, {@code grad} is what arrived there in a backward pass.
     */
    public boolean keepsGrad() {
        return (leaf || retainsGrad) && !handedOut;
    }

    /** With no gradient, as after {@code zero_grad}. */
    TensorState withoutGrad() {
        return with(data, version, null, List.of());
    }

    /** The count of its numbers that are here. */
    public long numbers() {
        return data.numel();
    }

    /** With a gradient of zeros, if it has one, as after {@code zero_grad(set_to_none=False)}. */
    TensorState withGradOfZeros() {
        return grad == null ? this : with(data, version, NdArray.zeros(grad.shape()), List.of());
    }

    /** With the gradient that it had {@code before}. */
    TensorState withGradOf(@Nullable TensorState before) {
        TensorState filled = withHandedOut(false);
        return before == null ? filled.withoutGrad() : filled.with(data, version, before.grad, before.gradientTerms);
    }

    /** The same tensor with a gradient to which {@code term} was added last. */
    TensorState withGradientTerm(@Nullable NdArray before, GradientTerm term) {
        List<GradientTerm> all = new ArrayList<>();
        if (before != null && gradientTerms.isEmpty()) {
            all.add(new GradientTerm(GradientTerm.Source.BEFORE, -1, -1, null, before, before));
        } else if (before != null) {
            all.addAll(gradientTerms);
        }
        all.add(term);
        return with(data, version, term.after(), List.copyOf(all));
    }

    /** With a gradient that was scaled, by the same product as {@link tapedeck.optim.Clip} makes: bit for bit. */
    TensorState clipped(TapeEvent.GradientsClipped clip) {
        NdArray before = grad;
        if (before == null || !clip.scales()) {
            return this;
        }
        double factor = clip.factor();
        NdArray after = Elementwise.apply((a, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] * factor;
            }
        }, before);
        return withChange(before, after, clip);
    }

    /** With the gradient that the update used: another if the Program changed it in place unseen. */
    TensorState withUsed(NdArray used) {
        return grad == null || Arrays.equals(grad.toArray(), used.toArray())
                ? with(data, version, used, gradientTerms)
                : withChange(grad, used, null);
    }

    private TensorState withChange(NdArray before, NdArray after, TapeEvent.@Nullable GradientsClipped clip) {
        NdArray change = Elementwise.apply((a, b, c, from, to) -> {
            for (int i = from; i < to; i++) {
                c[i] = a[i] - b[i];
            }
        }, after, before);
        return withGradientTerm(before,
                new GradientTerm(GradientTerm.Source.CLIPPED, -1, -1, null, change, after, clip));
    }

    TensorState withData(NdArray newData, int newVersion) {
        return with(newData, newVersion, grad, gradientTerms);
    }

    private TensorState with(NdArray newData, int newVersion, @Nullable NdArray newGrad,
            List<GradientTerm> newGradientTerms) {
        return new TensorState(id, name, newData, newGrad, leaf, requiresGrad, parameter, gradFn, newVersion,
                retainsGrad, detachedFrom, newGradientTerms, type, sampling, root, handedOut);
    }

    /** With a gradient that came from the pass that began at the tensor called {@code newRoot}. */
    TensorState from(String newRoot) {
        return newRoot.equals(root)
                ? this
                : new TensorState(id, name, data, grad, leaf, requiresGrad, parameter, gradFn, version, retainsGrad,
                        detachedFrom, gradientTerms, type, sampling, newRoot, handedOut);
    }

    /** With a gradient that goes into {@code .grad}, or that is to be handed out. */
    TensorState withHandedOut(boolean isHandedOut) {
        return isHandedOut == handedOut
                ? this
                : new TensorState(id, name, data, grad, leaf, requiresGrad, parameter, gradFn, version, retainsGrad,
                        detachedFrom, gradientTerms, type, sampling, root, isHandedOut);
    }

    TensorState retaining() {
        return new TensorState(id, name, data, grad, leaf, requiresGrad, parameter, gradFn, version, true, detachedFrom,
                gradientTerms, type, sampling, root, handedOut);
    }

    TensorState named(String newName) {
        return newName.equals(name)
                ? this
                : new TensorState(id, newName, data, grad, leaf, requiresGrad, parameter, gradFn, version, retainsGrad,
                        detachedFrom, gradientTerms, type, sampling, root, handedOut);
    }
}
