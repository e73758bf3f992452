package tapedeck.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder of this program, with all that ships with it: what lies in there is read, and never written.
 *
 * @param folder that holds {@code assets} and {@code sample-datasets}
 */
public record Installation(Path folder) {
    /** The folder that holds the folders of lessons. */
    public Path lessons() {
        return folder.resolve("assets").resolve("lessons");
    }

    /**
     * Whether a file, which need not be there, is one of the installation, by whatever links. None is where {@code folder} holds
     * no lessons: then the program was started without saying where it is installed. Asks the disk.
     */
    public boolean contains(Path file) {
        return Files.isDirectory(lessons()) && real(file).startsWith(real(folder));
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
