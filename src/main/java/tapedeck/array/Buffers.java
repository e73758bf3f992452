package tapedeck.array;

/** A source of memory for the numbers of new arrays. */
sealed interface Buffers permits Workspace, ArrayPool {
    /** A storage of {@code length} numbers with any content. */
    Storage next(int length);
}
