package tapedeck.data.table;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The guess at the charset of a file, by its first bytes. */
final class CharsetGuess {
    /** What Windows writes in western Europe. */
    static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Of the bytes of UTF-16 in a western language, every second is 0. */
    private static final double MANY = 0.3;

    private CharsetGuess() {}

    /** The charset; empty if the bytes are no text. */
    static Optional<Charset> of(byte... head) {
        if (startsWith(head, 0xef, 0xbb, 0xbf)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(head, 0xfe, 0xff)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (startsWith(head, 0xff, 0xfe)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        int even = 0;
        int odd = 0;
        int control = 0;
        for (int i = 0; i < head.length; i++) {
            even += head[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += head[i] == 0 && i % 2 == 1 ? 1 : 0;
            control += head[i] >= 0 && head[i] < ' ' && !Character.isWhitespace(head[i]) ? 1 : 0;
        }
        if (Math.max(even, odd) > MANY * head.length && Math.min(even, odd) * 10 < Math.max(even, odd)) {
            return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
        }
        if (control > head.length / 1000) {
            return Optional.empty();
        }
        return Optional.of(isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /** How many bytes at the beginning are a mark of the encoding. */
    static int mark(byte[] head, Charset charset) {
        byte[] mark = "\uFEFF".getBytes(charset);
        return !charset.equals(WINDOWS) && Arrays.mismatch(Arrays.copyOf(head, mark.length), mark) < 0
                ? mark.length
                : 0;
    }

    /** As text, without the mark, and what cannot be read replaced. */
    static String decode(byte[] head, Charset charset) {
        int mark = mark(head, charset);
        return new String(head, mark, head.length - mark, charset);
    }

    /** A character that is cut off at the end does not count. */
    private static boolean isUtf8(byte... head) {
        return !StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false).isError();
    }

    static boolean startsWith(byte[] head, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
