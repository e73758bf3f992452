package tapedeck.tape;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;

/** Whether numbers are finite. */
public final class Finite {
    private Finite() {}

    public static boolean is(@Nullable NdArray array) {
        if (array == null) {
            return true;
        }
        NdArray rows = array.contiguous();
        double[] values = rows.values();
        for (int i = rows.offset(); i < rows.offset() + rows.numel(); i++) {
            if (!Double.isFinite(values[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether all that {@code event} brought is finite. */
    public static boolean is(TapeEvent event) {
        return switch (event) {
            case TapeEvent.FunctionRecorded recorded -> is(recorded.output().data());
            case TapeEvent.GradAccumulated arrived -> is(arrived.after());
            case TapeEvent.ParameterUpdated updated -> is(updated.after());
            default -> true;
        };
    }
}
