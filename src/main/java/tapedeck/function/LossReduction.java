package tapedeck.function;

import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** What becomes of the losses of the elements. */
public enum LossReduction {
    /** They stay as they are. */
    NONE,
    /** Their mean; NaN if there are none, as in PyTorch. */
    MEAN,
    /** Their sum. */
    SUM;

    /** As an argument in Python; empty for the mean, which is usual. */
    String python() {
        return switch (this) {
            case MEAN -> "";
            case SUM -> "reduction='sum'";
            case NONE -> "reduction='none'";
        };
    }

    /** The losses reduced, of which {@code count} count. */
    NdArray of(NdArray losses, double count) {
        return switch (this) {
            case NONE -> losses;
            case SUM -> Reduce.sum(losses);
            case MEAN -> NdArray.scalar(Reduce.sum(losses).item() / count);
        };
    }

    /** What the gradient of each element's loss is multiplied by. */
    double scale(double count) {
        return this == MEAN ? 1 / count : 1;
    }
}
