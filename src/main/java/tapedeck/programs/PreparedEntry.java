package tapedeck.programs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TablePart;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * A table of the user's as he prepares it, with the usual network on it.
 *
 * @param ready what comes of that, if it was worked out already, else null
 */
record PreparedEntry(ParsedTable table, Preparation preparation, @Nullable TableSource ready) implements ProgramEntry {
    private TableEntry unprepared() {
        return new TableEntry(table.input(), new TablePart.Whole());
    }

    @Override
    public String id() {
        return table.name();
    }

    @Override
    public Message title() {
        return unprepared().title();
    }

    @Override
    public @Nullable Path file() {
        return unprepared().file();
    }

    @Override
    public boolean isNamed() { return false; }

    @Override
    public Program load(Path home) throws ProgramException {
        return TableNetwork.program(ready == null ? TableNetwork.source(table, preparation) : ready);
    }
}
