package tapedeck.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is there whole or, if writing fails, stays as it was: it is written beside its place, brought to the disk, and
 * then moved there. Where a move is not one step, what was there is kept under another name until it is done.
 */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;

    private WholeFile() {}

    /** What is to stand in a file. */
    public interface Content {
        /**
         * Writes all of it; {@code out} is closed by whoever opened it.
         *
         * @throws IOException if {@code out} takes no more
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes {@code content} to {@code file}, over what may be there.
     *
     * @throws IOException if it cannot be written, or {@code file} is a folder
     */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, out -> out.write(content));
    }

    /**
     * As above, bit by bit.
     *
     * @throws IOException if it cannot be written, or {@code file} is a folder
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe or a device, such as /dev/stdout
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER)) {
                content.writeTo(out);
            }
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file; // a link stays one
        Path part = beside(target, ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                content.writeTo(out);
                out.flush();
                channel.force(true); // else the name may be on the disk before what it names
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Path old = beside(target, ".old");
            if (Files.exists(target)) {
                Files.copy(target, old, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(old); // not if the move failed: then it is all there is
        }
    }

    /** A name that nobody else takes, and short: names have a greatest length. */
    private static Path beside(Path target, String ending) {
        return target.resolveSibling("." + UUID.randomUUID() + ending);
    }
}
