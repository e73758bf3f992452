package tapedeck.python;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.IntSupplier;
import tapedeck.program.Output;

/** One of the two streams that a script prints on, for somebody who looks on: as text, with the line that prints it. On the run's thread. */
final class ScriptPrints extends OutputStream {
    private static final int ROOM = 8192;

    private final Output output;
    private final boolean error;
    private final IntSupplier line;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
    /** A character may be cut in two by the end of what is written at once. */
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM);
    private final CharBuffer characters = CharBuffer.allocate(ROOM);

    /** @param line that runs now, from 1; 0 if that is not known */
    ScriptPrints(Output output, boolean error, IntSupplier line) {
        this.output = output;
        this.error = error;
        this.line = line;
    }

    @Override
    public void write(int b) {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int done = 0; done < length;) {
            int part = Math.min(bytes.remaining(), length - done);
            bytes.put(from, offset + done, part);
            done += part;
            bytes.flip();
            decoder.decode(bytes, characters, false);
            bytes.compact();
            text.append(characters.flip());
            characters.clear();
        }
        if (!text.isEmpty()) {
            output.print(text.toString(), error, line.getAsInt());
        }
    }
}
