package tapedeck.lesson;

import java.nio.file.Path;
import tapedeck.data.table.ReadTable;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/**
 * A table of the user's with its usual preparation and the usual network on it.
 *
 * @param file the table, absolute
 */
record TableLesson(Path file) implements Lesson {
    @Override
    public String id() {
        return file.toString();
    }

    @Override
    public Message title() {
        return Message.verbatim(String.valueOf(file.getFileName()));
    }

    @Override
    public Program load(Path home) throws ProgramException {
        ReadTable table = TableNetwork.read(file);
        return TableNetwork.program(TableNetwork.source(table, TableNetwork.preparation(table, "")));
    }
}
