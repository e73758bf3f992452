package tapedeck.array;

/**
 * The one exception the engine throws for what PyTorch refuses: shapes that do not fit, a graph that is gone,
 * a tensor changed behind autograd's back. Its message is PyTorch's own text, so that it can be searched for
 * and compared with a notebook's; its {@link Kind} is the class of the exception there.
 */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The exception of Python's that PyTorch raises for the same mistake. */
    public enum Kind {
        /** {@code IndexError}: a dimension, a place or a class that is not there. */
        INDEX,
        /** {@code ValueError}: an argument of the right type with a value that is refused. */
        VALUE,
        /** {@code TypeError}: an argument of the wrong type, such as none. */
        TYPE,
        /** {@code RuntimeError}: everything else, as PyTorch's own checks have it. */
        RUNTIME,
        /** A {@code RuntimeError} in PyTorch, a {@code MemoryError} in numpy: more numbers than there is room for. */
        MEMORY
    }

    private final Kind kind;

    /** Of kind {@link Kind#RUNTIME}, with PyTorch\'s text for the same mistake. */
    public EngineException(String message) {
        this(Kind.RUNTIME, message);
    }

    private EngineException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** Of kind {@link Kind#INDEX}, with PyTorch\'s text for the same mistake. */
    public static EngineException index(String message) {
        return new EngineException(Kind.INDEX, message);
    }

    /** Of kind {@link Kind#VALUE}, with PyTorch\'s text for the same mistake. */
    public static EngineException value(String message) {
        return new EngineException(Kind.VALUE, message);
    }

    /** Of kind {@link Kind#TYPE}, with PyTorch\'s text for the same mistake. */
    public static EngineException type(String message) {
        return new EngineException(Kind.TYPE, message);
    }

    /** Of kind {@link Kind#MEMORY}, with PyTorch\'s text for the same mistake. */
    static EngineException memory(String message) {
        return new EngineException(Kind.MEMORY, message);
    }

    /** Returns what a bridge to Python raises. */
    public Kind kind() {
        return kind;
    }
}
