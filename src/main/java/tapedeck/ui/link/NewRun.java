package tapedeck.ui.link;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.RunOutput;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/**
 * A run of a script that has begun and has nothing to show yet: the one before stays on the screen until it has. On the FX
 * thread only.
 */
final class NewRun {
    /** It is not worth saying of what takes less, in nanoseconds. */
    private static final long PATIENCE = 300_000_000;
    /** What it prints is worth being seen after so long, in nanoseconds: its loop may be far. */
    private static final long READ = 1_000_000_000;
    private static final long SECOND = 1_000_000_000;
    private static final int COUNTED = 2;

    /** The stage that a new run has reached. */
    enum Stage {
        /** There is nothing to be seen yet. */
        STARTS,
        /** There is something to be seen. */
        STANDS,
        /** It failed, and there is nothing to be seen but that. */
        FAILED
    }

    private final ProgramLoader.Loaded loaded;
    private final Deck deck;
    private final Settings settings;
    private final LessonStart.Before before;
    private long since = Long.MIN_VALUE;

    /** @param before what was shown when it was asked for */
    NewRun(ProgramLoader.Loaded loaded, Deck deck, Settings settings, LessonStart.Before before) {
        this.loaded = loaded;
        this.deck = deck;
        this.settings = settings;
        this.before = before;
    }

    ProgramLoader.Loaded loaded() {
        return loaded;
    }

    Deck deck() {
        return deck;
    }

    Settings settings() {
        return settings;
    }

    LessonStart.Before before() {
        return before;
    }

    /** Returns whether it is of the lesson that was shown. */
    boolean isAgain() {
        return loaded.lesson().equals(before.lesson());
    }

    /** Why it failed. */
    Message failure() {
        return Objects.requireNonNull(deck.state().position().failure(), "it has not failed");
    }

    /** How it stands at the pulse of that time, in nanoseconds. */
    Stage look(long now) {
        since = since == Long.MIN_VALUE ? now : since;
        DeckState state = deck.state();
        boolean seen = hasFunction(state.playhead().captured()) || hasFunction(state.playhead().prologue());
        RunOutput.View said = deck.output();
        return switch (state.position().status()) {
            case FAILED -> seen || hasPrinted(said) ? Stage.STANDS : Stage.FAILED;
            case PLAYING, READY -> seen || state.playhead().prologue() != null || deck.losses().iterations() > 0
                    || (now - since > READ && hasPrinted(said)) ? Stage.STANDS : Stage.STARTS;
            case PAUSED, FINISHED, CANCELLED -> Stage.STANDS;
        };
    }

    private static boolean hasFunction(@Nullable CapturedIteration captured) {
        return captured != null && captured.events().stream().anyMatch(TapeEvent.FunctionRecorded.class::isInstance);
    }

    /** Returns whether it has said anything but why it failed. */
    private static boolean hasPrinted(RunOutput.View said) {
        for (int i = 0; i < said.lines(); i++) {
            if (!said.line(i).error()) {
                return true;
            }
        }
        return !said.shown().isEmpty();
    }

    /** That it starts, once that is worth saying; null before. */
    @Nullable
    BusyProgram busy(long now) {
        long spent = now - since;
        long seconds = spent / SECOND;
        return since == Long.MIN_VALUE || spent < PATIENCE
                ? null
                : new BusyProgram(Message.of("shell.busy.newRun"), seconds < COUNTED ? 0 : seconds, true);
    }
}
