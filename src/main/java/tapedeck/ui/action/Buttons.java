package tapedeck.ui.action;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;

/** Buttons that do actions; each has the action's id as its own, and says in its tooltip what it does and by which key. */
public final class Buttons {
    private final Actions actions;

    public Buttons(Actions actions) {
        this.actions = actions;
    }

    /** A button with the action's icon alone; one that stays pressed, if it can be on or off. */
    public ButtonBase icon(Action action) {
        BoundAction bound = actions.of(action);
        ButtonBase button = bound.on() == null ? new Button() : toggle(bound);
        Ikon icon = bound.icon();
        if (icon != null) {
            button.setGraphic(new FontIcon(icon));
        }
        return dress(button, bound);
    }

    /** A button with the action's text alone; one that stays pressed, if it can be on or off. */
    public ButtonBase text(Action action) {
        BoundAction bound = actions.of(action);
        ButtonBase button = bound.on() == null ? new Button() : toggle(bound);
        button.textProperty().bind(actions.words().text(action.text()));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return dress(button, bound);
    }

    /** A button with the action's text, and its icon wherever there is {@code room}. */
    public ButtonBase text(Action action, ObservableValue<Boolean> room) {
        ButtonBase button = text(action);
        Ikon icon = actions.of(action).icon();
        if (icon != null) {
            FontIcon graphic = new FontIcon(icon);
            button.graphicProperty().bind(room.map(wide -> wide ? graphic : null));
        }
        return button;
    }

    /** A button with the action's icon, and its text wherever there is {@code room}. */
    public ButtonBase icon(Action action, ObservableValue<Boolean> room) {
        ButtonBase button = icon(action);
        StringBinding text = actions.words().text(action.text());
        button.textProperty().bind(Bindings.createStringBinding(() -> room.getValue() ? text.get() : "", room, text));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        return button;
    }

    private static ToggleButton toggle(BoundAction bound) {
        ToggleButton button = new ToggleButton();
        if (bound.on() != null) {
            bound.on().subscribe(button::setSelected);
        }
        return button;
    }

    private ButtonBase dress(ButtonBase button, BoundAction bound) {
        button.setId(bound.action().id());
        button.accessibleTextProperty().bind(actions.tooltip(bound.action()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(button.accessibleTextProperty());
        button.setTooltip(tooltip);
        button.disableProperty().bind(bound.possible().map(possible -> !possible));
        button.setOnAction(_ -> {
            bound.run();
            if (button instanceof ToggleButton toggled && bound.on() != null) {
                toggled.setSelected(bound.on().getValue()); // the click changed it already, and not always rightly
            }
        });
        return button;
    }
}
