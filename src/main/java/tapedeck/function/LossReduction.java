package tapedeck.function;

import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Reduce;

/** The reduction of the losses of the elements. */
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

    /** The end of a formula of one loss's gradient: for the mean it is divided by a count, {@code " / n"}; else empty. */
    String over(String count) {
        return this == MEAN ? " / " + count : "";
    }

    /**
     * The losses reduced, of which {@code count} count.
     *
     * @param type of the result: losses and sum are brought to it, as their type may have a greatest number
     */
    NdArray of(NdArray losses, double count, DType type) {
        if (this == NONE) {
            return losses;
        }
        double sum = type.of(Reduce.sum(type.rounded(losses), type).item());
        return NdArray.scalar(this == SUM ? sum : sum / count);
    }

    /** The losses reduced, of which {@code count} count. */
    NdArray of(NdArray losses, double count) {
        return of(losses, count, DType.FLOAT64);
    }

    /** Returns what the gradient of each element's loss is multiplied by. */
    double scale(double count) {
        return this == MEAN ? 1 / count : 1;
    }
}
