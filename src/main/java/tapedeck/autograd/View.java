package tapedeck.autograd;

import java.util.ArrayDeque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;

/** That a tensor shows the numbers of another: a change of the base in place changes the view's history as well. */
final class View {
    private final Function function;
    private final Tensor base;
    private int version;

    View(Function function, Tensor base, int version) {
        this.function = function;
        this.base = base;
        this.version = version;
    }

    /** Whether the numbers were changed in place since the view's history was recorded. */
    boolean isStale(NdArray data) {
        return version != data.version();
    }

    /** The tensor whose numbers these are in the end. */
    Tensor root() {
        Tensor root = base;
        for (View view = root.view(); view != null; view = root.view()) {
            root = view.base;
        }
        return root;
    }

    /** Follows what was changed in place beneath a view, from the base up: a chain of views may be long. */
    static void renewAll(Tensor last) {
        ArrayDeque<Tensor> stale = new ArrayDeque<>();
        Tensor tensor = last;
        for (View view = tensor.view(); view != null && view.isStale(tensor.data()); view = tensor.view()) {
            stale.push(tensor);
            tensor = view.base;
        }
        for (Tensor view : stale) {
            Node renewed = Objects.requireNonNull(view.view()).renew(view);
            if (renewed != null) {
                view.setGradFn(renewed);
            }
        }
    }

    /** The view's new maker: the same Function of the base as it is now; null if the base requires no grad. */
    @Nullable
    private Node renew(Tensor view) {
        version = view.data().version();
        if (!base.requiresGrad()) {
            return null;
        }
        Context context = new Context(new NdArray[]{base.data()}, 1);
        return Operations.node(Recording.current(), function, context, new Tensor[]{base}, view);
    }
}
