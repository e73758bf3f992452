package tapedeck.python.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file on the disk that a script reads. It is open only while bytes are read: the process has a limited number of open files,
 * and a script that opened all of them would leave none for Tapedeck itself.
 */
final class DiskFile implements SeekableByteChannel {
    private final Path file;
    private long position;
    private boolean open = true;

    /**
     * A channel at the file's first byte.
     *
     * @param file with every link followed
     * @throws IOException if it cannot be read
     */
    DiskFile(Path file) throws IOException {
        this.file = file;
        read().close();
    }

    private SeekableByteChannel read() throws IOException {
        return Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }

    private void demandOpen() throws IOException {
        if (!open) {
            throw new ClosedChannelException();
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        demandOpen();
        try (SeekableByteChannel disk = read()) {
            int count = disk.position(position).read(into);
            position += Math.max(0, count);
            return count;
        }
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public long position() throws IOException {
        demandOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) throws IOException {
        demandOpen();
        if (wanted < 0) {
            throw new IOException("Invalid argument");
        }
        position = wanted;
        return this;
    }

    @Override
    public long size() throws IOException {
        demandOpen();
        return Files.size(file);
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() { return open; }

    @Override
    public void close() {
        open = false;
    }
}
