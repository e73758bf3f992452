package tapedeck.autograd;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.function.Function;
import tapedeck.function.Types;

/**
 * PyTorch's type promotion: a tensor with dimensions outranks one without, and that a plain number, unless what ranks lower
 * is of a wider category (a fraction among whole numbers).
 *
 * <p>Source: "Type Promotion", tensor_attributes.rst of PyTorch 2.6.
 */
final class Promotion {
    private Promotion() {}

    /** Returns whether all inputs are float64: then there is nothing to promote. */
    static boolean isPlain(Tensor[] inputs) {
        for (Tensor input : inputs) {
            if (input.dtype() != DType.FLOAT64) {
                return false;
            }
        }
        return true;
    }

    /** The types that {@code function} gets. */
    static Types of(Tensor[] inputs, DType floats) {
        List<DType> each = new ArrayList<>(inputs.length);
        for (Tensor input : inputs) {
            each.add(input.dtype());
        }
        return new Types(common(inputs, floats), each, floats);
    }

    /** {@code torch.result_type} of all. */
    static DType common(Tensor[] inputs, DType floats) {
        @Nullable
        DType[] ranks = new DType[3];
        for (Tensor input : inputs) {
            int rank = input.isNumber() ? 2 : input.dim() == 0 ? 1 : 0;
            DType type = input.isNumber() && input.dtype().isFloating() ? floats : input.dtype();
            DType before = ranks[rank];
            ranks[rank] = before == null ? type : before.and(type);
        }
        return Objects.requireNonNull(combined(ranks[0], combined(ranks[1], ranks[2])));
    }

    private static @Nullable DType combined(@Nullable DType higher, @Nullable DType lower) {
        if (higher == null || lower == null) {
            return higher != null ? higher : lower;
        }
        return lower.category().compareTo(higher.category()) > 0 ? higher.and(lower) : higher;
    }

    /** What {@code function} reads: numbers of a wider type than all have together are cast to that first, as by PyTorch. */
    static void cast(Tensor[] inputs, Types types, Function function, NdArray[] arrays) {
        DType common = types.common();
        if (common == DType.FLOAT64 || common == DType.INT64 || common == DType.BOOL || !function.promotes()) {
            return;
        }
        if (!common.isFloating() && function.result(types) != common) {
            return; // a quotient of whole numbers is one of fractions
        }
        for (int i = 0; i < arrays.length; i++) {
            if (inputs[i].dtype().compareTo(common) > 0) {
                arrays[i] = common.rounded(arrays[i]);
            }
        }
    }
}
