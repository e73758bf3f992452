package tapedeck.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/**
 * All kinds of files that can be opened: the first that recognises a file opens it. It reads, so it may be slow. Immutable,
 * for any thread.
 *
 * @param <T> what is made of them
 * @param all in the order they are asked, at least one
 */
public record Openers<T>(List<Opener<T>> all) {
    /** A copy of the list. */
    public Openers {
        all = List.copyOf(all);
    }

    /**
     * Returns what the file holds.
     *
     * @throws NotOpenedException if it is missing, no file, unreadable, or of no kind that is known
     */
    public T open(Path file) throws NotOpenedException {
        if (!Files.exists(file)) {
            throw new NotOpenedException(Message.of("action.open.missing", "file", file.toString()));
        }
        if (!Files.isRegularFile(file)) {
            throw new NotOpenedException(Message.of("action.open.noFile", "file", file.toString()));
        }
        if (!Files.isReadable(file)) {
            throw new NotOpenedException(Message.of("action.open.forbidden", "file", file.toString()));
        }
        try {
            for (Opener<T> each : all) {
                if (each.recognises(file)) {
                    return each.open(file);
                }
            }
        } catch (IOException e) {
            throw new NotOpenedException(Message.of("action.open.unreadable", "file", file.toString(), "why",
                    FileErrorText.why(e)));
        }
        throw new NotOpenedException(Message.of("action.open.unknown", "file", file.toString(), "kinds",
                Message.list(all.stream().map(Opener::what).toList())));
    }
}
