package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;

/**
 * A network that was built and runs, among the lessons: it stands there as long as it runs.
 *
 * @param title says its widths and its data
 */
record BuiltLesson(Message title) implements ProgramEntry {
    /** Of more layers only the first and the last are written. */
    private static final int MOST = 5;

    /** Of what runs, if that was built. */
    static Optional<ProgramEntry> of(@Nullable Program program) {
        return program != null && program.provenance() instanceof Provenance.Network(Provenance.Blueprint spec)
                ? Optional.of(new BuiltLesson(Message.of("shell.built", "widths", widths(spec.widths()), "data",
                        spec.data().title())))
                : Optional.empty();
    }

    /** {@code 2-8-8-2}. */
    private static String widths(List<Integer> all) {
        return all.size() <= MOST
                ? all.stream().map(String::valueOf).collect(Collectors.joining("-"))
                : all.getFirst() + "-" + all.get(1) + "-…-" + all.getLast();
    }

    @Override
    public String id() {
        return "network";
    }

    @Override
    public Program load(Path home) {
        throw new UnsupportedOperationException("it runs already");
    }
}
