package tapedeck.autograd;

import tapedeck.array.DType;

/** The type that fractions have unless somebody says otherwise, {@code torch.get_default_dtype()}, of this thread: float64 at first. */
public final class DefaultDType {
    private DefaultDType() {}

    /** The type. */
    public static DType get() {
        return AutogradContext.current().floats;
    }

    /** Sets it for what this thread computes from now on. */
    public static void set(DType type) {
        AutogradContext.current().floats = type;
    }
}
