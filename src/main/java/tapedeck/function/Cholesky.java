package tapedeck.function;

import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The lower triangular L of A = LLᵀ, for a symmetric positive-definite matrix or each of a stack. Saves its output. */
public record Cholesky() implements SingleInput {
    static final Signature<Cholesky> SIGNATURE = Signature
            .of(Cholesky.class, "cholesky", "LinalgCholeskyExBackward0", "aten.linalg_cholesky_ex.default",
                    in -> in.flag("upper") ? null : new Cholesky())
            .gradient("sym(inv({y})ᵀ @ lower({y}ᵀ @ {g}) @ inv({y}))")
            .explained(Message.verbatim("∂/∂A = ½ (S + Sᵀ), S = L⁻ᵀ Φ(Lᵀ g) L⁻¹, Φ the lower half"))
            .result(types -> Matrices.floating("linalg.cholesky", types))
            .linalg();

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        NdArray a = inputs[0].contiguous();
        Matrices.checkSquare("linalg." + call(), a.shape());
        int n = a.shape().size(-1);
        NdArray result = NdArray.zeros(a.shape());
        for (int at = 0; at < a.numel(); at += n * n) {
            factor(a.values(), a.offset() + at, result.values(), at, n);
        }
        context.save(result);
        return result;
    }

    private static void factor(double[] a, int from, double[] l, int at, int n) {
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = a[from + i * n + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[at + i * n + k] * l[at + j * n + k];
                }
                if (i == j && !(sum > 0)) {
                    throw new EngineException("linalg.cholesky: The factorization could not be completed because the "
                            + "input is not positive-definite (the leading minor of order " + (j + 1)
                            + " is not positive-definite).");
                }
                l[at + i * n + j] = i == j ? Math.sqrt(sum) : sum / l[at + j * n + j];
            }
        }
    }

    /** The lower half, half of the diagonal. */
    private static NdArray lower(NdArray x) {
        NdArray result = x.copy();
        int n = x.shape().size(-1);
        for (int k = 0; k < result.numel(); k++) {
            int row = k / n % n;
            int column = k % n;
            result.values()[k] *= row > column ? 1 : row == column ? 0.5 : 0;
        }
        return result;
    }

    @Override
    public NdArray back(Context context, NdArray gradient) {
        NdArray l = context.saved(0);
        NdArray inverse = Matrices.inverse(l);
        NdArray half = lower(Matrices.mm(Matrices.t(l), gradient));
        NdArray s = Matrices.mm(Matrices.mm(Matrices.t(inverse), half), inverse);
        return Arithmetic.scale(Arithmetic.add(s, Matrices.t(s)), 0.5);
    }

    @Override
    public NdArray jvp(Context context, NdArray tangent) {
        NdArray l = context.saved(0);
        NdArray inverse = Matrices.inverse(l);
        NdArray even = Arithmetic.scale(Arithmetic.add(tangent, Matrices.t(tangent)), 0.5);
        NdArray inner = Matrices.mm(Matrices.mm(inverse, even), Matrices.t(inverse));
        return Matrices.mm(l, lower(inner));
    }
}
