package tapedeck.ui.action;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.action.Chord;
import tapedeck.action.MenuEntry;

/** Makes menus of actions. */
public final class MenuItems {
    private final Actions actions;

    public MenuItems(Actions actions) {
        this.actions = actions;
    }

    /** A menu of the plan, with those within it. */
    public Menu menu(tapedeck.action.Menu plan) {
        Menu menu = new Menu();
        menu.setId("menu-" + plan.id());
        menu.textProperty().bind(actions.words().text(plan.text()));
        for (List<MenuEntry> group : plan.groups()) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            group.forEach(entry -> menu.getItems().add(switch (entry) {
                case Action action -> item(action);
                case tapedeck.action.Menu within -> menu(within);
            }));
        }
        return menu;
    }

    /** A line of a menu: what it is called, its first key, whether it is on. */
    public MenuItem item(Action action) {
        return item(actions.of(action));
    }

    /** The same of what is not bound for the whole window, but for what a context menu is opened on. */
    public MenuItem item(BoundAction bound) {
        Action action = bound.action();
        MenuItem item = bound.on() == null ? new MenuItem() : check(bound);
        item.setId("menu-" + action.id());
        item.setMnemonicParsing(false); // there are batch_size and state_dict
        item.textProperty().bind(actions.title(action));
        item.disableProperty().bind(bound.possible().map(possible -> !possible));
        if (!action.keys().isEmpty()) {
            item.acceleratorProperty().bind(Bindings.createObjectBinding(() -> accelerator(action),
                    actions.words().textsProperty(), actions.charactersProperty()));
        }
        item.setOnAction(_ -> {
            bound.run();
            if (item instanceof CheckMenuItem checked && bound.on() != null) {
                checked.setSelected(bound.on().getValue()); // the click changed it already, and not always rightly
            }
        });
        return item;
    }

    private static CheckMenuItem check(BoundAction bound) {
        CheckMenuItem item = new CheckMenuItem();
        if (bound.on() != null) {
            bound.on().subscribe(item::setSelected);
        }
        return item;
    }

    /** The first key that means the action now, or null. */
    private @Nullable KeyCombination accelerator(Action action) {
        Chord first = actions.keys(action).stream().findFirst().orElse(null);
        return first == null
                ? null
                : actions.isMac() && first.shortcut()
                        ? KeyDispatcher.combination(first)
                        : new Shown(actions.keyNames().of(first));
    }

    /** A key that only is to be read: {@link KeyDispatcher} hears it. Only the menus of macOS hear theirs by themselves. */
    private static final class Shown extends KeyCombination {
        private final String text;

        Shown(String text) {
            this.text = text;
        }

        @Override
        public boolean match(KeyEvent event) {
            return false;
        }

        @Override
        public String getDisplayText() { return text; }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
