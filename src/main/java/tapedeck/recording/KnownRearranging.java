package tapedeck.recording;

import org.jspecify.annotations.Nullable;
import tapedeck.function.Addmm;
import tapedeck.function.Alias;
import tapedeck.function.Bmm;
import tapedeck.function.Cat;
import tapedeck.function.Clone;
import tapedeck.function.Cumsum;
import tapedeck.function.Dims;
import tapedeck.function.Dot;
import tapedeck.function.Expand;
import tapedeck.function.Function;
import tapedeck.function.Gather;
import tapedeck.function.LogSoftmax;
import tapedeck.function.Logsumexp;
import tapedeck.function.Max;
import tapedeck.function.MaxDim;
import tapedeck.function.Mean;
import tapedeck.function.MeanDim;
import tapedeck.function.Min;
import tapedeck.function.MinDim;
import tapedeck.function.Mm;
import tapedeck.function.Mv;
import tapedeck.function.Permute;
import tapedeck.function.Repeat;
import tapedeck.function.Reshape;
import tapedeck.function.Select;
import tapedeck.function.Slice;
import tapedeck.function.Softmax;
import tapedeck.function.Squeeze;
import tapedeck.function.SqueezeAll;
import tapedeck.function.Stack;
import tapedeck.function.Std;
import tapedeck.function.Sum;
import tapedeck.function.SumDim;
import tapedeck.function.T;
import tapedeck.function.Transpose;
import tapedeck.function.Tril;
import tapedeck.function.Triu;
import tapedeck.function.Unsqueeze;
import tapedeck.function.Var;
import tapedeck.function.VectorNorm;

/** Our Function of an operator that takes parts, puts them elsewhere, adds them up, or multiplies matrices. */
final class KnownRearranging {
    private KnownRearranging() {}

    static @Nullable Function of(RecordedOperator told) {
        return switch (told.name()) {
            case "aten.t.default" -> new T();
            case "aten.transpose.int" -> new Transpose(told.whole("dim0"), told.whole("dim1"));
            case "aten.permute.default" -> new Permute(told.list("dims"));
            case "aten.mm.default" -> new Mm();
            case "aten.bmm.default" -> new Bmm();
            case "aten.dot.default" -> new Dot();
            case "aten.mv.default" -> new Mv();
            case "aten.addmm.default" -> new Addmm();
            case "aten._log_softmax.default" -> new LogSoftmax(told.whole("dim"));
            case "aten._softmax.default" -> new Softmax(told.whole("dim"));
            case "aten.sum.default" -> new Sum();
            case "aten.mean.default" -> new Mean();
            case "aten.sum.dim_IntList" -> new SumDim(Dims.of(told.wholes("dim")), told.flag("keepdim"));
            case "aten.mean.dim" -> new MeanDim(Dims.of(told.wholes("dim")), told.flag("keepdim"));
            case "aten.logsumexp.default" -> new Logsumexp(Dims.of(told.wholes("dim")), told.flag("keepdim"));
            case "aten.linalg_vector_norm.default" -> new VectorNorm(told.number("ord"), Dims.of(told.wholes("dim")),
                    told.flag("keepdim"));
            case "aten.var.correction" -> new Var(Dims.of(told.wholes("dim")), told.number("correction", 1),
                    told.flag("keepdim"));
            case "aten.std.correction" -> new Std(Dims.of(told.wholes("dim")), told.number("correction", 1),
                    told.flag("keepdim"));
            case "aten.max.default" -> new Max();
            case "aten.min.default" -> new Min();
            case "aten.max.dim" -> new MaxDim(told.whole("dim"), told.flag("keepdim"));
            case "aten.min.dim" -> new MinDim(told.whole("dim"), told.flag("keepdim"));
            case "aten.view.default" -> new Reshape(told.shape(), Reshape.Kind.VIEW);
            case "aten._unsafe_view.default" -> new Reshape(told.shape(), Reshape.Kind.UNSAFE_VIEW);
            case "aten.unsqueeze.default" -> new Unsqueeze(told.whole("dim"));
            case "aten.squeeze.default" -> new SqueezeAll();
            case "aten.squeeze.dim" -> new Squeeze(told.whole("dim"), false);
            case "aten.expand.default" -> new Expand(told.shape());
            case "aten.repeat.default" -> new Repeat(told.list("repeats"));
            case "aten.select.int" -> new Select(told.whole("dim"), told.whole("index"));
            case "aten.slice.Tensor" -> slice(told);
            case "aten.gather.default" -> new Gather(told.whole("dim"));
            case "aten.cat.default" -> new Cat(told.whole("dim", 0));
            case "aten.stack.default" -> new Stack(told.whole("dim", 0));
            case "aten.clone.default" -> new Clone();
            case "aten.alias.default" -> new Alias();
            case "aten.cumsum.default" -> new Cumsum(told.whole("dim"));
            case "aten.tril.default" -> new Tril(told.whole("diagonal", 0));
            case "aten.triu.default" -> new Triu(told.whole("diagonal", 0));
            default -> null;
        };
    }

    /** The end is beyond the last one where there is none. */
    private static Function slice(RecordedOperator told) {
        int dim = told.whole("dim", 0);
        int size = told.inputs().getFirst().shape().size(dim);
        int start = told.whole("start", 0);
        return new Slice(dim, Math.clamp(start < 0 ? start + size : start, 0, size), told.shape().size(dim),
                told.whole("step", 1));
    }
}
