package tapedeck.array;

/** Where arrays that are made take their numbers from. */
sealed interface Buffers permits Workspace, ArrayPool {
    /** A storage of {@code length} numbers with any content. */
    Storage next(int length);
}
