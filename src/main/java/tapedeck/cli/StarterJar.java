package tapedeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tapedeck.IsolatedMain;
import tapedeck.file.WholeFile;

/** The jar file that holds {@link IsolatedMain} and nothing else. */
final class StarterJar {
    /** No time of day: the same class gives the same file. */
    private static final long TIME = 946_728_000_000L;

    private StarterJar() {}

    /**
     * Writes it, unless it is there: the JVM's cache fits only the very file that it was made with.
     *
     * @throws IOException if it cannot be written
     */
    static void write(Path file) throws IOException {
        byte[] jar = bytes();
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), jar)) {
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        WholeFile.write(file, jar);
    }

    private static byte[] bytes() throws IOException {
        String name = IsolatedMain.class.getName().replace('.', '/') + ".class";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Objects.requireNonNull(StarterJar.class.getResourceAsStream("/" + name));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            byte[] content = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(TIME);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(sum.getValue());
            out.putNextEntry(entry);
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
