package tapedeck.python.arrays;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.numpy.ArrayPlaces;
import tapedeck.numpy.ArrayProducts;
import tapedeck.numpy.ArrayReduction;
import tapedeck.numpy.BinaryUfunc;
import tapedeck.numpy.Element;
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

    /** @param arrays knows how a result without dimensions becomes a scalar */
    public NumpyMathCalls(NumpyCalls arrays) {
        this.arrays = arrays;
    }

    @Override
    public void into(CallTable table) {
        table.put("np_binary", this::binary);
        table.put("np_unary", this::unary);
        table.put("np_round", in -> out(UnaryUfunc.round(operand(in, 0).array(), in.integer(1))));
        table.put("np_where", in -> out(ArrayPlaces.where(array(in, 0), operand(in, 1), operand(in, 2))));
        table.put("np_reduce", in -> out(
                ArrayReduction.reduce(in.text(0), array(in, 1), NumpyArguments.axes(in, 2), in.flag(3),
                        in.number(4, 0))));
        table.put("np_accumulate", in -> ArrayReduction.accumulate(in.text(0), array(in, 1), in.integer(2)));
        table.put("np_quantile",
                in -> ArrayReduction.quantile(array(in, 0), in.numbers(1), NumpyArguments.axes(in, 2)));
        table.put("np_median", in -> out(ArrayReduction.median(array(in, 0), in.flag(2), NumpyArguments.axes(in, 1))));
        table.put("np_concatenate", in -> ArrayPlaces.concatenate(NumpyArguments.arrays(in, 0), in.integer(1)));
        table.put("np_nonzero", in -> Arrays.asList(ArrayPlaces.nonzero(array(in, 0))));
        table.put("np_take", in -> out(ArrayPlaces.take(array(in, 0), array(in, 1), in.integer(2))));
        table.put("np_argsort", in -> ArrayPlaces.argsort(array(in, 0), in.integer(1)));
        table.put("np_sort", in -> ArrayPlaces.sort(array(in, 0), in.integer(1)));
        table.put("np_searchsorted", in -> out(ArrayPlaces.searchsorted(array(in, 0), array(in, 1), in.flag(2))));
        table.put("np_matmul", in -> out(ArrayProducts.matmul(array(in, 0), array(in, 1))));
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

    /** None where an operand is neither an array nor a number. */
    private @Nullable Object binary(Arguments in) {
        UfuncOperand left = NumpyArguments.operand(in.value(1));
        UfuncOperand right = NumpyArguments.operand(in.value(2));
        return left == null || right == null || needsPython(in.text(0), left, right)
                ? null
                : out(BinaryUfunc.apply(in.text(0), left, right));
    }

    /** Texts are joined and compared, and objects asked, on Python's side. */
    private static boolean needsPython(String name, UfuncOperand left, UfuncOperand right) {
        boolean numbers = left.array().element().isNumber() && right.array().element().isNumber();
        return !numbers && !name.equals("equal") && !name.equals("not_equal");
    }

    private @Nullable Object unary(Arguments in) {
        UfuncOperand operand = NumpyArguments.operand(in.value(1));
        return operand == null ? null : out(UnaryUfunc.apply(in.text(0), operand.array()));
    }

    private static String resultWord(Arguments in) {
        List<NumpyArray> all = NumpyArguments.arrays(in, 0);
        return all.stream().map(NumpyArray::element).reduce(Element::and).orElse(Element.of("float64")).word();
    }
}
