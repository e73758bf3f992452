package tapedeck.ui.shell;

import java.util.function.DoubleConsumer;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import tapedeck.ui.race.RacePane;
import tapedeck.ui.race.Races;
import tapedeck.ui.race.RangePane;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** A window beside the main one, in which learning rates race and a range test looks for a good one. */
final class RatesWindow {
    private static final double WIDTH = 720;
    private static final double HEIGHT = 480;

    private final RacePane race;
    private final RangePane range;
    private final TabPane tabs = new TabPane();
    private final Stage stage = new Stage();

    /** @param onRate is told the rate that is clicked */
    RatesWindow(Window owner, Words words, Appearance appearance, Races races, DoubleConsumer onRate) {
        race = new RacePane(words, appearance, races, onRate);
        range = new RangePane(words, appearance, races, onRate);
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.getTabs().addAll(new Tab("Race", race), new Tab("Range test", range));
        stage.initOwner(owner);
        stage.setTitle("Which learning rate?");
        stage.setScene(new Scene(tabs, WIDTH, HEIGHT));
        appearance.dress(stage.getScene());
        stage.setOnHidden(_ -> { // nobody sees what would go on
            race.cancel();
            range.cancel();
        });
    }

    /** Ends and forgets all: another program is open, to which its rates say nothing. */
    void clear() {
        race.clear();
        range.clear();
    }

    void show() {
        stage.show();
        stage.toFront();
    }

    /** Takes what is new. Once a pulse. */
    void pulse() {
        if (stage.isShowing()) {
            race.pulse();
            range.pulse();
        }
    }

    /** Ends what runs. */
    void close() {
        race.close();
        range.close();
        stage.close();
    }
}
