package tapedeck.ui.editor;

import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * A place in a text that Python cannot take, or at which a run ended.
 *
 * @param line from 1
 * @param from the first character of the line, from 0
 * @param to the character after the last; as {@code from} where only the line is known
 * @param told what is wrong with it, a sentence; null where that is told elsewhere
 */
public record Mistake(int line, int from, int to, @Nullable Message told) {
    /** Of which only the line is known. */
    public Mistake(int line, @Nullable Message told) {
        this(line, 0, 0, told);
    }
}
