package tapedeck.lesson.told.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tapedeck.lesson.told.Told;

/** The lessons that are shipped. */
public final class ToldLessons {
    private ToldLessons() {}

    /** Where they lie. */
    public static Path folder(Path home) {
        return home.resolve(Path.of("assets", "lessons"));
    }

    /**
     * All that can be read in a folder of lessons, by their numbers; those without one last. Slow: not for the window's thread.
     *
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static List<Told> all(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(LessonReader::isLesson).sorted()
                    .flatMap(each -> LessonReader.read(each, new Faults()).stream())
                    .sorted(Comparator.comparingInt(told -> told.cover().number() == 0
                            ? Integer.MAX_VALUE
                            : told.cover().number()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
