package tapedeck.programs;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * A table of the user's with its usual preparation and the usual network on it.
 *
 * @param input the table; of a file absolute
 * @param part how much of it is read
 */
record TableEntry(TableInput input, TablePart part) implements ProgramEntry {
    /** What is pasted by mistake is mostly a line. */
    private static final int LEAST_PASTED = 2;

    @Override
    public String id() {
        return input.name();
    }

    @Override
    public Message title() {
        return switch (input) {
            case TableInput.OfFile(Path file) -> Message.verbatim(String.valueOf(file.getFileName()));
            case TableInput.OfText _ -> Message.of("table.pasted");
        };
    }

    @Override
    public @Nullable Path file() {
        return input instanceof TableInput.OfFile(Path file) ? file : null;
    }

    @Override
    public boolean isNamed() { return input instanceof TableInput.OfFile && part instanceof TablePart.Whole; }

    @Override
    public Program load(Path home) throws ProgramException {
        return load(home, new ProgramLoad());
    }

    @Override
    public Program load(Path home, ProgramLoad loading) throws ProgramException {
        return loading.reading(told -> {
            TableReader reader = TableReader.guessing().only(part).telling(told)
                    .atLeast(input instanceof TableInput.OfText ? LEAST_PASTED : 1);
            ParsedTable table = TableNetwork.read(reader, input);
            return TableNetwork.program(TableNetwork.source(table, TableNetwork.preparation(table, "")));
        });
    }
}
