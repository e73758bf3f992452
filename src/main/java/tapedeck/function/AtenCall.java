package tapedeck.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.array.Views;

/**
 * A call of an operator of PyTorch's, with its arguments by the names that they have in aten: as a recording has it, or a script. What
 * is missing, or of another kind, throws {@link IllegalArgumentException}.
 */
public interface AtenCall {
    /** A call without arguments, of which nothing is known. */
    AtenCall EMPTY = new AtenCall() {
    };

    /** Its name with its overload, {@code aten.addmm.default}; empty where it is not known. */
    default String operator() {
        return "";
    }

    /** The shape of its output. */
    default Shape outputShape() {
        throw new IllegalArgumentException("no output");
    }

    /** The type of its output. */
    default DType outputType() {
        throw new IllegalArgumentException("no output");
    }

    /** Returns whether an argument is a tensor. */
    default boolean isTensor(String argument) {
        return false;
    }

    /** Returns whether an argument is missing or None. */
    default boolean isNone(String argument) {
        return true;
    }

    /** The numbers of a tensor. */
    default NdArray tensor(String argument) {
        throw new IllegalArgumentException(argument);
    }

    /** The numbers of each tensor of a list; null where there is none. */
    default List<@Nullable NdArray> tensors(String argument) {
        throw new IllegalArgumentException(argument);
    }

    /** A number. */
    default double number(String argument) {
        throw new IllegalArgumentException(argument);
    }

    /** A truth value; false if it is missing. */
    default boolean flag(String argument) {
        return false;
    }

    /** A text; empty if it is missing. */
    default String text(String argument) {
        return "";
    }

    /** A whole number. */
    default int whole(String argument) {
        throw new IllegalArgumentException(argument);
    }

    /** A list of whole numbers, or a single one; empty if it is missing. */
    default int[] wholes(String argument) {
        return new int[0];
    }

    /** A number, or {@code otherwise} if there is none. */
    default double number(String argument, double otherwise) {
        return isNone(argument) ? otherwise : number(argument);
    }

    /** A whole number, or {@code otherwise} if there is none. */
    default int whole(String argument, int otherwise) {
        return isNone(argument) ? otherwise : whole(argument);
    }

    /** A list of whole numbers. */
    default List<Integer> list(String argument) {
        return Arrays.stream(wholes(argument)).boxed().toList();
    }

    /** The shape of a tensor. */
    default Shape shape(String argument) {
        return tensor(argument).shape();
    }

    /** The elements of a tensor, row-major; null if there is none. */
    default double @Nullable [] numbers(String argument) {
        return isTensor(argument) ? tensor(argument).toArray() : null;
    }

    /** The elements of a tensor as class numbers or places, row-major. */
    default int[] classes(String argument) {
        return Arrays.stream(tensor(argument).toArray()).mapToInt(value -> (int) value).toArray();
    }

    /** A list of index tensors, of which those that are missing leave their dimension as it is. */
    default Indices indices(String argument) {
        List<@Nullable NdArray> all = tensors(argument);
        List<Integer> dims = IntStream.range(0, all.size()).filter(d -> all.get(d) != null).boxed().toList();
        List<NdArray> arrays = new ArrayList<>();
        for (NdArray each : all) {
            if (each != null) {
                arrays.add(each);
            }
        }
        return new Indices(dims, arrays);
    }

    /** A tensor brought to the shape of another, row-major; null if there is none. */
    default @Nullable NdArray stretched(String argument, String to) {
        return isTensor(argument) ? Views.expand(tensor(argument), shape(to)).contiguous() : null;
    }

    /** The argument {@code dim}, where it is one. */
    default int dim() {
        return whole("dim");
    }

    /** The argument {@code dim}, where they are several. */
    default Dims dims() {
        return Dims.of(wholes("dim"));
    }

    /** The argument {@code keepdim}. */
    default boolean keepdim() {
        return flag("keepdim");
    }

    /** The argument {@code reduction}, which PyTorch numbers. */
    default LossReduction reduction() {
        return switch (whole("reduction")) {
            case 0 -> LossReduction.NONE;
            case 2 -> LossReduction.SUM;
            default -> LossReduction.MEAN;
        };
    }
}
