package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Overlap;
import tapedeck.array.Workspace;

/** A tensor's {@code .grad}, and what a backward pass that still runs has brought for it. */
final class Gradient {
    private @Nullable Tensor value;
    /** Where the gradient lay before it was cleared: taken again inside a {@link Workspace}. */
    private @Nullable Tensor spare;
    /** Whether the value was put here: another may hold it. */
    private boolean given;
    /** How many contributions are still to come, and the sum of those that came. */
    private int expected;
    private @Nullable NdArray received;

    @Nullable
    Tensor value() {
        return value;
    }

    void set(@Nullable Tensor tensor) {
        value = tensor;
        given = true;
    }

    void clear() {
        spare = value == null || given ? spare : value;
        value = null;
        given = false;
    }

    /** Counts one more contribution to come in the backward pass that starts; true for the first. */
    boolean expectMore() {
        return expected++ == 0;
    }

    /** Takes one of the expected contributions; with the last of them {@code .grad} grows. */
    void receive(@Nullable NdArray contribution) {
        NdArray before = received;
        if (contribution != null) {
            received = before == null ? contribution : Elementwise.add(before, contribution);
        }
        if (--expected == 0 && received != null) {
            accumulate(received);
            received = null;
        }
    }

    /** Ends the backward pass, whole or not. */
    void forget() {
        expected = 0;
        received = null;
    }

    /** A copy of {@code .grad} with what has been received beside it, or null for neither. */
    @Nullable
    NdArray soFar() {
        if (value == null) {
            return received;
        }
        return received == null ? value.data().copy() : Elementwise.add(value.data(), received);
    }

    /** Adds to the gradient. The first contribution is copied, for it may be shared with another tensor. */
    void accumulate(NdArray contribution) {
        if (value != null) {
            NdArray held = value.data();
            Overlap.refuseWithin(held);
            held.assign(Elementwise.add(held, contribution));
            return;
        }
        Tensor before = spare;
        if (before != null && Workspace.isOpen()) {
            before.data().assign(contribution);
            value = before;
        } else {
            Workspace.outside(() -> value = new Tensor(contribution.copy()));
        }
    }
}
