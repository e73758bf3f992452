package tapedeck.export.weights;

import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A file that has no arrays that can be read. */
public final class WeightsException extends ProgramException {
    private static final long serialVersionUID = 1;

    WeightsException(Message message) {
        super(message);
    }

    /** @param why the key of a sentence without values */
    WeightsException(String why) {
        this(Message.of(why));
    }
}
