package tapedeck.python;

import java.io.IOException;
import java.io.OutputStream;

/** The output of an interpreter that is made before it is known for whom: nowhere, until that is said. */
final class LateOutput extends OutputStream {
    private volatile OutputStream to = OutputStream.nullOutputStream();

    /** Sends what is printed from here on to {@code other}. */
    void to(OutputStream other) {
        to = other;
    }

    @Override
    public void write(int b) throws IOException {
        to.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        to.write(bytes, offset, length);
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }
}
