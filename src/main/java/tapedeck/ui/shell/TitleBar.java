package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.input.Choice;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.story.StoryBar;

/** The topmost line: the name, the menus, which panes are open, which lesson. */
final class TitleBar extends HBox {
    /** Pixels below which not everything finds room. */
    private static final double NARROW = 1000;
    /** Above, words stand beside icons too. */
    private static final double WIDE = 1240;

    /** True if a caption or a lesson says what happens. */
    private final BooleanBinding spoken;
    private final Choice<ProgramEntry> lessons;

    TitleBar(DeckLink link, Catalogue catalogue, Actions actions, Panes panes, Menu recent) {
        getStyleClass().add("title-bar");
        Label name = new Label();
        name.textProperty().bind(actions.words().text("shell.title"));
        name.getStyleClass().add("brand");
        name.setMinWidth(USE_PREF_SIZE);
        name.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        name.managedProperty().bind(name.visibleProperty());
        spoken = panes.presentProperty().or(panes.lessonProperty());
        Buttons buttons = new Buttons(actions);
        ButtonBase bringBack = buttons.icon(Action.MENU_BAR);
        bringBack.visibleProperty().bind(panes.menuBarProperty().not());
        bringBack.managedProperty().bind(bringBack.visibleProperty());
        lessons = new Choice<>(actions.words(), Message.of("shell.lesson"), catalogue.all(), ProgramEntry::title);
        lessons.setId("lessons");
        lessons.setMinWidth(USE_PREF_SIZE);
        lessons.onChosen(link.workbench()::open);
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        ObservableValue<Boolean> wide = widthProperty().greaterThan(WIDE);
        HBox open = new HBox(buttons.icon(Action.LISTING_PANE, wide), buttons.icon(Action.BENCH_PANE, wide),
                buttons.icon(Action.INSPECTOR_PANE, wide));
        open.getStyleClass().add("pane-buttons");
        getChildren().addAll(name, bringBack, space, open, lessons);
        WindowMenu menu = new WindowMenu(link, catalogue, actions, recent);
        menu.setMinWidth(USE_PREF_SIZE);
        panes.menuBarProperty().subscribe(shown -> {
            getChildren().remove(menu); // one that is only invisible would still take Alt
            if (shown) {
                getChildren().add(1, menu);
            }
        });
    }

    /** It, and what stands below it; while one presents it is not there. */
    VBox above(Node transport, StoryBar story, ObservableValue<Boolean> present) {
        VBox lines = new VBox(this, transport, story);
        spoken.subscribe(story::setSpoken);
        present.subscribe((_, on) -> {
            lines.getChildren().remove(this); // menus that are only invisible would still take Alt
            if (!on) {
                lines.getChildren().addFirst(this);
            }
        });
        return lines;
    }

    /** Shows what runs: the lesson that is open, or a network that was built from it. */
    void show(@Nullable ProgramEntry lesson, @Nullable Program program) {
        ProgramEntry runs = BuiltLesson.of(program).orElse(lesson);
        if (runs == null || runs.equals(lessons.getValue())) {
            return;
        }
        List<ProgramEntry> others = new ArrayList<>(lessons.choices());
        others.removeIf(each -> each instanceof BuiltLesson);
        if (!others.contains(runs)) { // a file's: one may want to come back to it
            others.add(runs);
        }
        lessons.offer(others, runs);
    }
}
