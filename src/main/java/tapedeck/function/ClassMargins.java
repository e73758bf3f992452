package tapedeck.function;

import java.util.Arrays;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/**
 * A loss of rows (N, C), or one row (C), told row by row: its value and its derivative by the row's numbers.
 * Saves its input.
 */
interface ClassMargins extends SingleInput {
    LossReduction reduction();

    /** The loss of row {@code row}, whose numbers are {@code x[at]} to {@code x[at + n − 1]}. */
    double loss(int row, double[] x, int at, int n);

    /** Fills {@code d} with the derivative of {@link #loss} by each of the row's numbers; it begins with zeros. */
    void slopes(int row, double[] x, int at, double[] d);

    /**
     * Refuses targets that do not fit an input of so many rows and classes.
     *
     * @throws tapedeck.array.EngineException if they do not
     */
    void check(Shape shape, int rows, int n);

    /** The end of a formula of the gradient: a row's loss is a mean over the classes. */
    default String share() {
        return reduction() == LossReduction.MEAN ? " / {n}" : " / {0}.size(-1)";
    }

    private static int rows(Shape shape) {
        return shape.dim() < 2 ? 1 : shape.size(0);
    }

    private static int classes(Shape shape) {
        return shape.dim() == 0 ? 1 : shape.size(-1);
    }

    @Override
    default NdArray forward(Context context, NdArray[] inputs) {
        Shape shape = inputs[0].shape();
        int rows = rows(shape);
        int n = classes(shape);
        check(shape, rows, n);
        context.save(inputs[0]);
        NdArray x = inputs[0].contiguous();
        NdArray losses = NdArray.empty(shape.dim() < 2 ? Shape.SCALAR : Shape.of(rows));
        for (int row = 0; row < rows; row++) {
            losses.values()[row] = loss(row, x.values(), x.offset() + row * n, n);
        }
        return reduction().of(losses, rows, context.type());
    }

    /** The derivatives of each row's loss, of the input's shape. */
    private NdArray slopes(Context context) {
        NdArray x = context.saved(0).contiguous();
        int n = classes(x.shape());
        NdArray result = NdArray.empty(x.shape());
        double[] d = new double[n];
        for (int row = 0; row < rows(x.shape()); row++) {
            Arrays.fill(d, 0);
            slopes(row, x.values(), x.offset() + row * n, d);
            System.arraycopy(d, 0, result.values(), row * n, n);
        }
        return Arithmetic.scale(result, reduction().scale(rows(x.shape())));
    }

    @Override
    default NdArray back(Context context, NdArray gradient) {
        NdArray g = gradient.dim() == 0 ? gradient : Views.unsqueeze(gradient, 1);
        return Arithmetic.mul(slopes(context), g);
    }

    @Override
    default NdArray jvp(Context context, NdArray tangent) {
        NdArray product = Arithmetic.mul(slopes(context), tangent);
        return reduction() == LossReduction.NONE && product.dim() == 2 ? Reduce.sum(product, 1) : Reduce.sum(product);
    }
}
