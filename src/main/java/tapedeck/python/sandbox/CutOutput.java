package tapedeck.python.sandbox;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The output of a script, up to a limit: one sentence stands for the rest. */
public final class CutOutput extends FilterOutputStream {
    private static final String CUT = "\nTapedeck leaves out what the script prints from here on: it is too much.\n";

    private long left;

    /** @param limit in bytes */
    public CutOutput(OutputStream out, long limit) {
        super(out);
        this.left = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (left < 0) {
            return;
        }
        int shown = (int) Math.min(left, length);
        out.write(bytes, offset, shown);
        left -= shown;
        if (shown < length) {
            left = -1;
            out.write(CUT.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
