package tapedeck.session;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Bytes as a value. */
public final class Content {
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

    static String checksum(byte... of) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of));
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
