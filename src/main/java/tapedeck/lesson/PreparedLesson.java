package tapedeck.lesson;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Prepared;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.Part;
import tapedeck.data.table.ReadTable;
import tapedeck.program.Program;
import tapedeck.text.Message;

/**
 * A table of the user's as he prepared it, with the usual network on it.
 *
 * @param prepared ready to train on
 */
record PreparedLesson(ReadTable table, Prepared prepared) implements Lesson {
    private TableLesson unprepared() {
        return new TableLesson(table.input(), new Part.Whole());
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
    public Program load(Path home) {
        return TableNetwork.program(new TableSource(table, prepared));
    }
}
