package tapedeck.ui.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.stage.Window;

/** Says what every key does. */
final class KeyHelp {
    private record Key(String keys, String does) {}

    private static final List<Key> KEYS = List.of(
            new Key("Space, F5", "play or pause"),
            new Key("→, ←, F10", "step one Function forward or back"),
            new Key("Shift+→, Shift+←", "to the end of the phase, or of the one before"),
            new Key("Home, End", "to the start of the iteration; to where the program is"),
            new Key("Ctrl/⌘+G", "go to an iteration by its number"),
            new Key("F9, F8", "breakpoint on what is picked; run on to it"),
            new Key("1, 2, 3", "listing, bench, inspector: open or folded"),
            new Key("Ctrl/⌘+F", "find a tensor, Function or shape"),
            new Key("Ctrl/⌘+0, Z, L", "the whole graph; what is picked; follow what happens"),
            new Key("Ctrl/⌘+arrows, +, −", "pan and zoom"),
            new Key("Tab, Enter, Esc", "through cards and Functions, pick or fold, pick nothing"),
            new Key("G, T, M, R", "gradient view, table, map, reset the layout"),
            new Key("D, P, F11", "light or dark, present, full screen"));

    private KeyHelp() {}

    static void show(Window owner) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("key-help");
        for (int i = 0; i < KEYS.size(); i++) {
            Label keys = new Label(KEYS.get(i).keys());
            keys.getStyleClass().add("strong");
            grid.addRow(i, keys, new Label(KEYS.get(i).does()));
        }
        Dialog<ButtonType> dialog = new Dialog<>();
        dialog.initOwner(owner);
        dialog.setTitle("Keys");
        dialog.getDialogPane().setContent(grid);
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().getStylesheets().add(Objects
                .requireNonNull(KeyHelp.class.getResource("/tapedeck/ui/shell/shell.css")).toExternalForm());
        dialog.show();
    }
}
