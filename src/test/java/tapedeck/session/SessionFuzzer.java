package tapedeck.session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * Any bytes at all are opened as a session, and stand for each of the files in one: that ends in a session or in a
 * {@link SessionException}, and soon. Jazzer calls it: {@code mvn -Pfuzz verify -Dfuzz.target=tapedeck.session.SessionFuzzer}.
 */
public final class SessionFuzzer {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);
    private static final String[] NAMES = {Entries.SESSION, Entries.take(1), Entries.losses(1),
            Entries.checkpoint(1, 0), Entries.script(0), Entries.table(0)};

    private SessionFuzzer() {}

    /** The first byte says what the others are: the whole file, or one in a session that is else in order. */
    public static void fuzzerTestOneInput(byte[] data) throws IOException {
        Path file = Path.of(System.getProperty("java.io.tmpdir"),
                "tapedeck-fuzz-" + ProcessHandle.current().pid() + ".tapedeck");
        int which = data.length == 0 ? 0 : (data[0] & 0xff) % (NAMES.length + 1);
        byte[] rest = data.length == 0 ? data : Arrays.copyOfRange(data, 1, data.length);
        Files.write(file, which == NAMES.length ? rest : session(which, rest));
        try {
            SessionFile.read(file).troubles().forEach(TEXTS::of);
        } catch (SessionException e) {
            TEXTS.of(e.message());
        }
    }

    private static byte[] session(int which, byte... bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < NAMES.length; i++) {
                byte[] usual = usual(NAMES[i]);
                zip.putNextEntry(new ZipEntry(NAMES[i]));
                zip.write(i == which ? bytes : usual);
            }
        }
        return out.toByteArray();
    }

    private static byte[] usual(String name) throws IOException {
        try (var in = SessionFuzzer.class.getResourceAsStream("version-1.tapedeck");
                var zip = new ZipInputStream(Objects.requireNonNull(in))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return zip.readAllBytes();
                }
            }
            return new byte[0];
        }
    }
}
