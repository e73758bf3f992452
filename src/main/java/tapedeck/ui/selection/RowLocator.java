package tapedeck.ui.selection;

import java.util.Optional;
import tapedeck.text.Message;

/** Knows which row of a table a row of a tensor is. On the FX thread only. */
public interface RowLocator {
    /** Where it comes from, or empty: it is none of a table. */
    Optional<Message> tell(BatchRow row);

    /** Somebody has picked it: it is followed from now on. */
    void pick(BatchRow row);

    /** Shows it in the table, and on its way to the tensor. */
    void open(BatchRow row);
}
