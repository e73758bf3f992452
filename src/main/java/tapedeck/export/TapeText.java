package tapedeck.export;

import java.nio.charset.StandardCharsets;
import tapedeck.tape.TapeSnapshot;

/** A graph as text, in the language that a format is for: what a window and a command write of a tape. */
public final class TapeText {
    private TapeText() {}

    /**
     * The bytes of such a file, UTF-8.
     *
     * @param title what the graph is of
     * @param caption when and how it was recorded
     * @throws IllegalArgumentException if the format is none of a tape
     */
    public static byte[] write(Format format, TapeSnapshot tape, String title, String caption) {
        String text = switch (format) {
            case DOT -> DotScript.of(tape, title, caption);
            default -> throw new IllegalArgumentException(format.id());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
