package tapedeck.programs;

import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.ParsedTable;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** A table was read, but nothing can be trained on what its preparation makes of it, until that is mended. */
public final class TableNotReadyException extends ProgramException {
    private static final long serialVersionUID = 1L;

    private final transient ParsedTable table;
    private final transient PreparationResult prepared;

    TableNotReadyException(ParsedTable table, PreparationResult prepared) {
        super(Message.of("lesson.table.notReady", "file", table.name(), "troubles",
                Message.sentences(prepared.troubles())));
        this.table = table;
        this.prepared = prepared;
    }

    /** As it was read. */
    public ParsedTable table() {
        return table;
    }

    /** As far as it came, with what is in the way. */
    public PreparationResult prepared() {
        return prepared;
    }
}
