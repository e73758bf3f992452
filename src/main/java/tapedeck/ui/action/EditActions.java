package tapedeck.ui.action;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.edit.EditStack;
import tapedeck.text.Message;

/** Binds undo and redo; the Edit menu says what each would take back or do again. */
public final class EditActions {
    private EditActions() {}

    /** So that they do what {@code edits} can. */
    public static void bind(Actions actions, EditStack edits) {
        Step undo = new Step(Message.of(Action.UNDO.text()), "action.undo.what", edits::undoable);
        Step redo = new Step(Message.of(Action.REDO.text()), "action.redo.what", edits::redoable);
        actions.bind(Action.UNDO, Feather.CORNER_UP_LEFT, undo.possible, edits::undo);
        actions.bind(Action.REDO, Feather.CORNER_UP_RIGHT, redo.possible, edits::redo);
        actions.entitle(Action.UNDO, undo.title);
        actions.entitle(Action.REDO, redo.title);
        edits.onChange(undo::look);
        edits.onChange(redo::look);
    }

    /** One of both: whether there is something, and what. */
    private static final class Step {
        final SimpleBooleanProperty possible = new SimpleBooleanProperty();
        final SimpleObjectProperty<Message> title;
        private final Message name;
        private final String named;
        private final Supplier<Optional<Message>> next;

        Step(Message name, String named, Supplier<Optional<Message>> next) {
            this.name = name;
            this.named = named;
            this.next = next;
            title = new SimpleObjectProperty<>(name);
            look();
        }

        final void look() {
            Optional<Message> label = next.get();
            possible.set(label.isPresent());
            title.set(label.map(what -> Message.of(named, "what", what)).orElse(name));
        }
    }
}
