package tapedeck.function;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.text.Message;

/** The X of AX = B, A upper or lower triangular; with {@code unit} its diagonal is taken for 1. Saves A and X. */
public record SolveTriangular(boolean upper, boolean unit) implements Function {
    static final Signature<SolveTriangular> SIGNATURE = Signature
            .of(SolveTriangular.class, "solve_triangular", "LinalgSolveTriangularBackward0",
                    "aten.linalg_solve_triangular.default",
                    in -> in.flag("left") ? new SolveTriangular(in.flag("upper"), in.flag("unitriangular")) : null)
            .gradient(f -> "−" + f.part("(inv(" + f.read() + ")ᵀ @ {g} @ {y}ᵀ)"), f -> "inv(" + f.read() + ")ᵀ @ {g}")
            .explained(Message.verbatim("∂/∂A = −(A⁻ᵀ · g · Xᵀ) in its half"), Message.verbatim("∂/∂B = A⁻ᵀ · g"))
            .result(types -> Matrices.floating("linalg.solve_triangular", types))
            .linalg(f -> "upper=" + (f.upper ? "True" : "False"), f -> f.unit ? "unitriangular=True" : "");

    /** The half of a matrix that a derivative has, as a formula. */
    private String part(String matrix) {
        return matrix + (upper ? ".triu(" : ".tril(") + (unit ? upper ? "1)" : "−1)" : ")");
    }

    /** The matrix that is read of A, as a formula. */
    private String read() {
        return part("{0}") + (unit ? " + eye({0})" : "");
    }

    @Override
    public NdArray forward(Context context, NdArray[] inputs) {
        Matrices.checkSquare("linalg." + call(), inputs[0].shape());
        NdArray result = solved(half(inputs[0], true), inputs[1]);
        context.save(inputs[0]);
        context.save(result);
        return result;
    }

    private static NdArray solved(NdArray a, NdArray b) {
        return Matrices.solve(a, b, "linalg.solve_triangular: The solver failed because the input matrix is singular.");
    }

    /** Only the half that is read; its diagonal is 1, or 0 in a derivative, if it is not read. */
    private NdArray half(NdArray x, boolean value) {
        NdArray result = x.copy();
        int n = x.shape().size(-1);
        for (int k = 0; k < result.numel(); k++) {
            int row = k / n % n;
            int column = k % n;
            if (row == column && unit) {
                result.values()[k] = value ? 1 : 0;
            } else if (upper ? row > column : row < column) {
                result.values()[k] = 0;
            }
        }
        return result;
    }

    @Override
    public @Nullable NdArray[] backward(Context context, NdArray gradient) {
        NdArray byB = solved(Matrices.t(half(context.saved(0), true)), gradient);
        NdArray byA = half(Arithmetic.neg(Matrices.mm(byB, Matrices.t(context.saved(1)))), false);
        return new NdArray[]{context.needs(0) ? byA : null, context.needs(1) ? byB : null};
    }

    @Override
    public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
        NdArray ta = tangents[0];
        NdArray change = ta == null ? null : Arithmetic.neg(Matrices.mm(half(ta, false), context.saved(1)));
        return solved(half(context.saved(0), true), Tangents.sum(change, tangents[1], context.shape(1)));
    }
}
