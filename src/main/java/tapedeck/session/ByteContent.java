package tapedeck.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.OriginalFile;

/** Bytes as a value. */
public final class ByteContent {
    private final byte[] bytes;

    /** @param bytes nobody writes to them any more */
    ByteContent(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Not to be written to. */
    byte[] bytes() {
        return bytes;
    }

    /** SHA-256, in hexadecimal digits. */
    String checksum() {
        try {
            return OriginalFile.checksum(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text, in UTF-8. */
    static ByteContent of(String text) {
        return new ByteContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByteContent content && Arrays.equals(bytes, content.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
