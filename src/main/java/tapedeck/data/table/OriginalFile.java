package tapedeck.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The bytes of a table as they were when it was read: their checksum, and themselves where they are few. For any thread. */
public final class OriginalFile {
    /** More are not held. */
    public static final int FEW = 5_000_000;

    private static final int PART = 1 << 16;

    private final TableInput input;
    private final byte @Nullable [] bytes;
    private @Nullable String checksum;

    /** @param checksum of all bytes; null if not all were read: then they are, when it is asked for */
    OriginalFile(TableInput input, @Nullable String checksum, byte @Nullable [] bytes) {
        this.input = input;
        this.checksum = checksum;
        this.bytes = bytes;
    }

    /** SHA-256, in hexadecimal digits; empty where it is not known and cannot be. May be slow once, of a very large table. */
    public synchronized String checksum() {
        String known = checksum;
        if (known == null) {
            try (InputStream in = input.open()) {
                known = checksum(in);
            } catch (IOException _) { // what was done with it is kept all the same
                known = "";
            }
            checksum = known;
        }
        return known;
    }

    /** All of them, not to be written to; null if they are not few. */
    public byte @Nullable [] bytes() {
        return bytes;
    }

    /** That of all that is still to be read, of which no more than a little is held. */
    public static String checksum(InputStream of) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[PART];
        for (int read = of.read(part); read >= 0; read = of.read(part)) {
            digest.update(part, 0, read);
        }
        return told(digest);
    }

    static String told(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }
}
