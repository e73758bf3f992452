package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.ArrayPool;
import tapedeck.array.NdArray;

/** Gradients as numbers, whose arrays go back to a pool as soon as nobody but the pass would hold them. */
final class PooledArithmetic extends NumberArithmetic {
    private final ArrayPool pool;
    /** The gradient of the Function that has its turn, and whether only the pass holds it. */
    private @Nullable NdArray gradient;
    private boolean owned;
    /** True if the Function makes new arrays, and keeps none of them. */
    private boolean fresh;
    /** The number of its parts that are the gradient itself, or a view of it. */
    private int handedOn;

    PooledArithmetic(ArrayPool pool) {
        this.pool = pool;
    }

    @Override
    public NdArray take(Node node) {
        owned = node.ownsPending && node.hooks == null; // a hook may keep it
        node.ownsPending = false;
        return super.take(node);
    }

    @Override
    public @Nullable NdArray[] backward(Node node, NdArray arrived) {
        @Nullable
        NdArray[] parts = super.backward(node, arrived);
        gradient = arrived;
        fresh = node.function.givesNewArrays();
        handedOn = 0;
        for (NdArray each : parts) {
            handedOn += each != null && each.shares(arrived) ? 1 : 0;
        }
        if (handedOn == 0) {
            giveBack(arrived, owned);
        }
        return parts;
    }

    @Override
    public boolean add(Node maker, NdArray part) {
        NdArray before = maker.pending;
        boolean owns = owns(part);
        boolean first = super.add(maker, part);
        if (before != null) {
            giveBack(before, maker.ownsPending);
            giveBack(part, owns);
        }
        maker.ownsPending = !first || owns;
        return first;
    }

    @Override
    public void add(Gradient leaf, @Nullable NdArray part) {
        leaf.receive(part, part != null && owns(part) ? pool : null);
    }

    private boolean owns(NdArray part) {
        return fresh && gradient != null && (!part.shares(gradient) || (owned && handedOn == 1));
    }

    private void giveBack(NdArray array, boolean owns) {
        if (owns) {
            pool.give(array);
        }
    }
}
