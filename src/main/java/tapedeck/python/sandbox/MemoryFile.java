package tapedeck.python.sandbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/** A file that a script wrote, in memory. It grows within the {@linkplain Overlay overlay's} limit. */
final class MemoryFile {
    private final Overlay overlay;
    private final boolean keeps;
    private byte[] bytes = {};
    private int size;
    private int channels;
    private boolean removed;
    private long modified = System.currentTimeMillis();

    /** @param keeps whether what is written is kept */
    MemoryFile(Overlay overlay, boolean keeps) {
        this.overlay = overlay;
        this.keeps = keeps;
    }

    /** A channel that reads these bytes and writes nothing. */
    static SeekableByteChannel reading(byte[] content) {
        MemoryFile file = new MemoryFile(new Overlay(0), false);
        file.bytes = content;
        file.size = content.length;
        return file.open(true, false, false);
    }

    int size() {
        return size;
    }

    /** In milliseconds, as the machine's clock has them. */
    long modified() {
        return modified;
    }

    byte[] content() {
        return Arrays.copyOf(bytes, size);
    }

    void write(int position, ByteBuffer from) throws IOException {
        int count = from.remaining();
        if (!keeps) {
            from.position(from.limit());
            return;
        }
        resize(Math.max(size, (long) position + count));
        from.get(bytes, position, count);
        modified = System.currentTimeMillis();
    }

    void resize(long length) throws IOException {
        overlay.take(length - size); // refuses more than an array holds
        int wanted = (int) length;
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(wanted, 2L * bytes.length)));
        }
        if (wanted < size) {
            Arrays.fill(bytes, wanted, size, (byte) 0);
        }
        size = wanted;
    }

    /** Its name is gone: it takes its room until nobody has it open any more. */
    void remove() throws IOException {
        removed = true;
        release();
    }

    private void release() throws IOException {
        if (removed && channels == 0) {
            overlay.take(-size);
            bytes = new byte[0];
            size = 0;
        }
    }

    SeekableByteChannel open(boolean readable, boolean writable, boolean append) {
        return new Channel(readable, writable, append);
    }

    private final class Channel implements SeekableByteChannel {
        private final boolean readable;
        private final boolean writable;
        private final boolean append;
        private int position;
        private boolean open = true;

        Channel(boolean readable, boolean writable, boolean append) {
            this.readable = readable;
            this.writable = writable;
            this.append = append;
            channels++;
        }

        private void check(boolean allowed) throws IOException {
            if (!open) {
                throw new ClosedChannelException();
            }
            if (!allowed) {
                throw new IOException("Bad file descriptor");
            }
        }

        @Override
        public int read(ByteBuffer into) throws IOException {
            check(readable);
            if (position >= size) {
                return -1;
            }
            int count = Math.min(into.remaining(), size - position);
            into.put(bytes, position, count);
            position += count;
            return count;
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            check(writable);
            int count = from.remaining();
            if (append) {
                position = size;
            }
            MemoryFile.this.write(position, from);
            position += count;
            return count;
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public SeekableByteChannel position(long wanted) throws IOException {
            if (wanted < 0) {
                throw new IOException("Invalid argument");
            }
            position = (int) Math.min(Integer.MAX_VALUE - 8, wanted);
            return this;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public SeekableByteChannel truncate(long wanted) throws IOException {
            check(writable);
            if (wanted < size) {
                resize(wanted);
            }
            position = Math.min(position, size);
            return this;
        }

        @Override
        public boolean isOpen() { return open; }

        @Override
        public void close() throws IOException {
            if (open) {
                open = false;
                channels--;
                release();
            }
        }
    }
}
