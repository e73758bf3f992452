package tapedeck.deck.training;

import org.jspecify.annotations.Nullable;
import tapedeck.array.Workspace;
import tapedeck.autograd.CompositeListener;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.tape.Recorder;
import tapedeck.tape.SizeFilter;

/** The iteration that runs: its arrays and its tape, open on the thread of its Program until it ends. */
public final class OpenIteration {
    /** Numbers of a tensor outside iterations that is recorded: data sets are no larger where all of them can be looked through. */
    private static final long MOST_NUMBERS = 500_000;

    private final Workspace.@Nullable Open arrays;
    private final @Nullable Tape tape;
    private final @Nullable Recorder recorder;

    private OpenIteration(@Nullable Workspace workspace, @Nullable TapeListener listener, @Nullable Recorder recorder) {
        arrays = workspace == null ? null : workspace.open();
        tape = listener == null ? null : Tape.open(listener);
        this.recorder = recorder;
    }

    /**
     * One that nobody sees, or only {@code watch}.
     *
     * @param workspace that recycles what it makes, or null to keep that
     */
    public static OpenIteration free(@Nullable Workspace workspace, @Nullable TapeListener watch) {
        return new OpenIteration(workspace, watch, null);
    }

    /**
     * One that is captured and measured: of what it makes everything is copied that is seen, and the rest need not lie there until its end.
     *
     * @param workspace of the iterations before, which gives back what it holds; or null to keep what it makes
     * @param meter is told of everything before the recorder, or null
     */
    public static OpenIteration captured(@Nullable Workspace workspace, Recorder recorder,
            @Nullable TapeListener meter) {
        TapeListener both = CompositeListener.of(meter, recorder);
        if (workspace == null) {
            return new OpenIteration(null, both, recorder);
        }
        workspace.release();
        return new OpenIteration(Workspace.passing(), both, recorder);
    }

    /** Returns what lies before or between iterations, of which {@code recorder} is told as far as it can be looked through. */
    public static OpenIteration outside(Recorder recorder) {
        return new OpenIteration(null, new SizeFilter(MOST_NUMBERS, recorder), recorder);
    }

    /**
     * Ends it where it is; what ran, also before a failure, is on the tape.
     *
     * @param isEnding whether the run is ended from outside: then nobody is told what else ran
     */
    public void end(boolean isEnding) {
        try {
            if (recorder != null && !isEnding) {
                recorder.tell();
            }
        } finally {
            close();
        }
    }

    /** Ends it, and nobody is told what else ran. */
    public void close() {
        if (tape != null) {
            tape.close();
        }
        if (arrays != null) {
            arrays.close();
        }
    }
}
