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
 * A call of an operator of PyTorch's, with its arguments by the names that they have in aten. What is missing, or of another kind,
 * throws {@link IllegalArgumentException}.
 */
public interface AtenCall {
    /** Its name with its overload, {@code aten.addmm.default}. */
    String operator();

    /** The shape of its output. */
    Shape outputShape();

    /** The type of its output. */
    DType outputType();

    /** Returns whether an argument is a tensor. */
    boolean isTensor(String argument);

    /** Returns whether an argument is missing or None. */
    boolean isNone(String argument);

    /** The numbers of a tensor. */
    NdArray tensor(String argument);

    /** The numbers of each tensor of a list; null where there is none. */
    List<@Nullable NdArray> tensors(String argument);

    /** A number. */
    double number(String argument);

    /** A truth value; false if it is missing. */
    boolean flag(String argument);

    /** A text; empty if it is missing. */
    String text(String argument);

    /** A whole number. */
    int whole(String argument);

    /** A list of whole numbers, or a single one; empty if it is missing. */
    int[] wholes(String argument);

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
