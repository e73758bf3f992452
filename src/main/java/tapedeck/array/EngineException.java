package tapedeck.array;

/**
 * The one exception the engine throws for what PyTorch refuses: shapes that do not fit, a graph that is gone,
 * a tensor changed behind autograd's back. Its message is PyTorch's own text, so that it can be searched for
 * and compared with a notebook's.
 */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message PyTorch's text for the same mistake */
    public EngineException(String message) {
        super(message);
    }
}
