package tapedeck.ui.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import tapedeck.edit.Edit;
import tapedeck.edit.EditStack;
import tapedeck.text.Message;

/**
 * The notices to the user. A notice goes when he closes it or does something else, or after ten seconds; an error when he closes it, or when another take begins, of which it is not true. A few are seen at once and the others wait, so that none is lost; what is said again while it stands,
 * stands anew. What was done for him without his asking comes with its undo. On the FX thread only.
 */
public final class Notices {
    /** How long a notice is seen. */
    static final long STAY_NANOS = 10_000_000_000L;
    /** So many are seen at once. */
    static final int SEEN = 3;

    private final EditStack edits;
    private final ObservableList<Notification> seen = FXCollections.observableArrayList();
    private final ObservableList<Notification> toSee = FXCollections.unmodifiableObservableList(seen);
    private final List<Notification> waiting = new ArrayList<>();
    private final Map<Notification, Long> since = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Message> latest = new ReadOnlyObjectWrapper<>(this, "latest");
    private boolean held;

    /** @param edits on which what can be taken back is kept */
    Notices(EditStack edits) {
        this.edits = edits;
        edits.onChange(() -> drop(each -> each.undo() != null && !edits.canUndo(each.undo())));
    }

    /** Returns what is to be seen now, the newest last. */
    public ObservableList<Notification> seen() {
        return toSee;
    }

    /** The newest of what is seen, or null. */
    public ReadOnlyObjectProperty<@Nullable Message> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /** Says something for ten seconds. */
    public void say(Message message) {
        add(new Notification(message, false, null));
    }

    /** Says that something is wrong: a file, a Program that failed. */
    public void fail(Message message) {
        add(new Notification(message, true, null));
    }

    /**
     * Does something that was not asked for in so many words, or cannot be seen at once, and says so with its undo.
     *
     * @param edit does it; its label completes "Undo: …" in the Edit menu
     * @param said that it was done, a whole sentence
     */
    public void perform(Edit edit, Message said) {
        edits.perform(edit);
        add(new Notification(said, false, edit));
    }

    /** Says the same of what was done already. */
    public void performed(Edit edit, Message said) {
        edits.performed(edit);
        add(new Notification(said, false, edit));
    }

    /** Says nothing of what was asked for and is seen, but lets it be taken back by the Edit menu. */
    void keep(Edit edit) {
        edits.performed(edit);
    }

    /** Takes back what a notice says was done. */
    public void undo(Notification notice) {
        if (notice.undo() != null) {
            edits.undo(notice.undo());
        }
        close(notice);
    }

    /** The user has read it. */
    public void close(Notification notice) {
        drop(notice::equals);
    }

    /** The user does something else: what was seen by then has been read, and what it would undo the Edit menu undoes; an error stays. */
    public void passOver() {
        drop(each -> !each.error() && since.containsKey(each));
    }

    /** While the pointer or the focus is on them none goes by itself. */
    public void hold(boolean hold) {
        held = hold;
        since.clear(); // all of it once more: it is read now
    }

    /** What was said to be wrong is of no matter any more. */
    public void withdraw(Message message) {
        drop(each -> each.error() && each.message().equals(message));
    }

    /** What was wrong is not of the take that begins. */
    void forgetErrors() {
        drop(Notification::error);
    }

    private void add(Notification notice) {
        if (seen.contains(notice)) {
            since.remove(notice);
        } else if (!waiting.contains(notice)) {
            waiting.add(notice);
        }
        fill();
        if (seen.contains(notice)) {
            latest.set(notice.message());
        }
    }

    private void drop(Predicate<Notification> goes) {
        waiting.removeIf(goes);
        if (seen.removeIf(goes)) {
            since.keySet().removeIf(goes);
            fill();
        }
    }

    private void fill() {
        while (seen.size() < SEEN && !waiting.isEmpty()) {
            seen.add(waiting.removeFirst());
        }
        latest.set(seen.isEmpty() ? null : seen.getLast().message());
    }

    /** Lets go what was seen for long enough. Once a pulse. */
    void pulse(long now) {
        if (held || seen.isEmpty()) {
            return;
        }
        for (Notification each : seen) {
            since.putIfAbsent(each, now);
        }
        drop(each -> !each.error() && now - since.getOrDefault(each, now) >= STAY_NANOS);
    }
}
