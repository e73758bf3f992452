package tapedeck.recording.live;

import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.recording.JsonMembers;
import tapedeck.recording.RecordedRun;
import tapedeck.tape.LiveRunControl;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.RecordedRunSink;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/**
 * A PyTorch program that runs now, in a process of its own, as a Program: its first run attends to it, and every other is
 * told again from what was kept of it by then.
 */
public final class LiveProgram implements RecordedProgram {
    /** How long it may take to come to its first word: PyTorch is large, and a machine may be far away. */
    private static final long GREETING_SECONDS = 120;
    private static final long STOP_MILLIS = 5000;
    private static final int VERSION = 1;

    private final String name;
    private final Conversation talk;
    private final LiveFile file;
    private final String source;
    private final NavigableSet<Long> shown = new ConcurrentSkipListSet<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean isBegun;
    private volatile boolean isStopped;

    private LiveProgram(String name, Conversation talk, LiveFile file, String source) {
        this.name = name;
        this.talk = talk;
        this.file = file;
        this.source = source;
    }

    /**
     * Starts a command with the recorder, and waits until the program is about to begin. Slow.
     *
     * @param recorder tapedeck_record.py
     * @param folder the recording is kept in
     * @throws ProgramException if it cannot be started, ends before, or does not speak as the recorder does
     */
    public static LiveProgram start(List<String> command, Path recorder, Path folder)
            throws ProgramException, InterruptedException {
        Conversation talk = Conversation.start(LiveCommand.of(command, recorder));
        String said = String.join(" ", command);
        try {
            JsonMembers first = talk.greeting(GREETING_SECONDS, said);
            if (first.whole("tapedeck") > VERSION) {
                throw new ProgramException(
                        Message.of("live.newer", "version", first.whole("tapedeck"), "most", VERSION));
            }
            String script = first.text("script", "");
            String stem = script.replaceFirst("^.*/", "").replaceFirst("\\.py$", "").replaceAll("[^\\w.-]", "_");
            return new LiveProgram(script, talk, LiveFile.create(folder, stem.isEmpty() ? "run" : stem),
                    first.text("source", ""));
        } catch (ProgramException | IllegalArgumentException e) {
            talk.abandon();
            throw e instanceof ProgramException why
                    ? why
                    : new ProgramException(Message.of("live.strange", "command", said));
        }
    }

    @Override
    public NavigableSet<Long> shown() {
        return shown;
    }

    @Override
    public Series.View known() {
        return new Series().view();
    }

    @Override
    public boolean isOver() { return false; }

    @Override
    public String id() {
        return String.valueOf(file.path().getFileName());
    }

    @Override
    public Message title() {
        return Message.of("live.title", "name", name);
    }

    @Override
    public Settings defaults() {
        return new Settings(0, 0, Integer.MAX_VALUE);
    }

    @Override
    public Provenance provenance() {
        return new Provenance.Recording(file.path());
    }

    @Override
    public @Nullable String script() {
        return source.isEmpty() ? null : source;
    }

    @Override
    public ProgramCapabilities capabilities() {
        return ProgramCapabilities.OPAQUE;
    }

    @Override
    public void run(Run run) throws ProgramException {
        RecordedRunSink to = (RecordedRunSink) run;
        LiveRunControl deck = to.meanwhile();
        if (deck == null || isBegun) {
            RecordedRun.of(file.path()).run(to);
            return;
        }
        isBegun = true;
        LiveRun live = new LiveRun(name, talk, file, shown, to, deck);
        try {
            live.attend();
        } finally {
            live.end(isStopped);
            over.countDown();
        }
    }

    /** Returns whether the program has begun, and is not over. Any thread may ask. */
    public boolean isRunning() {
        return isBegun && over.getCount() > 0;
    }

    /** Returns what its script is called. */
    public String name() {
        return name;
    }

    /** Where what it does is kept. */
    public Path file() {
        return file.path();
    }

    /** Has it stopped, and not left running, when nobody attends to it any more. From any thread. */
    public void stopAtEnd() {
        isStopped = true;
    }

    /** Nobody attends to it any more: waits until it was told, and where it is to stop, a moment for that. Never on the window's thread. */
    public void end() throws InterruptedException {
        if (!isBegun) {
            isBegun = true;
            talk.abandon();
            return;
        }
        if (over.await(STOP_MILLIS, TimeUnit.MILLISECONDS) && isStopped && !talk.await(STOP_MILLIS)) {
            talk.kill();
        }
    }
}
