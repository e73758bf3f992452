package tapedeck.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.BatchNorm;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.HuberLoss;
import tapedeck.function.LossReduction;
import tapedeck.function.MseLoss;
import tapedeck.function.SmoothL1Loss;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent.FunctionRecorded;

/**
 * Whose gradient it is: what each row of the batch gives to the gradient of all parameters, {@code g = sum over i of g[i]}. Found
 * by backward from where the rows become one number, with all rows' gradients but one at 0. Immutable.
 *
 * @param rows in the order of the batch
 * @param norm of the gradient of all rows together
 * @param noise of the gradient
 * @param isMixed whether rows depend on one another, as in BatchNorm: what is given through a row then is not of that row alone
 */
public record RowGradients(List<Row> rows, double norm, Noise noise, boolean isMixed) {
    /** A loss of differences in the place of that which the program has. */
    public enum Instead {
        /** {@code (x - y)^2}. */
        MSE,
        /** The square up to a difference of 1, then a line. */
        HUBER
    }

    /**
     * The gradient of one row.
     *
     * @param row of the batch, from 0
     * @param norm of what it gives
     * @param cosine between that and the gradient of all rows; NaN where either is 0
     * @param share of the step: how much of the gradient's length points where it does; together they are 1
     * @param without the norm of the gradient of all other rows
     */
    public record Row(int row, double norm, double cosine, double share, double without) {}

    /**
     * The noise between batches of that size (McCandlish et al. 2018, An Empirical Model of Large-Batch Training, 2.2 and A.1).
     *
     * @param trace of the covariance of the rows' gradients, each taken as a batch of its own
     * @param square of the gradient's length, without what noise adds to it: {@code |g|^2 - trace / rows}
     */
    public record Noise(double trace, double square) {
        /** The batch size beyond which a larger one helps little; infinite where the noise drowns the gradient. */
        public double batchSize() {
            return square > 0 ? trace / square : Double.POSITIVE_INFINITY;
        }
    }

    public RowGradients {
        rows = List.copyOf(rows);
    }

    /**
     * Of the batch of a captured iteration.
     *
     * @param instead a loss in the place of its own, or null; Huber's with delta 1
     * @param cancelled asked between two rows
     * @return null where there is no loss of rows, or none of differences that another could stand for
     * @throws CancellationException if {@code cancelled} says so
     */
    public static @Nullable RowGradients of(CapturedIteration captured, @Nullable Instead instead,
            BooleanSupplier cancelled) {
        LossFunction loss = LossFunction.of(captured);
        RowCut cut = loss == null
                ? null
                : RowCut.of(loss.path(), captured.rows() == null ? 0 : captured.rows().rows());
        if (loss == null || cut == null) {
            return null;
        }
        LossRun run = loss.run(loss.origin());
        NdArray gradient = instead == null
                ? run.backward(run.seeds(), cut.function()).get(cut.tensor().id())
                : instead(loss.path(), run, cut, instead);
        return gradient == null ? null : of(loss, run, cut, gradient, cancelled);
    }

    private static @Nullable NdArray instead(LossPath path, LossRun run, RowCut cut, Instead instead) {
        FunctionRecorded recorded = path.functions().get(cut.function());
        LossReduction reduction = switch (recorded.function()) {
            case MseLoss(LossReduction own) -> own;
            case HuberLoss(LossReduction own, double _) -> own;
            case SmoothL1Loss(LossReduction own, double _) -> own;
            case null, default -> null;
        };
        NdArray incoming = run.backward(run.seeds(), cut.function() + 1).get(recorded.output().id());
        if (reduction == null || incoming == null || cut.input() != 0) {
            return null;
        }
        Function other = switch (instead) {
            case MSE -> new MseLoss(reduction);
            case HUBER -> new HuberLoss(reduction, 1);
        };
        NdArray[] inputs = recorded.inputs().stream().map(each -> each.data()).toArray(NdArray[]::new);
        Context context = new Context(inputs, 1);
        other.forward(context, inputs);
        return Objects.requireNonNull(other.backward(context, incoming)[0]);
    }

    private static RowGradients of(LossFunction loss, LossRun run, RowCut cut, NdArray gradient,
            BooleanSupplier cancelled) {
        int count = gradient.shape().size(0);
        double[] all = given(loss, run, cut, gradient);
        double square = Vectors.dot(all, all);
        double norm = Math.sqrt(square);
        List<Row> rows = new ArrayList<>();
        double squares = 0;
        for (int i = 0; i < count; i++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException();
            }
            double[] own = given(loss, run, cut, only(gradient, i));
            double ownSquare = Vectors.dot(own, own);
            double along = Vectors.dot(own, all);
            squares += ownSquare;
            rows.add(new Row(i, Math.sqrt(ownSquare), along / (Math.sqrt(ownSquare) * norm), along / square,
                    Math.sqrt(Math.max(0, square - 2 * along + ownSquare))));
        }
        double trace = (count * (double) count * squares - count * square) / (count - 1);
        boolean mixed = loss.path().functions().stream()
                .anyMatch(each -> each.function() instanceof BatchNorm norms && norms.running() == null);
        return new RowGradients(rows, norm, new Noise(trace, square - trace / count), mixed);
    }

    private static double[] given(LossFunction loss, LossRun run, RowCut cut, NdArray gradient) {
        return loss.flat(run.backward(List.of(new LossRun.Seed(cut.tensor().id(), gradient, cut.function()))));
    }

    /** One row of it, the others at 0. */
    private static NdArray only(NdArray gradient, int row) {
        double[] values = gradient.toArray();
        int length = values.length / gradient.shape().size(0);
        double[] kept = new double[values.length];
        System.arraycopy(values, row * length, kept, row * length, length);
        return NdArray.of(kept, gradient.shape().toArray());
    }
}
