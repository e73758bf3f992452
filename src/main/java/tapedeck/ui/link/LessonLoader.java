package tapedeck.ui.link;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tapedeck.lesson.Lesson;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/** Loads a lesson in the background; of several only the one asked for last. On the FX thread only. */
final class LessonLoader {
    private final Newest<Lesson, Program> loading;
    private @Nullable Loaded ready;

    /**
     * A lesson that was to be loaded.
     *
     * @param program null if it could not be
     * @param why it could not be, else null
     */
    record Loaded(Lesson lesson, @Nullable Program program, @Nullable Message why) {}

    /** @param home the folder that holds {@code sample-datasets} */
    LessonLoader(Path home) {
        loading = new Newest<>("lesson", (lesson, _) -> lesson.load(home));
    }

    void load(Lesson next) {
        ready = null;
        loading.replace(next);
    }

    /** As if {@code next} had been loaded as this Program, which is not read from a file. */
    void use(Lesson next, Program program) {
        loading.forget();
        ready = new Loaded(next, program, null);
    }

    /** What was asked for last, once it is done; null before, and afterwards. */
    @Nullable
    Loaded poll() {
        Loaded done = ready;
        ready = null;
        return done == null ? loaded(loading.poll()) : done;
    }

    private static @Nullable Loaded loaded(Newest.@Nullable Done<Lesson, Program> done) {
        if (done == null) {
            return null;
        }
        Throwable failure = done.failure();
        return new Loaded(done.job(), done.result(), failure == null ? null : Failure.describe(failure));
    }
}
