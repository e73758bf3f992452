package tapedeck.ui.link;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.ProgramLoad;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/** Loads a lesson in the background; of several only the one asked for last. On the FX thread only. */
final class ProgramLoader {
    private final Newest<Job, Program> loading;
    private ProgramLoad under = new ProgramLoad();
    private @Nullable ProgramEntry what;
    private @Nullable Loaded ready;
    private boolean waits;

    /**
     * The job of loading a program.
     *
     * @param lesson that its takes belong to
     * @param text the same with the text that it has in an editor, or the lesson itself
     * @param loading how far it is
     */
    private record Job(ProgramEntry lesson, ProgramEntry text, ProgramLoad loading) {}

    /**
     * A lesson that was to be loaded.
     *
     * @param text as it stood in an editor, or the lesson itself
     * @param program null if it could not be
     * @param failure why it could not be, else null
     */
    record Loaded(ProgramEntry lesson, ProgramEntry text, @Nullable Program program, @Nullable Throwable failure) {
        /** Returns whether it was run from an editor. */
        boolean isEdited() { return !text.equals(lesson); }

        /** Why it could not be loaded, in words. */
        Message why() {
            return Failure.describe(Objects.requireNonNull(failure));
        }
    }

    /** @param home the folder that holds {@code sample-datasets} */
    ProgramLoader(Path home) {
        loading = new Newest<>("lesson", (job, _) -> job.text.load(home, job.loading));
    }

    void load(ProgramEntry next) {
        load(next, next);
    }

    /** The same lesson with the text that it has in an editor. */
    void load(ProgramEntry next, ProgramEntry text) {
        under.cancel();
        under = new ProgramLoad();
        what = next;
        ready = null;
        waits = true;
        loading.replace(new Job(next, text, under));
    }

    /** As if {@code next} had been loaded as this Program, which is not read from a file. */
    void use(ProgramEntry next, Program program) {
        cancel();
        ready = new Loaded(next, next, program, null);
        waits = true;
    }

    /** Gives up what was asked for. */
    void cancel() {
        under.cancel();
        loading.forget();
        ready = null;
        waits = false;
    }

    /** How far the lesson is that is loaded, or null. */
    @Nullable
    ProgramLoad loading() {
        return waits ? under : null;
    }

    /** Its title; without meaning if none is loaded. */
    Message title() {
        return what == null ? Message.verbatim("") : what.title();
    }

    /** Returns whether something was asked for that has not been {@linkplain #poll handed over} yet. */
    boolean isLoading() {
        return waits;
    }

    /**
     * Returns what was asked for last, once it is done and due; null before, and afterwards.
     *
     * @param due whether what is done can be begun with
     */
    @Nullable
    Loaded poll(Predicate<Loaded> due) {
        Loaded done = ready == null ? loaded(loading.poll()) : ready;
        boolean begins = done != null && due.test(done);
        ready = begins ? null : done;
        waits &= !begins;
        return begins ? done : null;
    }

    private static @Nullable Loaded loaded(Newest.@Nullable Done<Job, Program> done) {
        return done == null ? null : new Loaded(done.job().lesson, done.job().text, done.result(), done.failure());
    }
}
