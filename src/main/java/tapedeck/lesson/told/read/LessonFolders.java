package tapedeck.lesson.told.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The lessons that come with the program. */
public final class LessonFolders {
    private LessonFolders() {}

    /** Where they are. */
    public static Path root(Path home) {
        return home.resolve(Path.of("assets", "lessons"));
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
}
