package tapedeck.autograd;

import org.jspecify.annotations.Nullable;

/** What autograd knows of the current thread: whether it records, on which tape, and inside which scope. */
final class Recording {
    // Per thread, as PyTorch's grad mode is: tensors' methods take no such argument.
    private static final ThreadLocal<Recording> CURRENT = ThreadLocal.withInitial(Recording::new);

    boolean enabled = true;
    @Nullable
    Tape tape;
    String scope = "";
    private long sequence;

    private Recording() {}

    static Recording current() {
        return CURRENT.get();
    }

    /** The next place in the thread's order of Functions, PyTorch's {@code sequence_nr}. */
    long nextSequence() {
        return sequence++;
    }
}
