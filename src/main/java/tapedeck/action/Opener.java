package tapedeck.action;

import java.io.IOException;
import java.nio.file.Path;
import tapedeck.text.Message;

/**
 * Makes something of files of one kind, such as a lesson of a table. Dropping, <em>Open…</em> and {@code tapedeck open} ask
 * the same {@link Openers}, so that a new kind of file needs an Opener and nothing else.
 *
 * @param <T> what is made
 */
public interface Opener<T> {
    /** The files it opens, for people: "tables (.csv)". */
    Message what();

    /**
     * Returns whether this is a file of its kind. Looks at its name or its beginning, and need not find every mistake.
     *
     * @param file one that is there and can be read
     * @throws IOException if it cannot be read after all
     */
    boolean recognises(Path file) throws IOException;

    /** Returns what the file holds; only for one that is recognised. */
    T open(Path file);
}
