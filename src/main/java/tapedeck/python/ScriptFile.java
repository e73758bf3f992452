package tapedeck.python;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.file.WholeFile;
import tapedeck.program.ProgramException;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;

/**
 * The file of a script, read and written; where it is no script, one sentence says what is wrong. For any thread; both wait for
 * the disk.
 */
public final class ScriptFile {
    /** Characters that a script may have at most. */
    public static final int MOST = 2_000_000;
    private static final long MEGA = 1_000_000;
    /** A notebook has the pictures in it that it showed. */
    private static final long LARGEST_NOTEBOOK = 50 * MEGA;
    /** The coding line is one of the first two. */
    private static final int START = 400;
    private static final Pattern CODING = Pattern
            .compile("\\A(?:[ \\t\\f]*(?:#[^\\n]*)?\\n)?[ \\t\\f]*#[^\\n]*?coding[:=][ \\t]*([-\\w.]+)");
    /** At the start of some texts in UTF-8. */
    private static final String MARK = "\ufeff";

    private ScriptFile() {}

    /**
     * The text of a script: UTF-8, or what a coding line says (PEP 263).
     *
     * @throws ProgramException if the file cannot be read, is too large for a script, or is not text
     */
    public static String read(Path file) throws ProgramException {
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString());
            }
            limit(file, Files.size(file), NotebookReader.reads(file) ? LARGEST_NOTEBOOK : MOST);
            byte[] bytes = Files.readAllBytes(file);
            for (byte each : bytes) {
                if (each == 0) {
                    throw new ProgramException(Message.of("python.binary", "file", file.toString()));
                }
            }
            String text = coding(file, bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
        } catch (CharacterCodingException e) {
            throw new ProgramException(Message.of("python.notText", "file", file.toString()));
        } catch (IOException e) {
            throw new ProgramException(
                    Message.of("python.notRead", "file", file.toString(), "why", FileErrorText.why(e)));
        }
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
        boolean marked = new String(before, StandardCharsets.UTF_8).startsWith(MARK);
        Charset coding = coding(file, text.getBytes(StandardCharsets.UTF_8));
        String written = windows ? text.replace("\n", "\r\n") : text;
        ByteBuffer encoded = coding.newEncoder().encode(
                CharBuffer.wrap(marked && coding.equals(StandardCharsets.UTF_8) ? MARK + written : written));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        WholeFile.write(file, bytes); // only now: what cannot be encoded leaves the file as it is
    }

    /**
     * The code of a script or of a notebook.
     *
     * @throws ProgramException as {@link #read}, or if a notebook is none of Python's
     */
    static Notebook code(Path file) throws ProgramException {
        String text = read(file);
        return NotebookReader.reads(file) ? NotebookReader.read(file, text) : new Notebook(text, List.of());
    }

    /**
     * Refuses what is too large for a script.
     *
     * @param size in characters
     */
    static void limit(Path file, long size) throws ProgramException {
        limit(file, size, MOST);
    }

    private static void limit(Path file, long size, long most) throws ProgramException {
        if (size > most) {
            throw new ProgramException(Message.of("python.tooLarge", "file", file.toString(), "megabytes",
                    size / MEGA, "most", most / MEGA));
        }
    }

    private static Charset coding(Path file, byte[] bytes) throws ProgramException {
        String start = new String(bytes, 0, Math.min(bytes.length, START), StandardCharsets.ISO_8859_1);
        Matcher named = CODING.matcher(start);
        if (!named.find()) {
            return StandardCharsets.UTF_8;
        }
        String name = named.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            return switch (name) {
                case "utf-8-sig", "utf8", "u8" -> StandardCharsets.UTF_8;
                case "latin-1", "latin1", "iso8859-1", "l1" -> StandardCharsets.ISO_8859_1;
                default -> Charset.forName(name);
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new ProgramException(Message.of("python.coding", "file", file.toString(), "coding", named.group(1)));
        }
    }
}
