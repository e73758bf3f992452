package tapedeck.python.numpy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.numpy.ArrayPlaces;
import tapedeck.numpy.ArrayProducts;
import tapedeck.numpy.ArrayReduction;
import tapedeck.numpy.BinaryUfunc;
import tapedeck.numpy.Element;
import tapedeck.numpy.FloatingError;
import tapedeck.numpy.LinearAlgebra;
import tapedeck.numpy.NumpyArray;
import tapedeck.numpy.NumpyEinsum;
import tapedeck.numpy.UfuncOperand;
import tapedeck.numpy.UnaryUfunc;
import tapedeck.python.bridge.Arguments;
import tapedeck.python.bridge.CallTable;

/** numpy's ufuncs, reductions, orders and products. */
public final class NumpyMathCalls implements CallTable.Area {
    private final NumpyCalls arrays;
    private final NumpyErrors errors;

    /**
     * @param arrays knows how a result without dimensions becomes a scalar
     * @param errors told of what is divided by zero
     */
    public NumpyMathCalls(NumpyCalls arrays, NumpyErrors errors) {
        this.arrays = arrays;
        this.errors = errors;
    }

    @Override
    public void into(CallTable table) {
        table.put("np_binary", in -> binary(in, true));
        table.put("np_called", in -> binary(in, false));
        table.put("np_unary", this::unary);
        table.put("np_round", in -> out(UnaryUfunc.round(operand(in, 0).array(), in.integer(1))));
        table.put("np_where", in -> out(ArrayPlaces.where(array(in, 0), operand(in, 1), operand(in, 2))));
        table.put("np_reduce", this::reduce);
        table.put("np_accumulate", in -> {
            NumpyArray result = ArrayReduction.accumulate(in.text(0), array(in, 1), in.integer(2));
            errors.tell("accumulate", FloatingError.ofReduction(result, array(in, 1)));
            return result;
        });
        table.put("np_quantile",
                in -> ArrayReduction.quantile(array(in, 0), in.numbers(1), NumpyArguments.axes(in, 2)));
        table.put("np_median", in -> out(ArrayReduction.median(array(in, 0), in.flag(2), NumpyArguments.axes(in, 1))));
        table.put("np_concatenate", in -> ArrayPlaces.concatenate(NumpyArguments.arrays(in, 0), in.integer(1)));
        table.put("np_nonzero", in -> Arrays.asList(ArrayPlaces.nonzero(array(in, 0))));
        table.put("np_take", in -> out(ArrayPlaces.take(array(in, 0), array(in, 1), in.integer(2))));
        table.put("np_argsort", in -> ArrayPlaces.argsort(array(in, 0), in.integer(1)));
        table.put("np_sort", in -> ArrayPlaces.sort(array(in, 0), in.integer(1)));
        table.put("np_searchsorted", in -> out(ArrayPlaces.searchsorted(array(in, 0), array(in, 1), in.flag(2))));
        table.put("np_matmul", in -> out(ArrayProducts.matmul(array(in, 0), array(in, 1)))); // dot, which warns of nothing
        table.put("np_multiplied", in -> {
            NumpyArray result = ArrayProducts.matmul(array(in, 0), array(in, 1));
            errors.tell("matmul", FloatingError.ofReduction(result, array(in, 0), array(in, 1)));
            return out(result);
        });
        table.put("np_einsum", in -> out(NumpyEinsum.of(in.text(0), NumpyArguments.arrays(in, 1))));
        table.put("np_solve", in -> LinearAlgebra.solve(array(in, 0), array(in, 1)));
        table.put("np_det", in -> LinearAlgebra.determinant(array(in, 0)));
        table.put("np_cholesky", in -> LinearAlgebra.cholesky(array(in, 0)));
        table.put("np_qr", in -> LinearAlgebra.qr(array(in, 0)));
        table.put("np_svd", in -> LinearAlgebra.svd(array(in, 0)));
        table.put("np_eigh", in -> LinearAlgebra.eigh(array(in, 0)));
        table.put("np_result_word", NumpyMathCalls::resultWord);
    }

    private @Nullable Object out(NumpyArray result) {
        return arrays.out(result);
    }

    private static NumpyArray array(Arguments in, int i) {
        return NumpyArguments.array(in, i);
    }

    private static UfuncOperand operand(Arguments in, int i) {
        UfuncOperand operand = NumpyArguments.operand(in.value(i));
        if (operand == null) {
            throw EngineException.type("expected a number or a numpy.ndarray");
        }
        return operand;
    }

    /**
     * None where an operand is neither an array nor a number.
     *
     * @param operator whether by a sign: of two scalars numpy then says so
     */
    private @Nullable Object binary(Arguments in, boolean operator) {
        String name = in.text(0);
        UfuncOperand left = NumpyArguments.operand(in.value(1));
        UfuncOperand right = NumpyArguments.operand(in.value(2));
        if (left == null || right == null || needsPython(name, left, right)) {
            return null;
        }
        NumpyArray result = BinaryUfunc.apply(name, left, right);
        boolean scalars = operator && !in.value(1).isHostObject() && !in.value(2).isHostObject();
        List<NumpyArray> operands = List.of(left.array(), right.array());
        errors.tell(scalars ? "scalar " + spoken(name) : operator ? shortcut(name, right) : spoken(name),
                scalars ? FloatingError.ofScalars(name, operands, result) : FloatingError.of(name, operands, result));
        return out(result);
    }

    private static String spoken(String name) {
        return name.equals("true_divide") ? "divide" : name;
    }

    /** Of {@code a ** -1} numpy says reciprocal: that is what it computes. */
    private static String shortcut(String name, UfuncOperand right) {
        double exponent = name.equals("power") && right.weak() ? right.array().data().item() : Double.NaN;
        return exponent == -1 ? "reciprocal" : exponent == 0.5 ? "sqrt" : exponent == 2 ? "square" : spoken(name);
    }

    private @Nullable Object reduce(Arguments in) {
        String name = in.text(0);
        NumpyArray all = array(in, 1);
        NumpyArray result = ArrayReduction.reduce(name, all, NumpyArguments.axes(in, 2), in.flag(3), in.number(4, 0));
        switch (name) {
            case "sum", "prod", "mean" -> errors.tell("reduce", FloatingError.ofReduction(result, all));
            case "std", "var" -> {
                Set<FloatingError> met = FloatingError.ofReduction(result, all);
                errors.tell(met.contains(FloatingError.OVERFLOW) ? "multiply" : "subtract", met);
            }
            default -> {
            }
        }
        return out(result);
    }

    /** Texts are joined and compared, and objects asked, on Python's side. */
    private static boolean needsPython(String name, UfuncOperand left, UfuncOperand right) {
        boolean numbers = left.array().element().isNumber() && right.array().element().isNumber();
        return !numbers && !name.equals("equal") && !name.equals("not_equal");
    }

    private @Nullable Object unary(Arguments in) {
        UfuncOperand operand = NumpyArguments.operand(in.value(1));
        if (operand == null) {
            return null;
        }
        NumpyArray result = UnaryUfunc.apply(in.text(0), operand.array());
        errors.tell(in.text(0), FloatingError.of(in.text(0), List.of(operand.array()), result));
        return out(result);
    }

    private static String resultWord(Arguments in) {
        List<NumpyArray> all = NumpyArguments.arrays(in, 0);
        return all.stream().map(NumpyArray::element).reduce(Element::and).orElse(Element.of("float64")).word();
    }
}
