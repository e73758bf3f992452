package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/**
 * {@code Σ max(0, 1 − x[y] + x[i]) / C} over the right classes y and the others i, reduced. The input is (N, C) or (C).
 * Saves it.
 *
 * @param targets of the input's shape, row-major: each row's right classes, up to the first −1; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions, and a copy for each batch would be garbage
public record MultilabelMarginLoss(int[] targets, LossReduction reduction) implements ClassMargins {
    static final Signature<MultilabelMarginLoss> SIGNATURE = Signature
            .of(MultilabelMarginLoss.class, "multilabel_margin_loss", "MultilabelMarginLossBackward0",
                    "aten.multilabel_margin_loss_forward.default",
                    in -> new MultilabelMarginLoss(in.classes("target"), in.reduction()), "self")
            .gradient(f -> "{g} · (within_margin({0}, target) − one_hot(target) · count(target))" + f.share())
            .explained(Message.of("function.margin"))
            .functional(_ -> "target", f -> f.reduction.python());

    @Override
    public void check(Shape shape, int rows, int n) {
        if (shape.dim() > 2) {
            throw new EngineException("Expected non-empty vector or matrix with optional 0-dim batch size, but got: "
                    + shape);
        }
        if (targets.length != rows * n) {
            throw new EngineException("inconsistent target size: [" + targets.length + "] for input of size: " + shape);
        }
        for (int c : targets) {
            if (c < -1) {
                throw new EngineException("Expected target_min >= -1 to be true, but got false.");
            }
            if (c >= n) {
                throw new EngineException("Expected target_max < dim to be true, but got false.");
            }
        }
    }

    private boolean[] right(int row, int n) {
        boolean[] right = new boolean[n];
        for (int k = 0; k < n && targets[row * n + k] >= 0; k++) {
            right[targets[row * n + k]] = true;
        }
        return right;
    }

    @Override
    public double loss(int row, double[] x, int at, int n) {
        boolean[] right = right(row, n);
        double sum = 0;
        for (int k = 0; k < n && targets[row * n + k] >= 0; k++) {
            for (int i = 0; i < n; i++) {
                double z = 1 - x[at + targets[row * n + k]] + x[at + i];
                sum += !right[i] && z > 0 ? z : 0;
            }
        }
        return sum / n;
    }

    @Override
    public void slopes(int row, double[] x, int at, double[] d) {
        int n = d.length;
        boolean[] right = right(row, n);
        for (int k = 0; k < n && targets[row * n + k] >= 0; k++) {
            int y = targets[row * n + k];
            for (int i = 0; i < n; i++) {
                if (!right[i] && 1 - x[at + y] + x[at + i] > 0) {
                    d[i] += 1.0 / n;
                    d[y] -= 1.0 / n;
                }
            }
        }
    }
}
