package tapedeck.ui.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tapedeck.surface.LineDirection;
import tapedeck.ui.theme.LiveTexts;

/** The menu of a valley's line, and of whose loss is drawn. On the FX thread only. */
final class ValleyMenu extends OptimizerMenu {
    private final List<CheckMenuItem> lines = new ArrayList<>();
    private final CheckMenuItem batch;
    private final CheckMenuItem allRows;
    private final CheckMenuItem table;
    private List<LineDirection> offered = List.of();
    private LineDirection along = new LineDirection.Step();
    private boolean ofAllRows;
    private boolean asTable;

    /** @param onChange told when something else is chosen */
    ValleyMenu(LiveTexts words, Runnable onChange) {
        super("valley-menu", onChange);
        accessibleTextProperty().bind(words.text("valley.menu.spoken"));
        getItems().add(new SeparatorMenuItem());
        batch = add("valley-batch", words.text("plane.menu.batch"), () -> ofAllRows = false);
        allRows = add("valley-rows", words.text("plane.menu.all-rows"), () -> ofAllRows = true);
        getItems().add(new SeparatorMenuItem());
        table = add("valley-numbers", words.text("valley.menu.table"), () -> asTable = !asTable);
        offer(List.of(along), _ -> words.text("valley.along.step"));
    }

    /**
     * Offers lines; the chosen one stays where it is among them, else it is the first.
     *
     * @param names what each is called
     */
    void offer(List<LineDirection> next, Function<LineDirection, ObservableValue<String>> names) {
        if (next.equals(offered)) {
            return;
        }
        offered = List.copyOf(next);
        getItems().removeAll(lines);
        lines.clear();
        for (LineDirection each : offered) {
            lines.add(choice("valley-along-" + lines.size(), names.apply(each), () -> along = each));
        }
        getItems().addAll(0, lines);
        along = offered.contains(along) ? along : offered.getFirst();
        tick();
    }

    @Override
    void tick() {
        IntStream.range(0, lines.size()).forEach(i -> lines.get(i).setSelected(offered.get(i).equals(along)));
        batch.setSelected(!ofAllRows);
        allRows.setSelected(ofAllRows);
        table.setSelected(asTable);
    }

    /** The line that is chosen. */
    LineDirection along() {
        return along;
    }

    /** Chooses a line that is offered. */
    void choose(LineDirection line) {
        along = line;
        tick();
    }

    /** Returns whether the loss is that of all training rows, not of the batch. */
    boolean isOfAllRows() {
        return ofAllRows;
    }

    /** Returns whether the marked rates are told in a table, too. */
    boolean isAsTable() { return asTable; }

    /** Lets all rows be chosen only where there are some. */
    void setRows(boolean known) {
        allRows.setDisable(!known);
    }
}
