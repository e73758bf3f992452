package tapedeck.autograd;

import org.jspecify.annotations.Nullable;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.ViewLayout;
import tapedeck.function.AsStrided;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.MultiOutputView;

/**
 * That a tensor shows the numbers of another, its base: a change in place of either is one of both, and changes the
 * history of the base and of every view of it. The base is never a view itself.
 */
final class View {
    private final Tensor base;
    /** True if it, or a view that it was made of, was made without gradients. */
    private final boolean untracked;
    /** Which of several views of one call it is, or one it was made of; -1 if of none. */
    private final int part;
    private int version;

    private View(Tensor base, boolean untracked, int part, int version) {
        this.base = base;
        this.untracked = untracked;
        this.part = part;
        this.version = version;
    }

    /** That {@code data} was made by {@code function} as a view of {@code input}, with gradients on or off. */
    static View of(Function function, Tensor input, NdArray data, boolean tracked) {
        View shown = input.view();
        int part = function instanceof MultiOutputView piece ? piece.part() : shown == null ? -1 : shown.part;
        return shown == null
                ? new View(input, !tracked, part, data.version())
                : new View(shown.base, shown.untracked || !tracked, part, data.version());
    }

    /** The tensor whose numbers these are. */
    Tensor base() {
        return base;
    }

    /** Returns whether the numbers were changed in place since the view's history was recorded. */
    boolean isStale(NdArray data) {
        return version != data.version();
    }

    /** Gives a view whose numbers were changed its new maker: what it shows of the base as that is now. */
    void renew(Tensor view, @Nullable Node maker) {
        checkTracked(maker, "its base or another view of its base has been ");
        version = view.data().version();
        AutogradContext recording = AutogradContext.current();
        Context context = new Context(new NdArray[]{base.data()}, 1);
        Node node = Operations.node(recording, new AsStrided(ViewLayout.of(base.data(), view.data())), context,
                new Tensor[]{base}, view);
        view.setGradFn(node);
        if (recording.tape != null) {
            recording.tape.record(node);
        }
    }

    /** Refuses to follow a change of a view that was made without gradients, or together with others. */
    void checkTracked(@Nullable Node maker, String changed) {
        if (part >= 0 && maker != null) {
            throw new EngineException("Output " + part + " of " + maker.name() + " is a view and " + changed
                    + "modified inplace. This view is the output of a function that returns multiple views. Such "
                    + "functions do not allow the output views to be modified inplace. You should replace the inplace "
                    + "operation by an out-of-place one.");
        }
        if (untracked) {
            throw new EngineException(
                    (maker == null
                            ? "A view was created in"
                            : "Output 0 of " + maker.name() + " is a view of a view which was created in")
                            + " no_grad mode and " + changed + "modified inplace with grad mode enabled. Given that "
                            + "this use case is ambiguous and error-prone, it is forbidden. You can clarify your code "
                            + "by moving both the view and the inplace either both inside the no_grad block (if you "
                            + "don't want the inplace to be tracked) or both outside (if you want the inplace to be "
                            + "tracked).");
        }
    }
}
