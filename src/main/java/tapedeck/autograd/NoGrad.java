package tapedeck.autograd;

/**
 * Switches gradients off for the current thread until closed, like {@code torch.no_grad()}: what is computed
 * meanwhile has no {@code grad_fn}, and leaves may be changed in place. Nests.
 */
public final class NoGrad implements AutoCloseable {
    private final boolean before;

    private NoGrad(boolean before) {
        this.before = before;
    }

    /** Switches gradients off on this thread. */
    public static NoGrad enter() {
        AutogradContext recording = AutogradContext.current();
        NoGrad entered = new NoGrad(recording.enabled);
        recording.enabled = false;
        return entered;
    }

    /** Returns whether gradients are on for this thread, like {@code torch.is_grad_enabled()}. */
    public static boolean isGradEnabled() {
        return AutogradContext.current().enabled;
    }

    /** Restores what was before. */
    @Override
    public void close() {
        AutogradContext.current().enabled = before;
    }
}
