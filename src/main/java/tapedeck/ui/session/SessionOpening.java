package tapedeck.ui.session;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tapedeck.session.Restorer;
import tapedeck.ui.session.AutosaveFolder.Left;
import tapedeck.ui.session.SessionTasks.Read;
import tapedeck.ui.session.SessionTasks.Ready;
import tapedeck.ui.work.Newest;

/** Reads sessions, and makes what they hold again, in the background. On the FX thread only. */
final class SessionOpening implements AutoCloseable {
    /** The source that is read. */
    private record From(Path file, @Nullable Left left) {}

    /** The making of a session from what was read. */
    private record Making(Read read, boolean runs) {}

    private final Consumer<Read> onRead;
    private final Consumer<Ready> onReady;
    private final BiConsumer<Path, Throwable> onFailed;
    private final Newest<From, Read> reader = new Newest<>("session-open",
            (from, _) -> SessionTasks.read(from.file, from.left));
    private final Newest<Making, Ready> maker;

    /**
     * @param onRead is given what a file holds
     * @param onReady is given what can be taken up
     * @param onFailed is told which file cannot, and why
     */
    SessionOpening(Restorer restorer, Consumer<Read> onRead, Consumer<Ready> onReady,
            BiConsumer<Path, Throwable> onFailed) {
        this.onRead = onRead;
        this.onReady = onReady;
        this.onFailed = onFailed;
        maker = new Newest<>("session-restore", (making, _) -> new Ready(making.read, making.runs,
                restorer.restore(making.read.opened().session(), making.runs)));
    }

    /** Reads a file, which may have been saved by itself. */
    void open(Path file, @Nullable Left left) {
        maker.forget();
        reader.submit(new From(file, left));
    }

    /** Makes what was read again; scripts only where they may run. */
    void make(Read read, boolean runs) {
        maker.submit(new Making(read, runs));
    }

    /** Hands over what is done. Once a pulse. */
    void pulse() {
        take(reader.poll(), onRead, From::file);
        take(maker.poll(), onReady, making -> making.read.file());
    }

    private <J, R> void take(Newest.@Nullable Done<J, R> done, Consumer<R> then,
            Function<J, Path> file) {
        if (done != null && done.result() != null) {
            then.accept(done.result());
        } else if (done != null && done.failure() != null) {
            onFailed.accept(file.apply(done.job()), done.failure());
        }
    }

    @Override
    public void close() {
        reader.close();
        maker.close();
    }
}
