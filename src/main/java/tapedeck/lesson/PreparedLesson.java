package tapedeck.lesson;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.TableInput;
import tapedeck.program.Program;
import tapedeck.text.Message;

/** A table of the user's as he prepared it, with the usual network on it. */
record PreparedLesson(TableSource source) implements Lesson {
    @Override
    public String id() {
        return source.table().name();
    }

    @Override
    public Message title() {
        return source.title();
    }

    @Override
    public @Nullable Path file() {
        return source.table().input() instanceof TableInput.OfFile(Path file) ? file : null;
    }

    @Override
    public Program load(Path home) {
        return TableNetwork.program(source);
    }
}
