package tapedeck.function;

/** One of several views that one call gives: what is changed in place through it, PyTorch refuses. */
public interface MultiOutputView extends PartView {
    /** Returns which of them, from 0. */
    int part();
}
