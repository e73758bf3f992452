package tapedeck.python;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import tapedeck.file.WholeFile;

/**
 * Compiled Python modules that outlive the process, in one file. Each has the checksum of the source it was compiled from, and
 * is nothing where the source is another by now; a file that another Python wrote, or that is not whole, holds none.
 */
final class ModuleStore {
    /** A module as Python's marshal writes it, a character for each byte. */
    private record StoredModule(long source, String code) {}

    private final Map<String, StoredModule> modules;
    private final ToLongFunction<String> checksum;

    private ModuleStore(Map<String, StoredModule> modules, ToLongFunction<String> checksum) {
        this.modules = modules;
        this.checksum = checksum;
    }

    /**
     * Opens the store in {@code file}: an empty one where none is, or none of this Python's.
     *
     * @param python its version
     * @param checksum of the source of a module's file; -1 where there is none
     */
    static ModuleStore open(@Nullable Path file, String python, ToLongFunction<String> checksum) {
        Map<String, StoredModule> modules = new HashMap<>();
        if (file != null) {
            try {
                read(Files.readAllBytes(file), python, modules);
            } catch (NoSuchFileException _) { // nobody has written it yet
            } catch (IOException e) {
                modules.clear();
                System.getLogger(ModuleStore.class.getName()).log(System.Logger.Level.DEBUG, file.toString(), e);
            }
        }
        return new ModuleStore(modules, checksum);
    }

    private static void read(byte[] bytes, String python, Map<String, StoredModule> modules) throws IOException {
        int length = bytes.length - Long.BYTES;
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (length < 0 || ByteBuffer.wrap(bytes, length, Long.BYTES).getLong() != crc(bytes, length)
                || !in.readUTF().equals(python)) {
            return;
        }
        for (int left = in.readInt(); left > 0; left--) {
            String name = in.readUTF();
            long source = in.readLong();
            byte[] code = in.readNBytes(in.readInt());
            modules.put(name, new StoredModule(source, new String(code, StandardCharsets.ISO_8859_1)));
        }
    }

    /** The compiled module of a file, or null. */
    @Nullable
    String code(String file) {
        StoredModule module = modules.get(file);
        return module != null && module.source >= 0 && module.source == checksum.applyAsLong(file) ? module.code : null;
    }

    /**
     * Writes compiled modules, by file, over what was stored.
     *
     * @throws IOException if that cannot be done; then all is as it was
     */
    static void write(Path file, String python, ToLongFunction<String> checksum, Map<String, String> compiled)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(python);
        out.writeInt(compiled.size());
        for (Map.Entry<String, String> each : new TreeMap<>(compiled).entrySet()) {
            out.writeUTF(each.getKey());
            out.writeLong(checksum.applyAsLong(each.getKey()));
            out.writeInt(each.getValue().length());
            out.write(each.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        out.writeLong(crc(bytes.toByteArray(), bytes.size()));
        WholeFile.write(file, bytes.toByteArray());
    }

    /** The checksum of a text. */
    static long checksum(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return crc(bytes, bytes.length);
    }

    private static long crc(byte[] bytes, int length) {
        CRC32 sum = new CRC32();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }
}
