package tapedeck.ui.landscape;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tapedeck.surface.Plane.Kind;
import tapedeck.ui.theme.LiveTexts;

/** The menu of a plane's directions, and of whose loss is drawn. On the FX thread only. */
final class PlaneMenu extends OptimizerMenu {
    private final Map<Kind, CheckMenuItem> kinds = new EnumMap<>(Kind.class);
    private final CheckMenuItem batch;
    private final CheckMenuItem allRows;
    private final CheckMenuItem table;
    private Kind kind = Kind.WAY;
    private boolean ofAllRows;
    private boolean asTable;

    /** @param onChange told when something else is chosen */
    PlaneMenu(LiveTexts words, Runnable onChange) {
        super("plane-menu", onChange);
        textProperty().bind(words.text("plane.menu"));
        accessibleTextProperty().bind(words.text("plane.menu.spoken"));
        kinds.put(Kind.WAY, add("plane-way", words.text("plane.menu.way"), () -> kind = Kind.WAY));
        kinds.put(Kind.GRADIENT, add("plane-gradient", words.text("plane.menu.gradient"), () -> kind = Kind.GRADIENT));
        kinds.put(Kind.RANDOM, add("plane-random", words.text("plane.menu.random"), () -> kind = Kind.RANDOM));
        getItems().add(new SeparatorMenuItem());
        batch = add("plane-batch", words.text("plane.menu.batch"), () -> ofAllRows = false);
        allRows = add("plane-all-rows", words.text("plane.menu.all-rows"), () -> ofAllRows = true);
        getItems().add(new SeparatorMenuItem());
        table = add("plane-as-table", words.text("plane.menu.table"), () -> asTable = !asTable);
        tick();
    }

    @Override
    void tick() {
        kinds.forEach((each, item) -> item.setSelected(each == kind));
        batch.setSelected(!ofAllRows);
        allRows.setSelected(ofAllRows);
        table.setSelected(asTable);
    }

    /** The directions that are wished for. */
    Kind kind() {
        return kind;
    }

    /** Returns whether the loss is that of all training rows, not of the batch. */
    boolean isOfAllRows() {
        return ofAllRows;
    }

    /** Returns whether the losses are shown as numbers. */
    boolean isAsTable() { return asTable; }

    /** Lets only what there is be chosen. */
    void setChoices(boolean directions, boolean rows) {
        kinds.values().forEach(each -> each.setDisable(!directions));
        allRows.setDisable(!rows);
    }
}
