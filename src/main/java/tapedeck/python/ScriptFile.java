package tapedeck.python;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;

/** A script's file as an editor reads and writes it. For any thread; both wait for the disk. */
public final class ScriptFile {
    /** Characters that a script may have at most. */
    public static final int MOST = ScriptSource.LARGEST;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private ScriptFile() {}

    /**
     * Its text.
     *
     * @throws ProgramException if the file cannot be read, is too large for a script, or is not text
     */
    public static String read(Path file) throws ProgramException {
        return ScriptSource.read(file);
    }

    /**
     * Writes a text whose lines end in {@code \n}. A file that is there keeps the way its lines end and its mark; a coding line
     * is kept to. The file is there whole or, if that fails, as it was.
     *
     * @throws IOException if it cannot be written, or not in the coding that it names
     * @throws ProgramException if there is no such coding
     */
    public static void write(Path file, String text) throws IOException, ProgramException {
        byte[] before = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        boolean windows = new String(before, StandardCharsets.ISO_8859_1).contains("\r\n");
        boolean marked = before.length >= MARK.length && before[0] == MARK[0] && before[1] == MARK[1]
                && before[2] == MARK[2];
        Charset coding = ScriptSource.coding(file, text.getBytes(StandardCharsets.UTF_8));
        ByteBuffer encoded = coding.newEncoder().encode(CharBuffer.wrap(windows ? text.replace("\n", "\r\n") : text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        if (marked && coding.equals(StandardCharsets.UTF_8)) {
            byte[] both = new byte[MARK.length + bytes.length];
            System.arraycopy(MARK, 0, both, 0, MARK.length);
            System.arraycopy(bytes, 0, both, MARK.length, bytes.length);
            bytes = both;
        }
        WholeFile.write(file, bytes); // only now: what cannot be encoded leaves the file as it is
    }
}
