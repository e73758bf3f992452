package tapedeck.ui.lesson;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Setting;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.program.Failure;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/** Reads the programs of a lesson in the background, the one that was asked for last. On the FX thread only. */
final class ProgramLoading implements AutoCloseable {
    private final Newest<Wanted, Opened> loading;
    private @Nullable Wanted wanted;

    /**
     * A run that is to begin: under this name, of the program of that name, with these settings.
     *
     * @param text the program as somebody has changed it; null for its own
     */
    record Wanted(String take, String program, @Nullable String text, List<Setting> with) {}

    /** A program, with what it belongs to. */
    record Opened(ProgramEntry of, Program program) {}

    /**
     * The run that was loaded, and what it was to begin with.
     *
     * @param opened null if it cannot be read
     * @param refusal why it cannot, else null
     */
    record Loaded(Wanted wanted, @Nullable Opened opened, @Nullable Message refusal) {}

    ProgramLoading(LessonPrograms programs) {
        loading = new Newest<>("lesson's program",
                (what, _) -> opened(programs, what));
    }

    private static Opened opened(LessonPrograms programs, Wanted what) throws ProgramException {
        String text = what.text();
        return text == null
                ? new Opened(programs.find(what.program()), programs.load(what.program()))
                : new Opened(programs.find(what.program()), programs.load(what.program(), text));
    }

    void load(Wanted next) {
        wanted = next;
        loading.replace(next);
    }

    /** Returns whether something was asked for that was not handed over yet. */
    boolean isUnderWay() {
        return wanted != null;
    }

    /** Gives up what was asked for. */
    void cancel() {
        wanted = null;
        loading.forget();
    }

    /** Returns what was asked for, once it is read; null before, and afterwards. */
    @Nullable
    Loaded poll() {
        Newest.Done<Wanted, Opened> done = loading.poll();
        if (done == null) {
            return null;
        }
        wanted = null;
        Throwable failure = done.failure();
        return new Loaded(done.job(), done.result(), failure == null ? null : Failure.describe(failure));
    }

    @Override
    public void close() {
        cancel();
        loading.close();
    }
}
