package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import tapedeck.lesson.Lesson;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;

/** Loads a lesson in the background; of several only the one asked for last. On the FX thread only. */
final class LessonLoader {
    private final Path home;
    private @Nullable Opening opening;

    private record Opening(Lesson lesson, CompletableFuture<Program> program) {}

    /**
     * A lesson that was to be loaded.
     *
     * @param program null if it could not be
     * @param why it could not be, else empty
     */
    record Loaded(Lesson lesson, @Nullable Program program, String why) {}

    /** @param home the folder that holds {@code sample-datasets} */
    LessonLoader(Path home) {
        this.home = home;
    }

    void load(Lesson next) {
        opening = new Opening(next, CompletableFuture.supplyAsync(() -> {
            try {
                return next.load(home);
            } catch (ProgramException e) {
                throw new CompletionException(e);
            }
        }));
    }

    /** As if {@code next} had been loaded as this Program, which is not read from a file. */
    void use(Lesson next, Program ready) {
        opening = new Opening(next, CompletableFuture.completedFuture(ready));
    }

    /** What was asked for last, once it is done; null before, and afterwards. */
    @Nullable
    Loaded poll() {
        Opening done = opening;
        if (done == null || !done.program.isDone()) {
            return null;
        }
        opening = null;
        try {
            return new Loaded(done.lesson, done.program.join(), "");
        } catch (CompletionException e) {
            return new Loaded(done.lesson, null, Failure.describe(e.getCause() == null ? e : e.getCause()));
        }
    }
}
