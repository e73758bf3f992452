package tapedeck.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;

/**
 * Code that builds tensors, calls Functions, goes backward and updates: a built-in network, a script of the user's, a table with a
 * network. One that trains is one that loops. It does not know who watches.
 */
public interface Program {
    /** The word that names it in commands: {@code fizzbuzz}. */
    String id();

    /** Its name for people. */
    Message title();

    /** Returns what it is started with unless somebody says otherwise. */
    Settings defaults();

    /** {@code settings} at this rate from the first update on. One with a {@link #script} that is started with a bare 0 keeps its own. */
    default Settings startedAt(Settings settings, double rate) {
        return settings.withLearningRate(script() == null ? rate : Knobs.startedAt(rate));
    }

    /**
     * Returns what its parameters predict when it was started with {@code settings}; null if it has nothing to show. May be
     * slow: it makes the data.
     */
    default @Nullable Predictor predictor(Settings settings) {
        return null;
    }

    /** Returns what it takes to make it again. */
    Provenance provenance();

    /** The PyTorch script that it is, as somebody wrote it; null if it is none. */
    default @Nullable String script() {
        return null;
    }

    /** The same with another script in place of its own, which says nothing: to try that; null if it cannot be had. */
    default @Nullable Program rewritten(String other) {
        return null;
    }

    /** Returns what its user should know before it runs, such as what was left out of it; mostly nothing. */
    default List<Message> notes() {
        return List.of();
    }

    /** Returns whether what its user wrote has begun to run; false while what it runs in starts. Any thread may ask. */
    default boolean hasBegun() {
        return true;
    }

    /** The line of {@link #script} at which the last run failed, from 1; 0 if it did not, or that is not known. Any thread may ask. */
    default int failedLine() {
        return 0;
    }

    /** Returns what is known of why the last run of {@link #script} failed; null if it did not, or nothing is. Any thread may ask. */
    default @Nullable ScriptFailure failure() {
        return null;
    }

    /** The same, but that it says nothing: for runs that repeat another, whose words have been said, or race it. */
    default Program silenced() {
        return this;
    }

    /** Returns whether it may run: what came with a session does not before its user says so. Until then it can be shown. */
    default boolean mayRun() {
        return true;
    }

    /** How it can be repeated, and what else can be done with it. */
    default ProgramCapabilities capabilities() {
        return ProgramCapabilities.FULLY_CONTROLLED;
    }

    /**
     * Runs to its end, or until {@link Run#iteration} returns false. Called anew for every run,
     * and for every race and replay of one, which go on at the same time on other threads: what a run makes is its own.
     *
     * @throws Exception whatever goes wrong; the deck shows its message
     */
    void run(Run run) throws Exception;
}
