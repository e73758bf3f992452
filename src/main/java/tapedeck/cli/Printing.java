package tapedeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Bytes in UTF-8 that are printed, a line at a time, in whatever the console writes. Once nobody reads them any more, as in
 * {@code tapedeck run x.py | head}, each write fails: a script ends there, as it does in Python.
 */
final class Printing extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final PrintWriter to;
    private volatile boolean unread;

    /** @param to where it is printed */
    Printing(PrintWriter to) {
        this.to = to;
    }

    @Override
    public synchronized void write(int b) throws IOException {
        line.write(b);
        if (b == '\n' || b == '\r') {
            print();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        line.write(bytes, offset, length);
        if (length > 0 && (bytes[offset + length - 1] == '\n' || bytes[offset + length - 1] == '\r')) {
            print();
        }
    }

    /** Returns whether what it prints is read by nobody any more. */
    boolean isUnread() { return unread; }

    private void print() throws IOException {
        to.print(line.toString(StandardCharsets.UTF_8));
        line.reset();
        if (to.checkError()) { // which flushes
            unread = true;
            throw new IOException("Broken pipe");
        }
    }

    /** Prints what stands of a line that is not ended: a script's last line need not be. */
    @Override
    public synchronized void flush() throws IOException {
        print();
    }
}
