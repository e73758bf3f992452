package tapedeck.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
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

/** The one bar of the window: the menus and the program at the left, the layouts in the middle, at the right what runs it. On the FX thread only. */
final class WindowBar extends Region {
    private final Choice<ProgramEntry> programs;
    private final WindowMenu menu;
    private final HBox left = new HBox();
    private final HBox layouts = new HBox();
    private final Region right;

    /**
     * A bar with {@code right} at its right.
     *
     * @param table whether what is learned is a table, which has a layout of its own
     */
    WindowBar(DeckLink link, Catalogue catalogue, Actions actions, Menu recent, Region right,
            ObservableValue<Boolean> table) {
        this.right = right;
        getStyleClass().add("window-bar");
        menu = new WindowMenu(link, catalogue, actions, recent);
        programs = new Choice<>(actions.words(), Message.of("shell.lesson"), catalogue.all(), ProgramEntry::title);
        programs.setId("lessons");
        programs.onChosen(link.workbench()::open);
        left.getChildren().addAll(menu.node(), programs);
        left.getStyleClass().add("window-bar-group");
        Buttons buttons = new Buttons(actions);
        for (Action each : List.of(Action.WATCH, Action.STEP_WAY, Action.TRAIN, Action.DATA_WAY)) {
            ToggleButton tab = (ToggleButton) buttons.text(each);
            tab.getStyleClass().add("text-tab");
            layouts.getChildren().add(tab);
            if (each == Action.DATA_WAY) {
                tab.managedProperty().bind(tab.visibleProperty());
                table.subscribe(tab::setVisible);
            }
        }
        layouts.setId("layouts");
        layouts.getStyleClass().add("text-tabs");
        getChildren().addAll(left, layouts, right);
    }

    /** Returns what opens the menus from a bar that stands in this one's place. */
    Node menu(Actions actions) {
        return menu.another(actions);
    }

    /** The menus, in order. */
    List<Menu> menus() {
        return menu.menus();
    }

    /** Shows what runs: the program that is open, or a network that was built from it. */
    void show(@Nullable ProgramEntry program, @Nullable Program running) {
        ProgramEntry runs = BuiltLesson.of(running).orElse(program);
        if (runs == null || runs.equals(programs.getValue())) {
            return;
        }
        List<ProgramEntry> others = new ArrayList<>(programs.choices());
        others.removeIf(each -> each instanceof BuiltLesson);
        if (!others.contains(runs)) { // a file's: one may want to come back to it
            others.add(runs);
        }
        programs.offer(others, runs);
    }

    @Override
    protected void layoutChildren() {
        double top = snappedTopInset();
        double height = getHeight() - top - snappedBottomInset();
        double from = snappedLeftInset();
        double to = getWidth() - snappedRightInset();
        double last = to - prefWidthOf(right);
        double wide = prefWidthOf(layouts);
        double begin = Math.min(from + prefWidthOf(left), last - wide);
        double middle = Math.max(begin, Math.min((getWidth() - everyWidth()) / 2, last - wide));
        left.resizeRelocate(from, top, snapSizeX(middle - from), height);
        layouts.resizeRelocate(snapPositionX(middle), top, wide, height);
        right.resizeRelocate(snapPositionX(last), top, to - last, height);
    }

    /** The width of the layouts that every program has: these are in the middle, so that none moves for a table's. */
    private double everyWidth() {
        Node ofTables = layouts.getChildren().getLast();
        return prefWidthOf(layouts) - (ofTables.isManaged() ? layouts.getSpacing() + prefWidthOf(ofTables) : 0);
    }

    private double prefWidthOf(Node node) {
        return snapSizeX(node.prefWidth(-1));
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + left.minWidth(-1) + prefWidthOf(layouts) + prefWidthOf(right)
                + snappedRightInset();
    }
}
