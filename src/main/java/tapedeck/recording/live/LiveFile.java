package tapedeck.recording.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/** The recording of a program that runs, as it comes: whole up to its last entry at every moment. For one thread. */
final class LiveFile implements AutoCloseable {
    private static final int MOST = 10_000;

    private final Path path;
    private final FileChannel channel;

    private LiveFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * A new file of that name, or where there is one, with a number behind it.
     *
     * @param stem such as {@code train}
     * @throws ProgramException if none can be made there
     */
    static LiveFile create(Path folder, String stem) throws ProgramException {
        for (int i = 1; i < MOST; i++) {
            Path path = folder.resolve(stem + (i == 1 ? "" : "-" + i) + ".tape").toAbsolutePath();
            try {
                return new LiveFile(path,
                        FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            } catch (FileAlreadyExistsException _) {
                // the next one
            } catch (IOException e) {
                throw new ProgramException(
                        Message.of("live.noFile", "file", path.toString(), "why", FileErrorText.why(e)));
            }
        }
        throw new ProgramException(Message.of("live.tooMany", "folder", folder.toString()));
    }

    Path path() {
        return path;
    }

    /** @throws ProgramException if the disk takes no more */
    void append(byte[] bytes) throws ProgramException {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        try {
            while (all.hasRemaining()) {
                channel.write(all);
            }
        } catch (IOException e) {
            throw new ProgramException(
                    Message.of("live.notWritten", "file", path.toString(), "why", FileErrorText.why(e)));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // what was written is there
        }
    }
}
