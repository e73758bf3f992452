package tapedeck.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tapedeck.file.WholeFile;

/**
 * The folder in which a script is to be: what it finds there, and what is put there for it. For one script, and for one thread
 * at a time.
 */
public final class ScriptFolder {
    private final @Nullable Path folder;
    private final boolean takes;
    private final Predicate<Path> hidden;
    /** What is to be put there, by name. */
    private final Map<String, WholeFile.Content> beside = new LinkedHashMap<>();

    /** What it reads and nobody else has where it lies here. */
    private final Set<String> lacking = new TreeSet<>();

    private ScriptFolder(@Nullable Path folder, boolean takes, Predicate<Path> hidden) {
        this.folder = folder == null ? null : folder.toAbsolutePath().normalize();
        this.takes = takes;
        this.hidden = hidden;
    }

    /** One in which a script finds what is there already; null where nobody knows it. */
    public static ScriptFolder asItIs(@Nullable Path folder) {
        return new ScriptFolder(folder, false, _ -> false);
    }

    /** The same, but what lies in {@code passing}, which is soon gone, is named without it. */
    public static ScriptFolder asItIs(Path folder, Path passing) {
        Path gone = passing.toAbsolutePath().normalize();
        return new ScriptFolder(folder, false, file -> file.startsWith(gone));
    }

    /** None: the script is read on a page, by others, for whom it names files without the folders that they lie in here. */
    public static ScriptFolder page() {
        return new ScriptFolder(null, false, _ -> true);
    }

    /** One in which files are put for the script. */
    public static ScriptFolder of(Path folder) {
        return new ScriptFolder(folder, true, _ -> false);
    }

    /** Where it is, absolute; null where nobody knows. */
    public @Nullable Path path() {
        return folder;
    }

    /** Returns what a script calls a file that lies there, absolute, and is neither in this folder nor put there. */
    public String elsewhere(Path file) {
        if (!hidden.test(file)) {
            return file.toString();
        }
        String name = String.valueOf(file.getFileName());
        lacking.add(name);
        return name;
    }

    /** Those that were named without their folders: who runs the script has to find them. */
    public Set<String> lacking() {
        return Collections.unmodifiableSet(lacking);
    }

    /** Returns whether files can be put there. */
    public boolean takes() {
        return takes;
    }

    /**
     * Has a file put there, once {@link #put()} is called. One that is there already and is the same is used; over another nothing
     * is written.
     *
     * @return what it is called there: {@code name}, or with a number where that is taken
     */
    public String with(String name, WholeFile.Content content) {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        for (int number = 1;; number++) {
            String free = number == 1 ? name : name.substring(0, dot) + "-" + number + name.substring(dot);
            WholeFile.Content other = other(free);
            if (other == null) {
                beside.put(free, content);
                return free;
            } else if (isSame(other, content)) {
                return free;
            }
        }
    }

    /** Returns what has that name; null if nothing has. */
    private WholeFile.@Nullable Content other(String name) {
        Path there = folder == null ? Path.of(name) : folder.resolve(name);
        return !beside.containsKey(name) && Files.exists(there) ? out -> Files.copy(there, out) : beside.get(name);
    }

    private static boolean isSame(WholeFile.Content one, WholeFile.Content other) {
        try {
            return Arrays.equals(hash(one), hash(other));
        } catch (IOException _) { // what cannot be read is not overwritten either
            return false;
        }
    }

    private static byte[] hash(WholeFile.Content content) throws IOException {
        try (DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(),
                MessageDigest.getInstance("SHA-256"))) {
            content.writeTo(out);
            return out.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    /** The names of the files that are put there, in order. */
    public List<String> names() {
        return List.copyOf(beside.keySet());
    }

    /**
     * Writes them.
     *
     * @throws IOException if one cannot be; those before it are there
     */
    public void put() throws IOException {
        for (Map.Entry<String, WholeFile.Content> each : beside.entrySet()) {
            WholeFile.write(folder == null ? Path.of(each.getKey()) : folder.resolve(each.getKey()), each.getValue());
        }
    }
}
