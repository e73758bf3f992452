package tapedeck.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder of this program. What ships in it, the lessons and the sample tables, is read and never written.
 *
 * @param folder that holds {@code assets} and {@code sample-datasets}
 */
public record Installation(Path folder) {
    /** The folder that holds the folders of lessons. */
    public Path lessons() {
        return folder.resolve("assets").resolve("lessons");
    }

    /** The folder that holds the pages of the manual. */
    public Path manual() {
        return folder.resolve("src").resolve("site").resolve("markdown");
    }

    /**
     * Says whether a file, which need not be there, is or would be one of those that ship, by whatever links. None is where
     * {@code folder} holds no lessons: then the program was started without saying where it is installed. Asks the disk.
     */
    public boolean contains(Path file) {
        Path there = real(file);
        return Files.isDirectory(lessons()) && Stream.of("assets", "sample-datasets").map(folder::resolve)
                .anyMatch(part -> there.startsWith(real(part)));
    }

    /** Without links, as far as it is there. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole));
            } catch (IOException _) {
                // not there, or not to be seen: its folder may be
            }
        }
        return whole;
    }
}
