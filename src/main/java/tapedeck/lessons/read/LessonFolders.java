package tapedeck.lessons.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tapedeck.file.Installation;
import tapedeck.lessons.Lesson;

/** The lessons that come with the program. */
public final class LessonFolders {
    private LessonFolders() {}

    /** Where they are. */
    public static Path root(Path home) {
        return new Installation(home).lessons();
    }

    /**
     * All of them, by name.
     *
     * @param home the folder that holds {@code sample-datasets}
     * @throws UncheckedIOException if they cannot be listed
     */
    public static List<Path> all(Path home) {
        Path root = root(home);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(LessonReader::isLesson).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of them that can be read, in their order. Slow: not for the window's thread. */
    public static List<Lesson> read(Path home) {
        return all(home).stream().flatMap(folder -> LessonReader.read(folder, new Faults()).stream())
                .sorted(Comparator.comparingInt(told -> told.cover().number() == 0
                        ? Integer.MAX_VALUE
                        : told.cover().number()))
                .toList();
    }
}
