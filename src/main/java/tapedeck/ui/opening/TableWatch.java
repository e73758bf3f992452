package tapedeck.ui.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.work.Newest;

/**
 * Sees when another program saves the file of the table that is open, or takes it away. It looks once a second, in the
 * background, for a file may be far away. On the FX thread only.
 */
final class TableWatch implements AutoCloseable {
    private static final long EVERY_NANOS = 1_000_000_000;

    /** The news of a file since it was looked at last. */
    enum News {
        /** Nothing that matters. */
        NONE,
        /** Another table may stand in it. */
        CHANGED,
        /** It is not there any more. */
        GONE
    }

    /** The stamp of a file; null stands for one that cannot be looked at, of which nothing is known. */
    private record Stamp(FileTime time, long size) {}

    private static final Stamp GONE = new Stamp(FileTime.fromMillis(0), -1);

    private final Newest<Path, Stamp> looking = new Newest<>("table-watch", (file, _) -> see(file));
    private @Nullable Path watched;
    private @Nullable Stamp known;
    private long last = Long.MIN_VALUE;

    private static @Nullable Stamp see(Path file) {
        try {
            return new Stamp(Files.getLastModifiedTime(file), Files.size(file));
        } catch (NoSuchFileException _) {
            return GONE;
        } catch (IOException _) {
            return null;
        }
    }

    /** Looks after this file, or none. Once a pulse. */
    News look(@Nullable Path file, long now) {
        if (file == null || !file.equals(watched)) {
            watched = file;
            known = null;
            last = Long.MIN_VALUE;
            looking.forget();
        }
        if (file == null) {
            return News.NONE;
        }
        Newest.Done<Path, Stamp> done = looking.poll();
        News news = done == null ? News.NONE : news(done.result());
        if (last == Long.MIN_VALUE || now - last >= EVERY_NANOS) {
            last = now;
            looking.submit(file);
        }
        return news;
    }

    private News news(@Nullable Stamp seen) {
        Stamp before = known;
        if (seen == null || seen.equals(before)) {
            return News.NONE;
        }
        known = seen;
        return seen.equals(GONE) ? News.GONE : before == null ? News.NONE : News.CHANGED;
    }

    @Override
    public void close() {
        looking.close();
    }
}
