package tapedeck.data;

import java.util.List;
import tapedeck.text.Message;

/** A description that cannot be built: one line for each mistake, each saying what is wrong and what would do. */
public final class SpecException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Message> mistakes;

    /** @param mistakes at least one, each one line */
    public SpecException(List<Message> mistakes) {
        super(mistakes.toString());
        this.mistakes = List.copyOf(mistakes);
    }

    /** One line each. */
    public List<Message> mistakes() {
        return mistakes;
    }
}
