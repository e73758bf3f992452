package tapedeck.programs;

import tapedeck.data.table.TableInput;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A table is beyond the limits; a part of it can be opened. */
public final class TableTooLargeException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final transient TableInput input;

    /** @param message says the limit */
    TableTooLargeException(Message message, TableInput input) {
        super(message);
        this.input = input;
    }

    /** Where the table is read from. */
    public TableInput input() {
        return input;
    }
}
