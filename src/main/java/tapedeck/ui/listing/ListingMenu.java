package tapedeck.ui.listing;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Bound;
import tapedeck.ui.action.MenuItems;
import tapedeck.ui.breakpoints.BreakpointList;

/** What can be done with a line. What cannot be done with it is disabled. */
final class ListingMenu extends ContextMenu {
    private final ObservableValue<Line> line;
    private final ListingModel model;
    private final MenuItems items;

    ListingMenu(ListCell<Line> cell, ListingModel model, ListingActions does, Actions actions) {
        line = cell.itemProperty();
        this.model = model;
        items = new MenuItems(actions);
        getItems().addAll(
                items.item(new Bound(Action.SHOW_LINE, null, has(each -> each), null,
                        () -> does.seek(model.iteration(), line.getValue().place()))),
                item(Action.RUN_TO, Line::condition, does::runTo),
                item(Action.RUN_TO_BACKWARD, Line::backward, does::runTo), new SeparatorMenuItem(),
                breakpoint(Action.BREAKPOINT, Line::condition, does::toggle),
                breakpoint(Action.BREAKPOINT_BACKWARD, Line::backward, does::toggle), new SeparatorMenuItem(),
                items.item(Action.COPY));
    }

    private MenuItem item(Action action, Function<Line, @Nullable Condition> place, Consumer<Condition> what) {
        return items.item(new Bound(action, null, has(place), null, () -> with(place, what)));
    }

    private MenuItem breakpoint(Action action, Function<Line, @Nullable Condition> place, Consumer<Condition> what) {
        ObservableValue<Boolean> set = line
                .flatMap(each -> model.breakpointsProperty()
                        .map(all -> BreakpointList.find(all, place.apply(each)) != null))
                .orElse(false);
        return items.item(new Bound(action, null, has(place), set, () -> with(place, what)));
    }

    private ObservableValue<Boolean> has(Function<Line, ? extends @Nullable Object> part) {
        return line.map(each -> part.apply(each) != null).orElse(false);
    }

    private void with(Function<Line, @Nullable Condition> place, Consumer<Condition> what) {
        Condition condition = place.apply(line.getValue());
        if (condition != null) {
            what.accept(condition);
        }
    }
}
