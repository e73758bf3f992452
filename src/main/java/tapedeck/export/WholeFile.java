package tapedeck.export;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or, if writing fails, stays as it was: it is written beside its place and then moved there. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes {@code content} to {@code file}, over what may be there.
     *
     * @throws IOException if it cannot be written, or {@code file} is a folder
     */
    public static void write(Path file, byte[] content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe or a device, such as /dev/stdout
            Files.write(file, content);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file; // a link stays one
        Path part = target.resolveSibling(target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
