package tapedeck.lessons.read;

import java.nio.file.Path;
import tapedeck.text.Message;

/**
 * Something wrong in a lesson.
 *
 * @param line of the file, from 1; 0 if it is none in particular
 * @param what is wrong and what was meant, in one sentence
 */
public record Fault(Path file, int line, Message what) {
    /** The whole line: {@code file:line: what}. */
    public Message message() {
        return line > 0
                ? Message.of("lessons.fault", "file", file.toString(), "line", String.valueOf(line), "what", what)
                : Message.of("lessons.fault.file", "file", file.toString(), "what", what);
    }
}
