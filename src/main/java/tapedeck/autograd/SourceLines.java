package tapedeck.autograd;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says on which line this thread's program is, until closed: whoever runs a script knows it, and every Function that is
 * recorded keeps it. Without one, as in the built-in lessons, Functions have no line, and nothing is asked. Nests.
 */
public final class SourceLines implements AutoCloseable {
    private final @Nullable Supplier<@Nullable SourceLine> before;

    private SourceLines(@Nullable Supplier<@Nullable SourceLine> before) {
        this.before = before;
    }

    /** Has {@code current} asked for each Function that is recorded; null where a line is not known. */
    public static SourceLines from(Supplier<@Nullable SourceLine> current) {
        AutogradContext recording = AutogradContext.current();
        SourceLines lines = new SourceLines(recording.lines);
        recording.lines = current;
        return lines;
    }

    @Override
    public void close() {
        AutogradContext.current().lines = before;
    }
}
