package tapedeck.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The Functions that PyTorch has operators of: what recordings know, and scripts call. */
public final class Functions {
    private static final List<Signature<?>> ALL = List.of(
            Abs.SIGNATURE, Acos.SIGNATURE, Acosh.SIGNATURE, AdaptiveAvgPool.SIGNATURE,
            AdaptiveMaxPool.SIGNATURE, Add.SIGNATURE, Addbmm.SIGNATURE, Addcdiv.SIGNATURE,
            Addcmul.SIGNATURE, Addmm.SIGNATURE, Addmv.SIGNATURE, Addr.SIGNATURE,
            Alias.SIGNATURE, Amax.SIGNATURE, Amin.SIGNATURE, AsStrided.SIGNATURE,
            Asin.SIGNATURE, Asinh.SIGNATURE, Atan.SIGNATURE, Atan2.SIGNATURE,
            Atanh.SIGNATURE, AvgPool.SIGNATURE, Baddbmm.SIGNATURE, BatchNorm.SIGNATURE,
            BinaryCrossEntropy.SIGNATURE, BinaryCrossEntropyWithLogits.SIGNATURE, BlockDiag.SIGNATURE, Bmm.SIGNATURE,
            Cat.SIGNATURE, Cdist.SIGNATURE, Ceil.SIGNATURE, Celu.SIGNATURE,
            Cholesky.SIGNATURE, Clamp.SIGNATURE, ClampMax.SIGNATURE, ClampMin.SIGNATURE,
            ClampTensor.SIGNATURE, Clone.SIGNATURE, Col2Im.SIGNATURE, ConvTranspose.SIGNATURE,
            Convolution.SIGNATURE, Copy.SIGNATURE, Cos.SIGNATURE, Cosh.SIGNATURE,
            Cross.SIGNATURE, Cumprod.SIGNATURE, Cumsum.SIGNATURE, Deg2Rad.SIGNATURE,
            Det.SIGNATURE, DiagEmbed.SIGNATURE, Diagonal.SIGNATURE, DiagonalCopy.SIGNATURE,
            Digamma.SIGNATURE, Dist.SIGNATURE, Div.SIGNATURE, DivRounded.SIGNATURE,
            DivScalar.SIGNATURE, Dot.SIGNATURE, Elu.SIGNATURE, Embedding.SIGNATURE,
            Erf.SIGNATURE, Erfc.SIGNATURE, Erfinv.SIGNATURE, Exp.SIGNATURE,
            Exp2.SIGNATURE, Expand.SIGNATURE, Expm1.SIGNATURE, Fill.SIGNATURE,
            FillTensor.SIGNATURE, Flip.SIGNATURE, Floor.SIGNATURE, FloorDivide.SIGNATURE,
            Fmax.SIGNATURE, Fmin.SIGNATURE, Fmod.SIGNATURE, Frac.SIGNATURE,
            Gather.SIGNATURE, Gelu.SIGNATURE, GeluTanh.SIGNATURE, Glu.SIGNATURE,
            GroupNorm.SIGNATURE, Hardshrink.SIGNATURE, Hardsigmoid.SIGNATURE, Hardswish.SIGNATURE,
            Hardtanh.SIGNATURE, HuberLoss.SIGNATURE, Hypot.SIGNATURE, Im2Col.SIGNATURE,
            Index.SIGNATURE, IndexAdd.SIGNATURE, IndexCopy.SIGNATURE, IndexFill.SIGNATURE,
            IndexFillWith.SIGNATURE, IndexPut.SIGNATURE, IndexSelect.SIGNATURE, Inverse.SIGNATURE,
            LayerNorm.SIGNATURE, LeakyRelu.SIGNATURE, Lerp.SIGNATURE, LerpTensor.SIGNATURE,
            Lgamma.SIGNATURE, Log.SIGNATURE, Log10.SIGNATURE, Log1p.SIGNATURE,
            Log2.SIGNATURE, LogSigmoid.SIGNATURE, LogSoftmax.SIGNATURE, Logaddexp.SIGNATURE, Logaddexp2.SIGNATURE,
            Logcumsumexp.SIGNATURE, Logit.SIGNATURE, Logsumexp.SIGNATURE, MaskedFill.SIGNATURE,
            MaskedFillWith.SIGNATURE, MaskedScatter.SIGNATURE, MaskedSelect.SIGNATURE,
            MatrixTrace.SIGNATURE,
            Max.SIGNATURE, MaxDim.SIGNATURE, MaxPool.SIGNATURE, Maximum.SIGNATURE,
            Mean.SIGNATURE, MeanDim.SIGNATURE, Median.SIGNATURE, Min.SIGNATURE,
            MinDim.SIGNATURE, Minimum.SIGNATURE, Mish.SIGNATURE, Mm.SIGNATURE,
            MseLoss.SIGNATURE, Mul.SIGNATURE, MulScalar.SIGNATURE, MultiMarginLoss.SIGNATURE,
            MultilabelMarginLoss.SIGNATURE, Mv.SIGNATURE, NanToNum.SIGNATURE, Nansum.SIGNATURE,
            Neg.SIGNATURE, NllLoss.SIGNATURE, Pad.SIGNATURE, Permute.SIGNATURE,
            PixelShuffle.SIGNATURE, Pow.SIGNATURE, PowTensor.SIGNATURE, Prelu.SIGNATURE,
            Prod.SIGNATURE, ProdDim.SIGNATURE, PutFlat.SIGNATURE, Rad2Deg.SIGNATURE,
            Reciprocal.SIGNATURE, Relu.SIGNATURE, Remainder.SIGNATURE, Repeat.SIGNATURE,
            Reshape.SIGNATURE, Roll.SIGNATURE, Rot90.SIGNATURE, Round.SIGNATURE,
            Rsqrt.SIGNATURE, Rsub.SIGNATURE, ScalarPow.SIGNATURE, ScaledAddmm.SIGNATURE, Scatter.SIGNATURE,
            ScatterAdd.SIGNATURE, ScatterReduce.SIGNATURE, ScatterValue.SIGNATURE, Select.SIGNATURE,
            SelectedByOrder.SIGNATURE, Selu.SIGNATURE, Sigmoid.SIGNATURE, SigmoidBackward.SIGNATURE,
            Sign.SIGNATURE, Silu.SIGNATURE, Sin.SIGNATURE, Sinc.SIGNATURE,
            Sinh.SIGNATURE, Slice.SIGNATURE, SmoothL1Loss.SIGNATURE, SoftMarginLoss.SIGNATURE,
            Softmax.SIGNATURE, Softplus.SIGNATURE, Softshrink.SIGNATURE, Solve.SIGNATURE,
            SolveTriangular.SIGNATURE, Sqrt.SIGNATURE, Squeeze.SIGNATURE, SqueezeAll.SIGNATURE,
            SqueezeDims.SIGNATURE, Stack.SIGNATURE, Std.SIGNATURE, Sub.SIGNATURE,
            Sum.SIGNATURE, SumDim.SIGNATURE, T.SIGNATURE, TakeFlat.SIGNATURE,
            Tan.SIGNATURE, Tanh.SIGNATURE, TanhBackward.SIGNATURE, Threshold.SIGNATURE,
            ToCopy.SIGNATURE, Transpose.SIGNATURE, Tril.SIGNATURE, Triu.SIGNATURE,
            Trunc.SIGNATURE, Unfold.SIGNATURE, Unsqueeze.SIGNATURE, UpsampleLinear.SIGNATURE,
            UpsampleNearest.SIGNATURE, Var.SIGNATURE, VectorNorm.SIGNATURE, Where.SIGNATURE,
            Xlogy.SIGNATURE, Zero.SIGNATURE);
    private static final Map<String, List<Signature<?>>> BY_OPERATOR = byOperator();
    private static final Map<String, List<Signature<?>>> BY_NAME = ALL.stream().filter(each -> each.call() != null)
            .collect(Collectors.groupingBy(Signature::name, LinkedHashMap::new, Collectors.toList()));
    private static final Pattern IN_PLACE = Pattern.compile("^(aten\\.\\w+)_(\\.\\w+)$");

    private Functions() {}

    private static Map<String, List<Signature<?>>> byOperator() {
        Map<String, List<Signature<?>>> all = new HashMap<>();
        for (Signature<?> each : ALL) {
            each.aten().names().forEach(name -> all.computeIfAbsent(name, _ -> new ArrayList<>()).add(each));
        }
        return all;
    }

    /** All, in the order of their classes. */
    public static List<Signature<?>> all() {
        return ALL;
    }

    /** Those that an operator may be: which one, its arguments say. An operator in place is the one beside it. */
    public static List<Signature<?>> of(String operator) {
        return BY_OPERATOR.getOrDefault(IN_PLACE.matcher(operator).replaceFirst("$1$2"), List.of());
    }

    /** Those that scripts call by their names with so many tensors and nothing else, in {@code torch} and as methods. */
    public static List<Signature<?>> elementwise(int operands) {
        return called().filter(each -> {
            Signature.Call call = Objects.requireNonNull(each.call());
            return call.isElementwise() && call.operands() == operands;
        }).toList();
    }

    /** The others that scripts call by their names, with one tensor, in one form; of a name that the arguments decide, the first. */
    public static List<Signature<?>> called(PythonForm form) {
        return called().filter(each -> each.form() == form && !Objects.requireNonNull(each.call()).isElementwise())
                .toList();
    }

    private static Stream<Signature<?>> called() {
        return BY_NAME.values().stream().map(List::getFirst);
    }

    /**
     * The Function that a script calls by a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Function make(String name, AtenCall in) {
        return BY_NAME.getOrDefault(name, List.of()).stream().map(each -> each.aten().maker().of(in))
                .filter(Objects::nonNull).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no Function " + name + " of such arguments"));
    }
}
