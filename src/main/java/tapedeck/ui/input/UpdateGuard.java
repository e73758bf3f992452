package tapedeck.ui.input;

/** Keeps a control that shows something from answering as if somebody had chosen it. On the FX thread only. */
public final class UpdateGuard {
    private boolean showing;

    /** Nobody is quieted yet. */
    public UpdateGuard() {
        // says nothing but its summary
    }

    /** Does what shows something. */
    public void show(Runnable change) {
        boolean before = showing;
        showing = true;
        try {
            change.run();
        } finally {
            showing = before;
        }
    }

    /** Returns whether something is being shown by {@link #show}. */
    public boolean isShowing() { return showing; }

    /** Tells somebody of a change, unless it comes from {@link #show}. */
    public void tell(Runnable listener) {
        if (!isShowing()) {
            listener.run();
        }
    }
}
