package tapedeck.ui.race;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.edit.Edit;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/**
 * Something that is started with what a form says, takes a while, and can be ended before. No Nodes; on the FX thread
 * only.
 *
 * @param <F> the form
 */
abstract sealed class RunModel<F> implements AutoCloseable permits RaceModel, RangeTestModel {
    private final Races races;
    private F form;
    private @Nullable F started;
    private @Nullable Settings startedWith;
    private Runnable asked = () -> {};

    RunModel(Races races, F first) {
        this.races = races;
        form = first;
    }

    final Races races() {
        return races;
    }

    /** Returns what the next start is with. */
    final F form() {
        return form;
    }

    /** Has {@code then} run when the next start is to be with something else, also when that is taken back. */
    final void setOnAsked(Runnable then) {
        asked = then;
    }

    /** The next start is to be with this. */
    final void ask(F next) {
        if (!next.equals(form)) {
            races.edits().perform(
                    Edit.ofValue(this, Message.of("race.edit"), this::put, form, next));
        }
    }

    private void put(F next) {
        form = next;
        asked.run();
    }

    /** Takes a text for one of the form's questions; why it is refused, or empty. */
    final Optional<Message> ask(FormField<F> asked, String text) {
        return asked.read(form, text, this::ask);
    }

    /** Starts it with this, which nobody has typed. */
    final void start(F what) {
        form = what;
        start();
    }

    /** Starts it anew; what runs ends. */
    final void start() {
        if (refused().isEmpty()) {
            close();
            started = form;
            startedWith = races.settings();
            begin(races, form);
        }
    }

    /** Starts it. */
    abstract void begin(Races with, F what);

    /** Why it cannot be started, or empty. */
    final Optional<Message> refused() {
        return races.refused();
    }

    /** Returns whether what is shown is not what the next start would show. */
    final boolean isOld() {
        F of = started;
        return of != null && !isRunning() && (!isSame(of, form) || isOfOtherSettings());
    }

    private boolean isOfOtherSettings() { return !races.settings().equals(startedWith); }

    /** Returns whether both start the same. */
    abstract boolean isSame(F one, F other);

    /** Returns what is shown, said with what it was started with; for where the form says something else. */
    final Message ofBefore() {
        F of = started;
        if (of == null) {
            return summary();
        }
        return isSame(of, form) && isOfOtherSettings()
                ? Message.of("race.of-other-settings", "summary", summary())
                : Message.of("race.of-before", "form", describe(of), "summary", summary());
    }

    /** A form in a few words. */
    abstract Message describe(F what);

    /** Stops what runs; what there is of it stays. */
    abstract void cancel();

    /** Reads how it goes; whether anything may look different. */
    abstract boolean pulse();

    abstract boolean isRunning();

    /** The share that is done, 0 to 1. */
    abstract double progress();

    /** One sentence on how it stands. */
    abstract Message summary();

    /** Stops what runs and forgets what is shown. */
    final void clear() {
        close();
        started = null;
        startedWith = null;
        forget();
    }

    /** Forgets what is shown. */
    abstract void forget();

    /** Stops what runs. */
    @Override
    public abstract void close();
}
