package tapedeck.ui.listing;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.BoundAction;
import tapedeck.ui.action.MenuItems;
import tapedeck.ui.theme.LiveTexts;

/** The menu of a line. What cannot be done with it is disabled. */
final class ListingMenu extends ContextMenu {
    private final ObjectProperty<@Nullable Line> line = new SimpleObjectProperty<>(this, "line");
    private final ObjectProperty<String> knob = new SimpleObjectProperty<>(this, "knob", "");
    private final ListingModel model;
    private final MenuItems items;

    ListingMenu(ListingModel model, ListingActions does, Actions actions) {
        this.model = model;
        items = new MenuItems(actions);
        LiveTexts words = actions.words();
        getItems().addAll(
                items.item(new BoundAction(Action.SHOW_LINE, null, has(each -> model.placeOf(each) >= 0), null,
                        () -> with(each -> does.seek(model.iteration(), model.placeOf(each))))),
                runTo(Action.RUN_TO, Line::condition, does),
                named(runTo(Action.RUN_TO_BACKWARD, Line::second, does), Action.RUN_TO_BACKWARD,
                        "listing.menu.runToBefore",
                        words),
                new SeparatorMenuItem(), breakpoint(Action.BREAKPOINT, Line::condition, false, does),
                named(breakpoint(Action.BREAKPOINT_BACKWARD, Line::second, true, does), Action.BREAKPOINT_BACKWARD,
                        "listing.menu.before", words),
                new SeparatorMenuItem(), knob(words, does),
                items.item(Action.COPY), items.item(Action.COPY_PROGRAM));
    }

    private MenuItem knob(LiveTexts words, ListingActions does) {
        MenuItem item = new MenuItem();
        item.setMnemonicParsing(false);
        item.textProperty().bind(words.textsProperty().flatMap(texts -> knob.map(name -> texts.of(name.isEmpty()
                ? "listing.menu.knob.none"
                : "listing.menu.knob", "name", name))));
        item.disableProperty().bind(knob.map(String::isEmpty));
        item.setOnAction(_ -> does.makeKnob(knob.get()));
        return item;
    }

    /** It is opened on this line, or on none; {@code number} can be made a knob there, or is empty. */
    void of(@Nullable Line opened, String number) {
        knob.set(number);
        line.set(null); // what has happened since decides what can be done, too
        line.set(opened);
    }

    /** Has another text where the second place of a line is before an update, and not on backward. */
    private MenuItem named(MenuItem item, Action action, String before, LiveTexts words) {
        item.textProperty().bind(words.textsProperty().flatMap(texts -> line
                .map(each -> texts.of(each.second() instanceof Condition.BeforeUpdate ? before : action.text()))
                .orElse(texts.of(action.text()))));
        return item;
    }

    private MenuItem runTo(Action action, Function<Line, @Nullable Condition> place, ListingActions does) {
        return items
                .item(new BoundAction(action, null, has(each -> place.apply(each) != null), null, () -> with(each -> {
                    Condition condition = place.apply(each);
                    if (condition != null) {
                        does.runTo(condition);
                    }
                })));
    }

    private MenuItem breakpoint(Action action, Function<Line, @Nullable Condition> place, boolean second,
            ListingActions does) {
        ObservableValue<Boolean> set = line.flatMap(each -> model.breakpointsProperty()
                .map(_ -> model.breakpoint(each, second) != null)).orElse(false);
        return items.item(new BoundAction(action, null, has(each -> place.apply(each) != null), set,
                () -> with(each -> does.toggle(each.number() - 1, second))));
    }

    private ObservableValue<Boolean> has(Function<Line, Boolean> part) {
        return line.map(part).orElse(false);
    }

    private void with(Consumer<Line> what) {
        Line opened = line.get();
        if (opened != null) {
            what.accept(opened);
        }
    }
}
