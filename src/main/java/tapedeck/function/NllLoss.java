package tapedeck.function;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * The negative log-likelihood: minus the log-probability of the right class, reduced; a mean counts only what is
 * not ignored. The input is of shape (C), (N, C) or (N, C, d…). Saves its input, as PyTorch does.
 *
 * @param classes the right class for each element of the input without its class dimension, row-major; not copied
 * @param spatial whether the input has dimensions behind its classes: PyTorch has another name for it then
 * @param weight what a sample of each class counts, or null for 1
 * @param ignored a class index that costs nothing, −100 in PyTorch
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions, and a copy for each batch would be garbage
public record NllLoss(int[] classes, double @Nullable [] weight, boolean spatial, int ignored, LossReduction reduction)
        implements
            SingleInput {
    /** Where every class counts 1. */
    public NllLoss(int[] classes, boolean spatial, int ignored, LossReduction reduction) {
        this(classes, null, spatial, ignored, reduction);
    }

    static final Signature<NllLoss> SIGNATURE = Signature
            .of(NllLoss.class, "nll_loss", "NllLossBackward0", "aten.nll_loss_forward.default",
                    in -> new NllLoss(in.classes("target"), in.numbers("weight"), in.shape("self").dim() > 2,
                            in.whole("ignore_index"), in.reduction()),
                    "self")
            .also("aten.nll_loss2d_forward.default")
            .node(f -> f.spatial ? "NllLoss2DBackward0" : "NllLossBackward0")
            .explained(f -> List.of(
                    f.reduction == LossReduction.MEAN ? Message.of("function.nll.mean") : Message.of("function.nll")))
            .linear()
            .functional(f -> Python.tensor("target", f.classes), f -> f.weight == null ? "" : "weight=weight",
                    f -> f.ignored == -100 ? "" : "ignore_index=" + f.ignored, f -> f.reduction.python());

    @Override
    public List<GradientFormula> vjp() {
        String hot = weight == null ? "−{g} · one_hot(target)" : "−{g} · weight · one_hot(target)";
        return List.of(GradientFormula
                .of(reduction == LossReduction.MEAN ? hot + " / " + GradientFormula.number(counted()) : hot));
    }

    private static LaneLayout lanes(Shape shape) {
        if (shape.dim() == 0) {
            throw EngineException.value("Expected 1 or more dimensions (got 0)");
        }
        return LaneLayout.of(shape, shape.dim() == 1 ? 0 : 1);
    }

    /** The shape of the losses: the input's without the class dimension. */
    private static Shape losses(Shape shape) {
        int[] sizes = new int[shape.dim() - 1];
        for (int d = 0; d < sizes.length; d++) {
            sizes[d] = shape.size(d == 0 ? 0 : d + 1);
        }
        return Shape.of(sizes);
    }

    /** Returns what the samples count together. */
    private double counted() {
        double count = 0;
        for (int c : classes) {
            count += weight(c);
        }
        return count;
    }

    private double weight(int c) {
        return c == ignored ? 0 : weight == null ? 1 : weight[c];
    }

    private void check(LaneLayout lanes) {
        if (classes.length != lanes.outer() * lanes.inner()) {
            throw EngineException.value("Expected input batch_size (" + lanes.outer() * lanes.inner()
                    + ") to match target batch_size (" + classes.length + ").");
        }
        if (weight != null && weight.length != lanes.n()) {
            throw new EngineException("weight tensor should be defined either for all " + lanes.n()
                    + " classes or no classes but got weight tensor of shape: [" + weight.length + "]");
        }
        for (int c : classes) {
            if (c != ignored && (c < 0 || c >= lanes.n())) {
                throw EngineException.index("Target " + c + " is out of bounds.");
            }
        }
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        check(lanes(inputs[0].shape()));
        context.save(inputs[0]);
        return reduction.of(picked(inputs[0]), counted(), context.type());
    }

    /** Minus the elements at the right classes. */
    private NdArray picked(NdArray from) {
        NdArray x = from.contiguous();
        LaneLayout lanes = lanes(x.shape());
        NdArray result = NdArray.empty(losses(x.shape()));
        for (int o = 0, at = 0; o < lanes.outer(); o++) {
            for (int k = 0; k < lanes.inner(); k++, at++) {
                int c = classes[at];
                result.values()[at] = c == ignored
                        ? 0
                        : -weight(c) * x.values()[x.offset() + lanes.start(o, k) + c * lanes.inner()];
            }
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray x = context.saved(0);
        LaneLayout lanes = lanes(x.shape());
        NdArray result = NdArray.zeros(x.shape());
        NdArray g = gradient.contiguous();
        double scale = reduction.scale(counted());
        for (int o = 0, at = 0; o < lanes.outer(); o++) {
            for (int k = 0; k < lanes.inner(); k++, at++) {
                if (classes[at] != ignored) {
                    result.values()[lanes.start(o, k) + classes[at] * lanes.inner()] = -scale * weight(classes[at])
                            * g.values()[g.offset() + (reduction == LossReduction.NONE ? at : 0)];
                }
            }
        }
        return result;
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        return reduction.of(picked(tangent), counted());
    }
}
