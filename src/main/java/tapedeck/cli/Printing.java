package tapedeck.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Bytes in UTF-8 that are printed, a line at a time, in whatever the console writes. */
final class Printing extends OutputStream {
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final PrintWriter to;

    /** @param to where it is printed */
    Printing(PrintWriter to) {
        this.to = to;
    }

    @Override
    public synchronized void write(int b) {
        line.write(b);
        if (b == '\n' || b == '\r') {
            print();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        line.write(bytes, offset, length);
        if (length > 0 && (bytes[offset + length - 1] == '\n' || bytes[offset + length - 1] == '\r')) {
            print();
        }
    }

    private void print() {
        to.print(line.toString(StandardCharsets.UTF_8));
        to.flush();
        line.reset();
    }

    /** Prints what stands of a line that is not ended: a script's last line need not be. */
    @Override
    public synchronized void flush() {
        print();
    }
}
