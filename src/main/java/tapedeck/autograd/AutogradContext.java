package tapedeck.autograd;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tapedeck.array.ArrayPool;
import tapedeck.array.DType;

/** The modes of autograd on the current thread: whether it records, on which tape, and inside which scope. */
final class AutogradContext {
    // Per thread, as PyTorch's grad mode is: tensors' methods take no such argument.
    private static final ThreadLocal<AutogradContext> CURRENT = ThreadLocal.withInitial(AutogradContext::new);

    boolean enabled = true;
    /** True if gradients are checked for NaN, as PyTorch does, see {@link GradMode}. */
    boolean detecting;
    /** True if what is computed never gets a gradient, see {@link GradMode}. */
    boolean inference;
    @Nullable
    Tape tape;
    /** {@code torch.get_default_dtype()}: Java's numbers are float64. */
    DType floats = DType.FLOAT64;
    /** True if results stay as they are computed, whatever their type: to check gradients. */
    boolean unrounded;
    /** The names of the parts of the program that run, see {@link Scope}. */
    List<String> scope = List.of();
    /** Who knows the line of the program, see {@link SourceLines}. */
    @Nullable
    Supplier<@Nullable SourceLine> lines;
    private long sequence;
    /** What backward passes of this thread have no more use for, for those that follow. */
    final ArrayPool spares = new ArrayPool();

    private AutogradContext() {}

    static AutogradContext current() {
        return CURRENT.get();
    }

    /** The line the program is on now, if anybody knows. */
    @Nullable
    SourceLine line() {
        return lines == null ? null : lines.get();
    }

    /**
     * The next place in the thread's order of Functions, PyTorch's {@code sequence_nr}: after those that made the
     * inputs, even if another thread ran them.
     */
    long nextSequence(@Nullable Node[] makers) {
        for (Node maker : makers) {
            sequence = maker == null ? sequence : Math.max(sequence, maker.sequence + 1);
        }
        return sequence++;
    }
}
