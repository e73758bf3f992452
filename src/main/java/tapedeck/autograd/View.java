package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;

/** That a tensor shows the numbers of another: a change of the base in place changes the view's history as well. */
final class View {
    final Function function;
    final Tensor base;
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

    /** The view's new maker: the same Function of the base as it is now; null if the base requires no grad. */
    @Nullable
    Node renew(Tensor view) {
        version = view.data().version();
        if (!base.requiresGrad()) {
            return null;
        }
        Context context = new Context(new NdArray[]{base.data()}, 1);
        return Operations.node(Recording.current(), function, context, new Tensor[]{base}, view);
    }
}
