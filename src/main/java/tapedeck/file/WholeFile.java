package tapedeck.file;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import java.util.UUID;

/**
 * A file that is there whole or, if writing fails, stays as it was: it is written beside its place, brought to the disk, and
 * then moved there. Where a move is not one step, what was there is kept under another name until it is done. A file that is
 * there keeps its access rights, and a link stays one.
 */
public final class WholeFile {
    private static final int BUFFER = 1 << 16;
    /** As many links to links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private WholeFile() {}

    /** The content that a file is to have. */
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
        try (Draft draft = draft(file)) {
            content.writeTo(draft.out());
            draft.keep();
        }
    }

    /**
     * Begins to write {@code file}, which stays as it is until the draft is kept.
     *
     * @throws IOException if nothing can be written there, or {@code file} is a folder
     */
    public static Draft draft(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) { // a pipe or a device, such as /dev/stdout
            return new Draft(file, file, FileChannel.open(file, StandardOpenOption.WRITE));
        }
        Path target = behindLinks(file);
        boolean isThere = Files.exists(target);
        if (isThere && !Files.isWritable(target)) { // a move asks only whether its folder is
            throw new AccessDeniedException(target.toString());
        }
        Leftovers.clear(target.toAbsolutePath().resolveSibling(""));
        Path part = beside(target, ".part");
        FileChannel channel = FileChannel.open(part,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                isThere ? FileRights.ownersAlone(target) : new FileAttribute<?>[0]);
        Draft draft = new Draft(target, part, channel);
        try {
            Leftovers.guard(channel);
            if (isThere) {
                FileRights.copy(target, part);
            }
        } catch (IOException e) {
            draft.close();
            throw e;
        }
        return draft;
    }

    /** Where a file really is: a link stays one, also where it leads to nothing yet. */
    private static Path behindLinks(Path file) throws IOException {
        if (Files.exists(file)) {
            return file.toRealPath();
        }
        Path target = file;
        for (int i = 0; Files.isSymbolicLink(target); i++) {
            if (i == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** The draft of a file that is not whole yet. Not for several threads at once. */
    public static final class Draft implements AutoCloseable {
        private final Path target;
        private final Path part;
        private final FileChannel channel;
        private final OutputStream out;

        private Draft(Path target, Path part, FileChannel channel) {
            this.target = target;
            this.part = part;
            this.channel = channel;
            out = new BufferedOutputStream(new FilterOutputStream(Channels.newOutputStream(channel)) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    try {
                        out.write(bytes, from, length);
                    } catch (IOException e) {
                        throw refused(e);
                    }
                }
            }, BUFFER);
        }

        /** Takes the content. */
        public OutputStream out() {
            return out;
        }

        /** Where it is until then: {@code file} itself if that is a pipe or a device. */
        public Path place() {
            return part;
        }

        /**
         * It is whole: from now on it is the file.
         *
         * @throws IOException if it is not; then the file is what it was
         */
        public void keep() throws IOException {
            out.flush();
            if (part.equals(target)) {
                return;
            }
            toDisk(); // else the name may be on the disk before what it names
            channel.close(); // some systems move nothing that is open
            move(part, target);
            folderToDisk();
        }

        /** Brings the new name to the disk, too; the system does that by itself where it opens no folders. */
        private void folderToDisk() {
            try (FileChannel folder = FileChannel.open(target.toAbsolutePath().resolveSibling(""),
                    StandardOpenOption.READ)) {
                folder.force(true);
            } catch (IOException _) { // the file is there all the same
            }
        }

        private void toDisk() throws IOException {
            try {
                channel.force(true);
            } catch (IOException e) {
                throw refused(e);
            }
        }

        /** The same with the file's name: without, nobody could tell what the system says from what Java does. */
        private IOException refused(IOException by) {
            String why = by.getMessage();
            return why == null
                    ? by
                    : (IOException) new FileSystemException(target.toString(), null, why).initCause(by);
        }

        /** Drops what was not kept. */
        @Override
        public void close() throws IOException {
            channel.close(); // not the stream: what it still holds is not wanted
            if (!part.equals(target)) {
                Files.deleteIfExists(part);
            }
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
