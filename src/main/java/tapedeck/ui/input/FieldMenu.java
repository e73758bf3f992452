package tapedeck.ui.input;

import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import tapedeck.ui.theme.LiveTexts;

/**
 * The menu of a right click on a field, in the language of the window: JavaFX's own menu speaks that of the system. On the FX thread
 * only.
 */
public final class FieldMenu extends ContextMenu {
    private final TextInputControl field;
    private final LiveTexts words;

    private FieldMenu(TextInputControl field, LiveTexts words) {
        this.field = field;
        this.words = words;
        getItems().addAll(
                item("input.menu.undo", field::undo, () -> field.isEditable() && field.isUndoable()),
                item("input.menu.redo", field::redo, () -> field.isEditable() && field.isRedoable()),
                new SeparatorMenuItem(),
                item("input.menu.cut", field::cut, () -> field.isEditable() && isSelected()),
                item("input.menu.copy", field::copy, this::isSelected),
                item("input.menu.paste", field::paste,
                        () -> field.isEditable() && Clipboard.getSystemClipboard().hasString()),
                item("input.menu.delete", () -> field.replaceSelection(""), () -> field.isEditable() && isSelected()),
                new SeparatorMenuItem(),
                item("input.menu.select-all", field::selectAll, () -> field.getLength() > 0));
    }

    /** Gives every field in the scene of {@code root} such a menu, as soon as it has the focus. */
    public static void install(Node root, LiveTexts words) {
        ChangeListener<@Nullable Node> listener = (_, _, owner) -> {
            if (owner instanceof TextInputControl field && field.getContextMenu() == null) {
                field.setContextMenu(new FieldMenu(field, words));
            }
        };
        root.sceneProperty().subscribe((before, scene) -> {
            if (before != null) {
                before.focusOwnerProperty().removeListener(listener);
            }
            if (scene != null) {
                scene.focusOwnerProperty().addListener(listener);
            }
        });
    }

    private boolean isSelected() { return !field.getSelectedText().isEmpty(); }

    private MenuItem item(String key, Runnable action, BooleanSupplier possible) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(words.text(key));
        item.setOnAction(_ -> action.run());
        showingProperty().subscribe(() -> item.setDisable(!possible.getAsBoolean()));
        return item;
    }
}
