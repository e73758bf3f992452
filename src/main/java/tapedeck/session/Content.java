package tapedeck.session;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as a value. */
public final class Content {
    private static final int PART = 1 << 16;

    private final byte[] bytes;

    /** @param bytes nobody writes to them any more */
    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    /** SHA-256, in hexadecimal digits. */
    String checksum() {
        return checksum(bytes);
    }

    private static String checksum(byte... of) {
        return HexFormat.of().formatHex(sha256().digest(of));
    }

    /** That of all that is still to be read, of which no more than a little is held. */
    static String checksum(InputStream of) throws IOException {
        MessageDigest digest = sha256();
        byte[] part = new byte[PART];
        for (int read = of.read(part); read >= 0; read = of.read(part)) {
            digest.update(part, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Content content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
