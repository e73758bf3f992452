package tapedeck.function;

import tapedeck.array.Lu;
import tapedeck.array.NdArray;
import tapedeck.array.Views;
import tapedeck.text.Message;

/** The determinant of a square matrix, or of each of a stack. Saves the matrix and the output. */
public record Det() implements SingleInput {
    static final Signature<Det> SIGNATURE = Signature
            .of(Det.class, "det", "LinalgDetBackward0", "aten._linalg_det.default", _ -> new Det())
            .gradient("{g} · {y} · inv({0})ᵀ")
            .explained(Message.verbatim("∂/∂A = g · det A · A⁻ᵀ"))
            .result(types -> Matrices.floating("linalg.det", types))
            .linalg();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Matrices.checkSquare("linalg." + call(), inputs[0].shape());
        NdArray result = Matrices.each(inputs[0], Lu::determinant);
        context.save(inputs[0]);
        context.save(result);
        return result;
    }

    /** {@code v · det A · A⁻ᵀ}: of a singular matrix the cofactors, each a determinant of what is left. */
    private static NdArray cofactors(NdArray a) {
        NdArray from = a.contiguous();
        NdArray result = NdArray.empty(a.shape());
        int n = a.shape().size(-1);
        for (int at = 0; at < a.numel(); at += n * n) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double minor = new Lu(without(from, at, n, i, j), 0, n - 1).determinant();
                    result.values()[at + i * n + j] = (i + j) % 2 == 0 ? minor : -minor;
                }
            }
        }
        return result;
    }

    private static double[] without(NdArray a, int at, int n, int row, int column) {
        double[] rest = new double[(n - 1) * (n - 1)];
        int next = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != row && j != column) {
                    rest[next++] = a.values()[a.offset() + at + i * n + j];
                }
            }
        }
        return rest;
    }

    private static NdArray slope(Context context) {
        NdArray a = context.saved(0);
        for (double determinant : context.saved(1).toArray()) {
            if (determinant == 0) {
                return cofactors(a);
            }
        }
        return Arithmetic.mul(Matrices.scalars(context.saved(1)), Matrices.t(Matrices.inverse(a)));
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        return Arithmetic.mul(Matrices.scalars(gradient), slope(context));
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray sum = Dims.of(-1, -2).sum(Arithmetic.mul(tangent, slope(context)));
        return Views.squeeze(Views.squeeze(sum, -1), -1);
    }

    @Override
    public GraphValue gradient(int input, FunctionCall at) {
        if (at.shape(0).dim() != 2 || Masks.anyZero(at.output().data())) {
            throw at.refusal();
        }
        return at.in(0).apply(new Inverse()).t().mul(at.gradient().mul(at.output()));
    }
}
