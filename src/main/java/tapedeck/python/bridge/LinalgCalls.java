package tapedeck.python.bridge;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Spectrum;
import tapedeck.autograd.Einsum;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.function.Addbmm;
import tapedeck.function.Addmm;
import tapedeck.function.Addmv;
import tapedeck.function.Addr;
import tapedeck.function.Baddbmm;
import tapedeck.function.Bmm;
import tapedeck.function.Cholesky;
import tapedeck.function.Cross;
import tapedeck.function.Det;
import tapedeck.function.Dot;
import tapedeck.function.Function;
import tapedeck.function.Inverse;
import tapedeck.function.Mm;
import tapedeck.function.Mv;
import tapedeck.function.ScaledAddmm;
import tapedeck.function.Slogdet;
import tapedeck.function.Solve;
import tapedeck.function.SolveTriangular;

/** Products of vectors, matrices and stacks of them, and what is solved with matrices. */
public final class LinalgCalls implements CallTable.Area {
    /** A sum with a product, by its factors. */
    @FunctionalInterface
    private interface Sum {
        Function of(double beta, double alpha);
    }

    @Override
    public void into(CallTable table) {
        table.put("mm", LinalgCalls::mm);
        table.put("mv", LinalgCalls::mv);
        table.put("dot", LinalgCalls::dot);
        table.put("bmm", LinalgCalls::bmm);
        table.put("einsum", in -> Einsum.of(in.text(0), in.tensors(1)));
        sum(table, "addmm", (beta, alpha) -> beta == 1 && alpha == 1 ? new Addmm() : new ScaledAddmm(beta, alpha));
        sum(table, "baddbmm", Baddbmm::new);
        sum(table, "addbmm", Addbmm::new);
        sum(table, "addmv", Addmv::new);
        sum(table, "addr", Addr::new);
        table.put("inverse", in -> Operations.apply(new Inverse(), in.tensor(0)));
        table.put("det", in -> Operations.apply(new Det(), in.tensor(0)));
        table.put("slogdet", in -> List.of(Operations.apply(new Slogdet(true), in.tensor(0)),
                Operations.apply(new Slogdet(false), in.tensor(0))));
        table.put("cholesky", in -> Operations.apply(new Cholesky(), in.tensor(0)));
        table.put("solve", LinalgCalls::solve);
        table.put("solve_triangular",
                in -> Operations.apply(new SolveTriangular(in.flag(2), in.flag(3)), in.tensor(0), in.tensor(1, "B")));
        table.put("cross", in -> Operations.apply(new Cross(in.integer(2)), in.tensor(0), in.tensor(1, "other")));
        table.put("decompose", LinalgCalls::decompose);
    }

    private static void sum(CallTable table, String name, Sum sum) {
        table.put(name, in -> Operations.apply(sum.of(in.number(3, 1), in.number(4, 1)), in.tensor(0),
                in.tensor(1), in.tensor(2)));
    }

    private static Tensor mm(Arguments in) {
        Tensor a = in.tensor(0);
        Tensor b = in.tensor(1, "mat2");
        if (a.dim() != 2 || b.dim() != 2) {
            throw new EngineException((a.dim() == 2 ? "mat2" : "self") + " must be a matrix");
        }
        return Operations.apply(new Mm(), a, b);
    }

    private static Tensor mv(Arguments in) {
        Tensor a = in.tensor(0);
        Tensor b = in.tensor(1, "vec");
        if (a.dim() != 2 || b.dim() != 1) {
            throw new EngineException("vector + matrix @ vector expected, got 1, " + a.dim() + ", " + b.dim());
        }
        if (a.shape().size(1) != b.numel()) {
            throw new EngineException("size mismatch, got input (" + a.shape().size(0) + "), mat (" + a.shape().size(0)
                    + "x" + a.shape().size(1) + "), vec (" + b.numel() + ")");
        }
        return Operations.apply(new Mv(), a, b);
    }

    private static Tensor dot(Arguments in) {
        Tensor a = in.tensor(0);
        Tensor b = in.tensor(1, "tensor");
        if (a.dim() != 1 || b.dim() != 1) {
            throw new EngineException("1D tensors expected, but got " + a.dim() + "D and " + b.dim() + "D tensors");
        }
        if (a.dtype() == DType.BOOL && b.dtype() == DType.BOOL) {
            throw new EngineException("\"dot\" not implemented for 'Bool'");
        }
        if (a.dtype() != b.dtype()) {
            throw new EngineException("dot : expected both vectors to have same dtype, but found "
                    + a.dtype().scalarType() + " and " + b.dtype().scalarType());
        }
        if (a.numel() != b.numel()) {
            throw new EngineException("inconsistent tensor size, expected tensor " + a.shape() + " and src " + b.shape()
                    + " to have the same number of elements, but got " + a.numel() + " and " + b.numel()
                    + " elements respectively");
        }
        return Operations.apply(new Dot(), a, b);
    }

    private static Tensor bmm(Arguments in) {
        Tensor a = in.tensor(0);
        Tensor b = in.tensor(1, "mat2");
        if (a.dim() != 3 || b.dim() != 3) {
            throw new EngineException("batch" + (a.dim() == 3 ? 2 : 1) + " must be a 3D tensor");
        }
        if (a.shape().size(0) != b.shape().size(0) || a.shape().size(2) != b.shape().size(1)) {
            throw new EngineException("Expected size for first two dimensions of batch2 tensor to be: ["
                    + a.shape().size(0) + ", " + a.shape().size(2) + "] but got: [" + b.shape().size(0) + ", "
                    + b.shape().size(1) + "].");
        }
        if (a.dtype() != b.dtype()) {
            throw new EngineException("expected scalar type " + a.dtype().scalarType() + " but found "
                    + b.dtype().scalarType());
        }
        return Operations.apply(new Bmm(), a, b);
    }

    /** A stack of right sides stays one; a vector for each matrix is a column of its own. */
    private static Tensor solve(Arguments in) {
        Tensor a = in.tensor(0);
        Tensor b = in.tensor(1, "B");
        if (a.dim() < 2) {
            throw new EngineException("linalg.solve: The input tensor A must have at least 2 dimensions.");
        }
        int[] sizes = a.shape().toArray();
        boolean vector = b.dim() == 1
                || b.shape().equals(Shape.of(Arrays.copyOf(sizes, sizes.length - 1)));
        Tensor columns = vector ? b.unsqueeze(-1) : b;
        if (a.shape().size(-1) == a.shape().size(-2) && columns.shape().size(-2) != a.shape().size(-1)) {
            throw new EngineException("linalg.solve: Incompatible shapes of A and B for the equation AX = B ("
                    + a.shape().size(-2) + "x" + a.shape().size(-1) + " and " + columns.shape().size(-2) + "x"
                    + columns.shape().size(-1) + ")");
        }
        Shape outer = Shape.broadcast(outer(a), outer(columns));
        boolean plain = outer(a).equals(outer) && outer(columns).equals(outer);
        Tensor x = Operations.apply(new Solve(), stretched(a, outer), plain ? b : stretched(columns, outer));
        return vector && !plain ? x.squeeze(-1) : x;
    }

    private static Shape outer(Tensor x) {
        return Shape.of(Arrays.copyOf(x.shape().toArray(), x.dim() - 2));
    }

    private static Tensor stretched(Tensor x, Shape outer) {
        if (outer(x).equals(outer)) {
            return x;
        }
        int[] sizes = Arrays.copyOf(outer.toArray(), outer.dim() + 2);
        sizes[outer.dim()] = x.shape().size(-2);
        sizes[outer.dim() + 1] = x.shape().size(-1);
        return x.expand(sizes);
    }

    /** qr, eigh or svd of one matrix; refused where a gradient would be needed. */
    private static List<Tensor> decompose(Arguments in) {
        String kind = in.text(0);
        Tensor a = in.tensor(1);
        if (a.requiresGrad()) {
            throw new EngineException("torch.linalg." + kind + " has no gradient in Tapedeck: call it on x.detach()");
        }
        if (!a.dtype().isFloating()) {
            throw new EngineException("linalg." + kind.toLowerCase(Locale.ROOT)
                    + ": Expected a floating point or complex tensor as input. Got " + a.dtype().scalarType());
        }
        if (a.dim() != 2) {
            throw new EngineException("torch.linalg." + kind + " takes one matrix in Tapedeck, but got " + a.dim()
                    + " dimensions");
        }
        List<NdArray> parts = switch (kind) {
            case "qr" -> Spectrum.qr(a.data());
            case "eigh" -> Spectrum.eigh(a.data());
            default -> Spectrum.svd(a.data());
        };
        return parts.stream().map(part -> new Tensor(a.dtype().rounded(part), a.dtype())).toList();
    }
}
