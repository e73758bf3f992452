package tapedeck.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import tapedeck.text.Message;

/**
 * The stack of the user's edits, the last on top, and of those that he took back. One for a window, handed to whoever makes edits. Where
 * edits are of something that is not shown now, they wait until it is: nothing is taken back that nobody sees. To open another lesson is
 * an edit itself, taken back by showing the take from before, whose own edits come next; a session takes the place of all there is, and
 * all edits are forgotten with it: nothing of what was open is ever undone into what is. Confined to one thread.
 */
public final class EditStack {
    /** Edits that can be taken back; older ones are forgotten. */
    static final int MOST = 1_000;

    private final Deque<Edit> done = new ArrayDeque<>();
    private final Deque<Edit> undone = new ArrayDeque<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private Predicate<Object> hidden = _ -> false;
    /** The last edit may go on, as in a drag. */
    private boolean open;
    private long position;
    private Predicate<Object> aside = _ -> false;

    /** An empty stack. */
    public EditStack() {
        // says nothing but its summary
    }

    /** Has {@code listener} run after every change of what can be undone or redone. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Leaves out edits, as if they were not there, while their subject is not shown. Such subjects must not share anything with
     * others that are.
     *
     * @param isHidden whether a subject is one that is not shown now; {@link #look} has to follow when it answers otherwise
     */
    public void hide(Predicate<Object> isHidden) {
        hidden = hidden.or(isHidden);
    }

    /** Something else is shown: what can be undone and redone may be other than before. */
    public void look() {
        open = false;
        tell();
    }

    /** Does it; what was taken back can no longer be redone. */
    public void perform(Edit edit) {
        open = false;
        push(edit);
        edit.apply().run();
        tell();
    }

    /** Takes in what was done already, as if it had been done here. */
    public void performed(Edit edit) {
        open = false;
        push(edit);
        tell();
    }

    /** Returns whether it can be taken back by itself: it is done and seen, and nothing was done to the same subject since. */
    public boolean canUndo(Edit edit) {
        for (Edit each : (Iterable<Edit>) done::descendingIterator) {
            if (each.equals(edit)) {
                return !hidden.test(edit.subject());
            }
            if (each.subject().equals(edit.subject())) {
                return false;
            }
        }
        return false;
    }

    /** Takes back this edit, maybe not the last, if it {@linkplain #canUndo can be}; it can be redone. */
    public void undo(Edit edit) {
        if (canUndo(edit)) {
            done.removeLastOccurrence(edit);
            open = false;
            undone.addLast(edit);
            position -= weight(edit);
            edit.revert().run();
            tell();
        }
    }

    /**
     * Does one of the steps of a drag, each of which sets the same value: together they are one edit, from its first
     * {@code performStep} to {@link #endSteps}, or to an edit of something else.
     */
    public void performStep(Edit edit) {
        Edit last = done.peekLast();
        boolean goesOn = open && last != null && last.subject().equals(edit.subject());
        if (goesOn) {
            position -= weight(done.removeLast());
        }
        push(goesOn ? edit.since(last) : edit);
        open = true;
        edit.apply().run();
        tell();
    }

    /** What comes next is an edit of its own. */
    public void endSteps() {
        open = false;
    }

    private void push(Edit edit) {
        position += weight(edit);
        undone.clear();
        done.addLast(edit);
        if (done.size() > MOST) {
            done.removeFirst();
        }
    }

    /**
     * Where all that was done has led: the same number where the same edits are done, in whichever order they came and went,
     * and however many of them are forgotten; 0 at first.
     */
    public long position() {
        return position;
    }

    /** Has edits of such subjects not be seen in the {@link #position}: they are of something else than what is worked on. */
    public void excludeFromPosition(Predicate<Object> isAside) {
        aside = aside.or(isAside);
    }

    /** A number of its own: sums of few of them hardly meet. */
    private long weight(Edit edit) {
        return aside.test(edit.subject()) ? 0 : new SplittableRandom(edit.hashCode()).nextLong();
    }

    /** Returns what {@link #undo} would take back; empty if there is nothing. */
    public Optional<Message> undoable() {
        return last(done).map(Edit::label);
    }

    /** Returns what {@link #redo} would do again; empty if there is nothing. */
    public Optional<Message> redoable() {
        return last(undone).map(Edit::label);
    }

    private Optional<Edit> last(Deque<Edit> of) {
        for (Edit each : (Iterable<Edit>) of::descendingIterator) {
            if (!hidden.test(each.subject())) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Takes the last edit back, if there is one. */
    public void undo() {
        last(done).ifPresent(this::undo);
    }

    /** Does what was taken back last once more, if nothing was done since. */
    public void redo() {
        last(undone).ifPresent(next -> {
            open = false;
            undone.removeLastOccurrence(next);
            done.addLast(next);
            position += weight(next);
            next.apply().run();
            tell();
        });
    }

    /** Forgets the edits of subjects that are gone, done or undone; nothing is taken back. */
    public void forget(Predicate<Object> isGone) {
        Predicate<Edit> goes = edit -> isGone.test(edit.subject());
        boolean forgotten = done.removeIf(goes);
        forgotten |= undone.removeIf(goes);
        if (forgotten) {
            open = false;
            tell();
        }
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
