package tapedeck.recording;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ZIP that was written from its beginning to its end, and may have been cut anywhere: it is read by its
 * local headers, so that the directory at its end is not missed. For any thread; the file is opened for each reading.
 */
final class RecordingArchive {
    /** Bytes of an entry that are read at most. */
    static final int MOST = 256 << 20;
    private static final int MOST_ENTRIES = 5_000_000;
    private static final int LOCAL = 0x04034b50;
    private static final int HEADER = 30;
    private static final int FLAGS = 6;
    private static final int METHOD = 8;
    private static final int CRC = 14;
    private static final int PACKED = 18;
    private static final int SIZE = 22;
    private static final int NAME = 26;
    private static final int EXTRA = 28;
    /** That sizes stand behind the data, or that it is encrypted. */
    private static final int NOT_OURS = 0x0009;
    private static final int DEFLATED = 8;

    private record Entry(long at, boolean deflated, int packed, int size, int crc) {}

    private final Path file;
    private final Map<String, Entry> entries = new HashMap<>();

    /** @throws IOException if it cannot be read; what is no ZIP, or no such one, has no entries */
    RecordingArchive(Path file) throws IOException {
        this.file = file;
        try (FileChannel channel = FileChannel.open(file)) {
            long at = 0;
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            while (at >= 0 && at + HEADER <= channel.size() && entries.size() < MOST_ENTRIES) {
                read(channel, header.clear(), at);
                at = header.getInt(0) == LOCAL ? enter(channel, header, at) : -1;
            }
        }
    }

    /** Notes the entry whose header that is; returns where the next one begins, or -1 if it is cut, or none of ours. */
    private long enter(FileChannel channel, ByteBuffer header, long at) throws IOException {
        int nameLength = Short.toUnsignedInt(header.getShort(NAME));
        long begins = at + HEADER + nameLength + Short.toUnsignedInt(header.getShort(EXTRA));
        long packed = Integer.toUnsignedLong(header.getInt(PACKED));
        long size = Integer.toUnsignedLong(header.getInt(SIZE));
        int method = header.getShort(METHOD);
        if ((header.getShort(FLAGS) & NOT_OURS) != 0 || begins + packed > channel.size()) {
            return -1;
        }
        ByteBuffer name = ByteBuffer.allocate(nameLength);
        read(channel, name, at + HEADER);
        if (packed <= MOST && size <= MOST && (method == DEFLATED || (method == 0 && packed == size))) {
            entries.putIfAbsent(new String(name.array(), StandardCharsets.UTF_8),
                    new Entry(begins, method == DEFLATED, (int) packed, (int) size, header.getInt(CRC)));
        }
        return begins + packed;
    }

    private static void read(FileChannel channel, ByteBuffer into, long at) throws IOException {
        while (into.hasRemaining()) {
            if (channel.read(into, at + into.position()) < 0) {
                throw new EOFException("it became shorter");
            }
        }
        into.flip();
    }

    Path file() {
        return file;
    }

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Returns what the entry of that name holds; null if there is none, or it is damaged.
     *
     * @throws IOException if the file cannot be read any more
     */
    byte @Nullable [] bytes(String name) throws IOException {
        Entry entry = entries.get(name);
        if (entry == null) {
            return null;
        }
        ByteBuffer packed = ByteBuffer.allocate(entry.packed);
        try (FileChannel channel = FileChannel.open(file)) {
            read(channel, packed, entry.at);
        } catch (EOFException _) {
            return null;
        }
        byte[] data = entry.deflated ? inflated(packed.array(), entry.size) : packed.array();
        if (data == null) {
            return null;
        }
        CRC32 sum = new CRC32();
        sum.update(data);
        return (int) sum.getValue() == entry.crc ? data : null;
    }

    private static byte @Nullable [] inflated(byte[] packed, int size) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] data = new byte[size];
            int length = 0;
            while (length < size) {
                int more = inflater.inflate(data, length, size - length);
                if (more == 0) {
                    return null;
                }
                length += more;
            }
            return data;
        } catch (DataFormatException _) {
            return null;
        } finally {
            inflater.end();
        }
    }
}
