package tapedeck.ui.script;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import tapedeck.ui.action.Actions;

/** The files that were opened last, to be opened again. On the FX thread only. */
public final class RecentMenu extends Menu {
    private final Consumer<Path> open;

    /**
     * @param open opens one of them
     * @param more stands below them, as long as there is something in it
     */
    public RecentMenu(Actions actions, RecentFiles recent, Consumer<Path> open, Menu more) {
        this.open = open;
        setId("menu-recent");
        textProperty().bind(actions.words().text("action.menu.recent"));
        Runnable list = () -> {
            getItems().setAll(recent.all().stream().map(this::item).toList());
            if (!more.getItems().isEmpty()) {
                getItems().add(more);
            }
            setDisable(getItems().isEmpty());
        };
        recent.filesProperty().subscribe(_ -> list.run());
        more.getItems().addListener((InvalidationListener) _ -> list.run());
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.getFileName() + " – " + file.getParent());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> open.accept(file));
        return item;
    }
}
