package tapedeck.python;

import java.io.IOException;
import java.io.InputStream;

/** The input of an interpreter that is made before it is known for whom: nothing, until that is said. */
final class LateInput extends InputStream {
    private volatile InputStream from = InputStream.nullInputStream();

    /** Reads {@code other} from here on. */
    void from(InputStream other) {
        from = other;
    }

    @Override
    public int read() throws IOException {
        return from.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return from.read(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
        return from.available();
    }
}
