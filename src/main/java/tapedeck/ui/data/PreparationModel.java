package tapedeck.ui.data;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.ParsedTable;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.program.Failure;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/**
 * A table being prepared: what runs at first, then what is changed of it, each change to be taken back. What comes of a change
 * is worked out in the background; what was shown before stays until that is there. No Nodes. On the FX thread only.
 */
public final class PreparationModel implements AutoCloseable {
    private final EditStack edits;
    private final Consumer<PreparedTable> onTrain;
    private final Newest<TableWork, PreparedTable> worker;
    private final ReadOnlyObjectWrapper<@Nullable PreparedTable> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
    private final ReadOnlyObjectWrapper<Optional<Message>> failure = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper trainable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper learned = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<@Nullable CardPlace> picked = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Integer> row = new SimpleObjectProperty<>();
    private @Nullable TableDraft draft;
    private @Nullable TableDraft running;
    private volatile double read = 1;

    /**
     * Without a table.
     *
     * @param edits on which changes are kept
     * @param onTrain is given what a new network is to be trained on, and has {@link #begin} called when it runs
     */
    public PreparationModel(EditStack edits, Consumer<PreparedTable> onTrain) {
        this.edits = edits;
        this.onTrain = onTrain;
        edits.hide(subject -> subject instanceof TableDraft.Of of && (draft == null || !draft.subject().equals(of)));
        worker = Newest.interrupting("table", (job, cancelled) -> job.run(cancelled, share -> read = share));
    }

    /** A network runs that learns this table, as it is prepared. */
    public void begin(ParsedTable table, PreparationResult prepared) {
        TableDraft next = new TableDraft(table, prepared.preparation());
        if (draft == null || !draft.table().name().equals(table.name())) {
            leave();
        }
        running = next;
        set(next, prepared);
    }

    /** A table is looked at that nothing learns yet. */
    public void look(ParsedTable table, PreparationResult prepared) {
        leave();
        set(new TableDraft(table, prepared.preparation()), prepared);
    }

    /** What runs learns no table. */
    public void leave() {
        worker.forget();
        draft = null;
        running = null;
        shown.set(null);
        failure.set(Optional.empty());
        picked.set(null);
        row.set(null);
        check();
        edits.look();
    }

    private void set(TableDraft next, @Nullable PreparationResult ready) {
        draft = next;
        failure.set(Optional.empty());
        PreparedTable now = shown.get();
        if (next.isOf(now)) {
            worker.forget();
        } else {
            worker.replace(TableWork.of(next, now, ready));
        }
        check();
        edits.look(); // maybe another table is there
    }

    /** Changes what the table goes through. */
    public void change(Message label, Preparation next) {
        TableDraft before = draft;
        if (before != null && !next.equals(before.preparation())) {
            TableDraft after = new TableDraft(before.table(), next);
            edits.perform(new Edit(after.subject(), label, () -> set(after, null), () -> set(before, null)));
        }
    }

    /** Reads the file in another dialect, with the preparation that suits what stands there then. */
    public void read(Dialect dialect) {
        read(dialect, null);
    }

    /** Reads the file again, which has changed, and keeps the preparation: what it names and is not there is passed over. */
    public void reload() {
        if (draft != null) {
            read(draft.table().dialect(), draft.preparation());
        }
    }

    private void read(Dialect dialect, @Nullable Preparation kept) {
        if (draft != null) {
            read = 0;
            worker.replace(TableWork.again(draft, dialect, kept));
            check();
        }
    }

    /** Gives up what is worked out; what is shown stays. */
    public void cancel() {
        worker.cancel();
    }

    /** Shows what was worked out. Once a pulse. */
    public void pulse() {
        Newest.Done<TableWork, PreparedTable> done = worker.poll();
        if (done != null) {
            PreparedTable result = done.result();
            if (result != null) {
                arrive(done.job(), result);
            } else {
                fail(Objects.requireNonNull(done.failure()));
            }
        }
        check();
    }

    private void arrive(TableWork job, PreparedTable result) {
        TableDraft after = new TableDraft(result.table(), result.prepared().preparation());
        TableDraft before = draft;
        draft = after; // first: what is running is asked for of the same table
        shown.set(result);
        if (job.input() != null && before != null) { // read again: only now is it known what came of it
            edits.performed(new Edit(after.subject(), Message.of("preparing.edit.read"), () -> set(after, null),
                    () -> set(before, null)));
        }
        if (picked.get() instanceof CardPlace.OfStep(int index) && index >= after.preparation().steps().size()) {
            picked.set(null);
        }
        Integer of = row.get();
        if (of != null && of >= result.raw().size()) {
            row.set(null);
        }
    }

    private void fail(Throwable why) {
        PreparedTable now = shown.get();
        if (now != null) { // nothing is shown that does not belong to it
            draft = new TableDraft(now.table(), now.prepared().preparation());
        }
        failure.set(why instanceof CancellationException ? Optional.empty() : Optional.of(Failure.describe(why)));
    }

    private void check() {
        working.set(worker.isBusy());
        progress.set(read);
        PreparedTable now = shown.get();
        learned.set(draft != null && draft.equals(running));
        trainable.set(now != null && draft != null && draft.isOf(now) && !draft.equals(running)
                && now.prepared().isReady());
    }

    /** Hands over what a new network is to learn. */
    void train() {
        PreparedTable now = shown.get();
        if (trainable.get() && now != null) {
            onTrain.accept(now);
        }
    }

    /** The preparation as it was changed last, maybe ahead of what is shown; null without a table. */
    public @Nullable Preparation preparation() {
        return draft == null ? null : draft.preparation();
    }

    /** Returns what runs goes through; null where another table runs than the one that is shown, or none. */
    public @Nullable Preparation running() {
        return running == null || draft == null || !running.table().equals(draft.table())
                ? null
                : running.preparation();
    }

    /** Returns what is shown, or null. */
    public ReadOnlyObjectProperty<@Nullable PreparedTable> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Returns whether something is worked out. */
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /** How much of a file is read, from 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Why what was wanted last could not be, or empty. */
    ReadOnlyObjectProperty<Optional<Message>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Returns whether what is shown could be trained on, and is not already. */
    ReadOnlyBooleanProperty trainableProperty() {
        return trainable.getReadOnlyProperty();
    }

    /** Returns whether it is what the network learns already. */
    ReadOnlyBooleanProperty learnedProperty() {
        return learned.getReadOnlyProperty();
    }

    /** The card whose settings are open, or null. */
    ObjectProperty<@Nullable CardPlace> pickedProperty() {
        return picked;
    }

    /** The row that is followed on its way, by its place in the file from 0, or null. */
    public ObjectProperty<@Nullable Integer> rowProperty() {
        return row;
    }

    /** Waits until nothing is worked out, and shows it: for still pictures. */
    public void settle() throws InterruptedException {
        while (worker.isBusy()) {
            worker.await();
            pulse();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
