package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.Shape;
import tapedeck.text.Message;
import tapedeck.text.Python;

/**
 * {@code Σ max(0, margin − x[y] + x[i])^p / C} over the classes i other than the right one y, reduced: what every other
 * class is too near to the right one. The input is (N, C) or (C). Saves it.
 *
 * @param classes the right class of each row; not copied
 * @param p 1 or 2
 * @param weight of each class, or null for 1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares Functions, and a copy for each batch would be garbage
public record MultiMarginLoss(int[] classes, int p, double margin, double @Nullable [] weight, LossReduction reduction)
        implements
            ClassMargins {
    static final Signature<MultiMarginLoss> SIGNATURE = Signature
            .of(MultiMarginLoss.class, "multi_margin_loss", "MultiMarginLossBackward0",
                    in -> new MultiMarginLoss(in.classes("target"), in.whole("p"), in.number("margin"),
                            in.numbers("weight"), in.reduction()),
                    "self")
            .gradient(f -> "{g} · " + (f.weight == null ? "" : "weight · ")
                    + (f.p == 1
                            ? "(within_margin({0}, target) − one_hot(target) · count(target))"
                            : "2 · (excess({0}, target) − one_hot(target) · excess({0}, target).sum())")
                    + f.share())
            .explained(Message.of("function.margin"))
            .functional(f -> Python.tensor("target", f.classes), f -> Python.option("p", f.p, 1),
                    f -> f.margin == 1 ? "" : "margin=" + Python.number(f.margin),
                    f -> f.weight == null ? "" : "weight=weight", f -> f.reduction.python());

    @Override
    public void check(Shape shape, int rows, int n) {
        if (shape.dim() > 2 || n == 0) {
            throw new EngineException("Expected non-empty vector or matrix with optional 0-dim batch size, but got: "
                    + shape);
        }
        if (classes.length != rows) {
            throw new EngineException("inconsistent target size, expected " + rows + " but got ["
                    + classes.length + "]");
        }
        for (int c : classes) {
            if (c < 0 || c >= n) {
                throw new EngineException("target out of range");
            }
        }
    }

    private double weight(int row) {
        return weight == null ? 1 : weight[classes[row]];
    }

    @Override
    public double loss(int row, double[] x, int at, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double z = margin - x[at + classes[row]] + x[at + i];
            if (i != classes[row] && z > 0) {
                sum += (p == 1 ? z : z * z) * weight(row);
            }
        }
        return sum / n;
    }

    @Override
    public void slopes(int row, double[] x, int at, double[] d) {
        int right = classes[row];
        for (int i = 0; i < d.length; i++) {
            double z = margin - x[at + right] + x[at + i];
            if (i != right && z > 0) {
                d[i] = (p == 1 ? 1 : 2 * z) * weight(row) / d.length;
                d[right] -= d[i];
            }
        }
    }
}
