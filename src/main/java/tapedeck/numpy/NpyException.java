package tapedeck.numpy;

/** A file that is no {@code .npy}, or not one that is read. */
public final class NpyException extends Exception {
    private static final long serialVersionUID = 1;

    /** The kind of mistake. */
    public enum Why {
        /** It ends before its numbers do. */
        ENDS,
        /** It is damaged. */
        BROKEN,
        /** It holds something other than numbers. */
        TYPE
    }

    private final Why why;

    NpyException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
