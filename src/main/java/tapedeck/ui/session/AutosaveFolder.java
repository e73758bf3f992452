package tapedeck.ui.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.file.Leftovers;
import tapedeck.session.SessionFile;

/**
 * The folder of what windows have saved of themselves: a file for each, which its window holds as long as it is there. A file that nobody
 * holds is of a window that came to no end. What a window had not saved when it was closed is kept aside for a while. For any thread; all
 * wait for the disk.
 */
public final class AutosaveFolder implements AutoCloseable {
    /** Of windows that were closed, so many are kept. */
    static final int MOST_CLOSED = 5;
    private static final String END = "." + SessionFile.EXTENSION;
    private static final String LOCK = ".lock";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH.mm", Locale.ROOT);
    /** Characters of a name, at most; systems allow 255 bytes. */
    private static final int LONGEST = 60;
    private static final System.Logger LOG = System.getLogger(AutosaveFolder.class.getName());

    private final Path folder;
    private final Path running;
    private final Path closed;
    private final String name = UUID.randomUUID().toString();
    private final Map<Path, ExclusiveLock> held = new HashMap<>();
    private @Nullable ExclusiveLock own;
    /** What this window has put aside of its own. */
    private final Set<Path> asides = new HashSet<>();

    /**
     * The session that was saved by itself.
     *
     * @param file a session
     * @param at when
     */
    public record Left(Path file, FileTime at) {}

    /** @param folder of the user's, for what this program keeps */
    public AutosaveFolder(Path folder) {
        this.folder = folder;
        running = folder.resolve("autosave");
        closed = folder.resolve("closed");
    }

    /**
     * Where this window saves itself.
     *
     * @throws IOException if there can be no such file
     */
    synchronized Path file() throws IOException {
        if (own == null) {
            own = ExclusiveLock.of(running.resolve(name + LOCK)).orElseThrow(() -> new IOException(name));
        }
        return running.resolve(name + END);
    }

    /** Of windows that came to no end, the newest first; from now on no other window is offered them. */
    synchronized List<Left> left() {
        List.of(running, closed).forEach(Leftovers::clear);
        List<Left> all = new ArrayList<>();
        for (Left each : in(running)) {
            if (!each.file().endsWith(name + END) && isOurs(each.file())) {
                all.add(each);
            }
        }
        return all;
    }

    private boolean isOurs(Path file) {
        if (held.containsKey(file)) {
            return true;
        }
        try {
            String itsName = String.valueOf(file.getFileName());
            Optional<ExclusiveLock> hold = ExclusiveLock
                    .of(running.resolve(itsName.substring(0, itsName.length() - END.length()) + LOCK));
            hold.ifPresent(now -> held.put(file, now));
            return hold.isPresent();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "cannot be held", e);
            return false;
        }
    }

    /** Returns what was not saved of windows that were closed, the newest first. */
    List<Left> closed() {
        return in(closed);
    }

    private static List<Left> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            List<Left> found = new ArrayList<>();
            for (Path each : all.filter(file -> file.toString().endsWith(END)).toList()) {
                found.add(new Left(each, Files.getLastModifiedTime(each)));
            }
            found.sort(Comparator.comparing(Left::at).reversed());
            return found;
        } catch (IOException e) { // as if there were none: the window opens all the same
            LOG.log(System.Logger.Level.WARNING, "what was saved cannot be looked through", e);
            return List.of();
        }
    }

    /** It is wanted no more. */
    synchronized void discard(Left left) throws IOException {
        Files.deleteIfExists(left.file());
        ExclusiveLock hold = held.remove(left.file());
        if (hold != null) {
            hold.close();
        }
    }

    /** A file for what is not saved elsewhere of what is left now; older ones go. {@code title} is seen in its name. */
    synchronized Path aside(String title) throws IOException {
        Files.createDirectories(closed);
        List<Left> all = closed();
        for (Left old : all.subList(Math.min(MOST_CLOSED - 1, all.size()), all.size())) {
            Files.deleteIfExists(old.file());
        }
        String name = LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + " " + named(title);
        Path file = closed.resolve(name + END);
        for (int i = 2; Files.exists(file); i++) {
            file = closed.resolve(name + " " + i + END);
        }
        asides.add(file);
        return file;
    }

    /** Words as the name of a file that every system takes, without its end. */
    static String named(String title) {
        String words = title.replaceAll("[^\\p{L}\\p{N}.+-]+", " ").strip();
        return words.substring(0,
                words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }

    /** What this window saved of itself is wanted no more. */
    synchronized void end() throws IOException {
        Files.deleteIfExists(running.resolve(name + END));
    }

    /** Where all this lies. */
    Path folder() {
        return folder;
    }

    /**
     * Deletes all that windows have saved of themselves, but for those that are open, be it here: they may yet be killed. What
     * this window has put aside stays, too.
     *
     * @param wanted nor is this deleted
     * @return how many sessions were
     */
    synchronized int clear(Optional<Left> wanted) throws IOException {
        List<Left> gone = Stream.concat(left().stream(), closed().stream())
                .filter(each -> !asides.contains(each.file())
                        && !wanted.map(Left::file).equals(Optional.of(each.file())))
                .toList();
        for (Left each : gone) {
            discard(each);
        }
        clearLocks();
        return gone.size();
    }

    /** A window that was killed before it had saved itself leaves no more than its lock. */
    private void clearLocks() throws IOException {
        if (!Files.isDirectory(running)) {
            return;
        }
        List<Path> locks;
        try (Stream<Path> all = Files.list(running)) {
            // not its own: a lock that is looked at is lost on some systems
            locks = all.filter(file -> file.toString().endsWith(LOCK) && !file.endsWith(name + LOCK)).toList();
        }
        for (Path each : locks) {
            ExclusiveLock.of(each).ifPresent(ExclusiveLock::close);
        }
    }

    /** Lets go of everything; the files stay. */
    @Override
    public synchronized void close() {
        held.values().forEach(ExclusiveLock::close);
        held.clear();
        if (own != null) {
            own.close();
            own = null;
        }
    }
}
