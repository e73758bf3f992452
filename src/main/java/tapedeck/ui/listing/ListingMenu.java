package tapedeck.ui.listing;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.breakpoints.BreakpointList;

/** What can be done with a line. What cannot be done with it is disabled. */
final class ListingMenu extends ContextMenu {
    private final ListCell<Line> cell;
    private final ListingModel model;
    private final MenuItem show;
    private final MenuItem runTo;
    private final MenuItem runToBackward;
    private final MenuItem breakHere;
    private final MenuItem breakOnBackward;

    ListingMenu(ListCell<Line> cell, ListingModel model, ListingActions actions, Runnable copy) {
        this.cell = cell;
        this.model = model;
        show = item("Move the playhead here", line -> actions.seek(model.iteration(), line.place()));
        runTo = item("Run to here", line -> with(line.condition(), actions::runTo));
        runToBackward = item("Run to here in backward", line -> with(line.backward(), actions::runTo));
        breakHere = item("Set breakpoint (F9)", line -> with(line.condition(), actions::toggle));
        breakOnBackward = item("Set breakpoint on backward (Shift+F9)",
                line -> with(line.backward(), actions::toggle));
        MenuItem copyItem = item("Copy (Ctrl+C)", _ -> copy.run());
        getItems().addAll(show, runTo, runToBackward, new SeparatorMenuItem(), breakHere, breakOnBackward,
                new SeparatorMenuItem(), copyItem);
        setOnShowing(_ -> fit());
    }

    private MenuItem item(String text, java.util.function.Consumer<Line> action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> {
            Line line = cell.getItem();
            if (line != null) {
                action.accept(line);
            }
        });
        return item;
    }

    private static void with(@Nullable Condition condition, java.util.function.Consumer<Condition> action) {
        if (condition != null) {
            action.accept(condition);
        }
    }

    private void fit() {
        Line line = cell.getItem();
        Condition condition = line == null ? null : line.condition();
        Condition backward = line == null ? null : line.backward();
        show.setDisable(line == null);
        runTo.setDisable(condition == null);
        breakHere.setDisable(condition == null);
        runToBackward.setDisable(backward == null);
        breakOnBackward.setDisable(backward == null);
        breakHere.setText((isSet(condition) ? "Remove" : "Set") + " breakpoint (F9)");
        breakOnBackward.setText((isSet(backward) ? "Remove" : "Set") + " breakpoint on backward (Shift+F9)");
    }

    private boolean isSet(@Nullable Condition condition) {
        return BreakpointList.find(model.breakpointsProperty().get(), condition) != null;
    }
}
