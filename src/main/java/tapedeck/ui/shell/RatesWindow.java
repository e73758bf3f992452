package tapedeck.ui.shell;

import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.beans.binding.StringBinding;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import tapedeck.ui.race.RacePane;
import tapedeck.ui.race.Races;
import tapedeck.ui.race.RangePane;
import tapedeck.ui.race.RunPane;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** A window beside the main one, in which learning rates race and a range test looks for a good one. */
final class RatesWindow {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;

    private final List<RunPane> panes;
    private final Stage stage = new Stage();

    /** @param onRate is told the rate that is clicked */
    RatesWindow(Window owner, Words words, Appearance appearance, Races races, DoubleConsumer onRate) {
        RunPane race = new RacePane(words, appearance, races, onRate);
        RunPane range = new RangePane(words, appearance, races, onRate);
        panes = List.of(race, range);
        TabPane tabs = new TabPane(tab(words.text("race.tab"), race), tab(words.text("race.range-title"), range));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        stage.initOwner(owner);
        stage.titleProperty().bind(words.text("race.window"));
        stage.setScene(new Scene(tabs, WIDTH, HEIGHT));
        appearance.dress(stage.getScene());
        stage.setOnHidden(_ -> panes.forEach(RunPane::cancel)); // nobody sees what would go on
    }

    private static Tab tab(StringBinding name, RunPane pane) {
        Tab tab = new Tab();
        tab.textProperty().bind(name);
        tab.setContent(pane);
        return tab;
    }

    /** Ends and forgets all: another program is open, to which its rates say nothing. */
    void clear() {
        panes.forEach(RunPane::clear);
    }

    void show() {
        stage.show();
        stage.toFront();
    }

    /** Takes what is new. Once a pulse. */
    void pulse() {
        if (stage.isShowing()) {
            panes.forEach(RunPane::pulse);
        }
    }

    /** Ends what runs. */
    void close() {
        panes.forEach(RunPane::close);
        stage.close();
    }
}
