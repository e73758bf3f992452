package tapedeck.ui.editor;

import org.jspecify.annotations.Nullable;
import tapedeck.program.ScriptFailure;
import tapedeck.text.Message;

/**
 * A place in a text that Python cannot take, or at which a run ended.
 *
 * @param line from 1
 * @param from the first character of the line, from 0
 * @param to the character after the last; as {@code from} where only the line is known
 * @param told what is wrong with it, a sentence; null where that is told elsewhere
 * @param failure what is known of the run that ended there; null if nothing is
 */
public record MistakePlace(int line, int from, int to, @Nullable Message told, @Nullable ScriptFailure failure) {
    /** In a text that did not run. */
    public MistakePlace(int line, int from, int to, @Nullable Message told) {
        this(line, from, to, told, null);
    }

    /** At which a run ended. */
    public MistakePlace(ScriptFailure failure) {
        this(failure.line(), failure.from(), failure.to(), null, failure);
    }

    /** Of which only the line is known. */
    public MistakePlace(int line, @Nullable Message told) {
        this(line, 0, 0, told);
    }
}
