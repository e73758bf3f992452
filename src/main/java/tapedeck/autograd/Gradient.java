package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.ArrayPool;
import tapedeck.array.DType;
import tapedeck.array.Elementwise;
import tapedeck.array.NdArray;
import tapedeck.array.Overlap;
import tapedeck.array.Workspace;
import tapedeck.function.Clone;
import tapedeck.function.Renamed;

/** A tensor's {@code .grad}, and what a backward pass that still runs has brought for it. */
final class Gradient {
    /** Of the tensor whose gradient it is, and of its gradient. */
    private final DType type;
    /** True if it goes to somebody who asked for it, not to {@code .grad}. */
    private final boolean aside;
    private @Nullable Tensor value;
    /** Where the gradient lay before it was cleared: taken again inside a {@link Workspace}. */
    private @Nullable Tensor spare;
    /** True if the value was put here: another may hold it. */
    private boolean given;
    /** How many contributions are still to come, and the sum of those that came. */
    private int expected;
    private @Nullable NdArray received;
    /** The sum of those that are tensors with a history. */
    private @Nullable Tensor recorded;
    /** Who takes the sum back, if nobody else holds it. */
    private @Nullable ArrayPool takesBack;
    private @Nullable Hooks hooks;

    /** For somebody who asked for the gradient of a tensor of this type, beside what that has. */
    Gradient(DType type, @Nullable Gradient of) {
        this.type = type;
        aside = true;
        hooks = of == null || of.hooks == null ? null : of.hooks.aside();
    }

    /** Who is called with what arrives. */
    Hooks hooks() {
        if (hooks == null) {
            hooks = new Hooks();
        }
        return hooks;
    }

    /** Of a tensor of this type. */
    Gradient(DType type) {
        this.type = type;
        aside = false;
    }

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

    /**
     * Takes one of the expected contributions; with the last of them {@code .grad} grows.
     *
     * @param spares who takes the array back, or null if somebody else holds it
     */
    void receive(@Nullable NdArray contribution, @Nullable ArrayPool spares) {
        NdArray before = received;
        if (contribution != null && before == null) {
            received = contribution;
            takesBack = spares;
        } else if (contribution != null && before != null) {
            received = sum(before, contribution);
            giveBack(before, takesBack);
            giveBack(contribution, spares);
            takesBack = takesBack == null ? spares : takesBack;
        }
        arrive();
    }

    /** The same in a pass that records: {@code .grad} is then a graph. */
    void receive(@Nullable Tensor contribution) {
        if (contribution != null) {
            Tensor before = recorded;
            recorded = before == null ? contribution : before.add(contribution);
        }
        arrive();
    }

    private void arrive() {
        if (--expected != 0) {
            return;
        }
        NdArray numbers = received;
        Tensor graph = recorded;
        ArrayPool pool = takesBack;
        forget(); // a hook may begin a pass of its own
        if (graph != null) {
            gather(numbers == null ? graph : graph.add(new Tensor(numbers, type)));
        } else if (numbers != null && hooks == null) {
            accumulate(numbers, pool);
        } else if (numbers != null && hooks != null) {
            accumulate(hooks, numbers);
        }
    }

    private NdArray sum(NdArray a, NdArray b) {
        return Rounding.of(type, Elementwise.add(a, b));
    }

    /** A hook may keep what it is given: nobody takes that back. */
    private void accumulate(Hooks called, NdArray sum) {
        accumulate(called.run(sum, type), null);
        called.runAfter();
    }

    private void gather(Tensor sum) {
        if (hooks == null) {
            accumulate(sum);
        } else {
            accumulate(hooks.run(sum));
            hooks.runAfter();
        }
    }

    /** Adds to the gradient, recorded; PyTorch copies the first contribution, and its copy says so. */
    void accumulate(Tensor contribution) {
        Tensor held = value;
        if (held != null) {
            value = held.add(contribution);
        } else {
            value = aside
                    ? contribution
                    : Operations.apply(new Renamed(new Clone(), "copy", "CopyBackwards"), contribution);
        }
        given = true;
    }

    private static void giveBack(NdArray array, @Nullable ArrayPool spares) {
        if (spares != null) {
            spares.give(array);
        }
    }

    /** Ends the backward pass, whole or not. */
    void forget() {
        expected = 0;
        received = null;
        recorded = null;
        takesBack = null;
    }

    /** A copy of {@code .grad} with what has been received beside it, or null for neither. */
    @Nullable
    NdArray soFar() {
        NdArray arrived = recorded == null ? received : recorded.data();
        if (value == null) {
            return arrived;
        }
        return arrived == null ? value.data().copy() : sum(value.data(), arrived);
    }

    /**
     * Adds to the gradient. The first contribution becomes it if nobody else holds that, else a copy of it.
     *
     * @param spares who takes the array back, or null if somebody else holds it
     */
    void accumulate(NdArray contribution, @Nullable ArrayPool spares) {
        if (value != null) {
            NdArray held = value.data();
            Overlap.refuseWithin(held);
            NdArray sum = sum(held, contribution);
            held.assign(sum);
            giveBack(sum, spares);
            giveBack(contribution, spares);
            return;
        }
        if (spares != null && contribution.isContiguous()) {
            value = new Tensor(contribution, type);
            return;
        }
        Tensor before = spare;
        if (before != null && Workspace.isOpen()) {
            before.data().assign(contribution);
            value = before;
        } else {
            Workspace.outside(() -> value = new Tensor(contribution.copy(), type));
        }
    }
}
