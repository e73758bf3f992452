package tapedeck.export.weights;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A ZIP in memory, nothing packed in it, as NumPy and PyTorch write theirs. */
final class StoredZip {
    /** Bytes; what is packed smaller and larger unpacked is none of ours. */
    private static final int MOST = 1 << 30;
    private static final int MOST_ENTRIES = 10_000;
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StoredZip() {}

    static byte[] write(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(each.getValue());
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(each.getValue().length);
                entry.setCrc(sum.getValue());
                entry.setTimeLocal(FIXED);
                out.putNextEntry(entry);
                out.write(each.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** In the order of the file. */
    static Map<String, byte[]> read(Path file) throws IOException, WeightsException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        long left = MOST;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new WeightsException("export.weights.large");
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] bytes = in.readNBytes((int) left);
                    left -= bytes.length;
                    if (left == 0) {
                        throw new WeightsException("export.weights.large");
                    }
                    entries.put(entry.getName(), bytes);
                }
            }
        } catch (ZipException _) {
            throw new WeightsException("export.weights.broken");
        } catch (EOFException _) {
            throw new WeightsException("export.weights.ends");
        }
        return entries;
    }
}
