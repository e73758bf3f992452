package tapedeck.data.prepare;

import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/** A step cannot be fitted to the rows it is given; the table stays as it was before it. */
public final class StepException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message message;

    private final transient @Nullable PreparationStep instead;

    /** @param message one sentence, which names the column */
    public StepException(Message message) {
        this(message, null);
    }

    /**
     * For want of somebody's word.
     *
     * @param message one sentence, which says what it would cost
     * @param instead the step that does it all the same, or null
     */
    StepException(Message message, @Nullable PreparationStep instead) {
        super(message.toString());
        this.message = message;
        this.instead = instead;
    }

    /** The step that does it all the same, for who wants that; null if there is none. */
    @Nullable
    PreparationStep instead() {
        return instead;
    }

    /** Returns what its user is told. */
    public Message message() {
        return message;
    }
}
