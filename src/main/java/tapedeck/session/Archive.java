package tapedeck.session;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * The files in a ZIP, within limits. Each is read by itself, so that a fault in one costs that one; of an archive that is cut
 * short, whose list of files stood at its end, those are read that come before the cut.
 */
final class Archive {
    private static final int MOST_ENTRIES = 50_000;
    private static final long MOST_BYTES = 1_000_000_000;
    private static final long MEGA = 1_000_000;
    private static final int PART = 1 << 16;
    private static final byte[] MAGIC = {'P', 'K', 3, 4};

    private final Path file;
    private final Map<String, byte[]> files = new HashMap<>();
    private final Set<String> damaged = new HashSet<>();
    private boolean isCut;
    private int entries;
    private final long most;
    private long left;

    private Archive(Path file, long most) {
        this.file = file;
        this.most = most;
        left = most;
    }

    /**
     * Reads what a session has of files.
     *
     * @throws SessionException if it is no ZIP, beyond the limits, or has a name that leads out of it
     * @throws IOException if the file cannot be read
     */
    static Archive read(Path file) throws IOException, SessionException {
        return read(file, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 3));
    }

    /** As above; {@code most} bytes are unpacked. */
    static Archive read(Path file, long most) throws IOException, SessionException {
        Archive archive = new Archive(file, most);
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw archive.refused("session.none");
            }
        }
        if (!archive.whole()) {
            archive.files.clear();
            archive.damaged.clear();
            archive.entries = 0;
            archive.left = archive.most;
            archive.beforeTheCut();
        }
        return archive;
    }

    private SessionException refused(String key) {
        return new SessionException(Message.of(key, "file", name()));
    }

    private String name() {
        return String.valueOf(file.getFileName());
    }

    /** Its bytes, or null if there is no such file, or it is damaged. */
    byte @Nullable [] of(String name) {
        return files.get(name);
    }

    boolean isDamaged(String name) {
        return damaged.contains(name);
    }

    /** Returns whether its end is missing. */
    boolean isCut() { return isCut; }

    private boolean whole() throws SessionException {
        if (!file.getFileSystem().equals(FileSystems.getDefault())) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (isWanted(entry)) {
                    read(zip, entry);
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException _) { // of bad names, too
            return false;
        }
    }

    private void read(ZipFile zip, ZipEntry entry) throws SessionException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = bytes(in);
            CRC32 crc = new CRC32();
            crc.update(bytes);
            if (crc.getValue() == entry.getCrc()) {
                files.put(entry.getName(), bytes);
            } else {
                damaged.add(entry.getName());
            }
        } catch (IOException | IllegalArgumentException _) {
            damaged.add(entry.getName());
        }
    }

    private void beforeTheCut() throws IOException, SessionException {
        isCut = file.getFileSystem().equals(FileSystems.getDefault());
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                boolean isWanted = isWanted(entry);
                byte[] bytes = bytes(zip); // of others, too: they count
                if (isWanted) {
                    files.put(entry.getName(), bytes);
                }
            }
        } catch (EOFException | ZipException | IllegalArgumentException _) {
            isCut = true;
        }
    }

    private boolean isWanted(ZipEntry entry) throws SessionException {
        if (++entries > MOST_ENTRIES) {
            throw new SessionException(Message.of("session.tooMany", "file", name(), "most", MOST_ENTRIES));
        }
        if (Entries.leadsOut(entry.getName())) {
            throw refused("session.leadsOut");
        }
        return Entries.isKnown(entry.getName());
    }

    private SessionException tooLarge() {
        return new SessionException(Message.of("session.tooLarge", "file", name(), "megabytes", most / MEGA));
    }

    private byte[] bytes(InputStream in) throws IOException, SessionException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            left -= read;
            if (left < 0) {
                throw tooLarge();
            }
            all.write(part, 0, read);
        }
        return all.toByteArray();
    }
}
