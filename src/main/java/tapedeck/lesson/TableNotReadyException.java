package tapedeck.lesson;

import tapedeck.data.prepare.Prepared;
import tapedeck.data.table.ReadTable;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A table was read, but nothing can be trained on what its preparation makes of it, until that is mended. */
public final class TableNotReadyException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final transient ReadTable table;
    private final transient Prepared prepared;

    TableNotReadyException(ReadTable table, Prepared prepared) {
        super(Message.of("lesson.table.notReady", "file", table.name(), "troubles",
                Message.sentences(prepared.troubles())));
        this.table = table;
        this.prepared = prepared;
    }

    /** As it was read. */
    public ReadTable table() {
        return table;
    }

    /** As far as it came, with what is in the way. */
    public Prepared prepared() {
        return prepared;
    }
}
