package tapedeck.ui.race;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** The bar of how far a run is, with a sentence; with it goes a button that is Start or Cancel, which stands in the form. */
final class RunBar extends HBox {
    private final Button button = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sentence = new Label();
    private final LiveTexts words;
    private boolean running;

    RunBar(LiveTexts words, String id, Runnable start, Runnable cancel) {
        this.words = words;
        getStyleClass().add("race-bar");
        button.setId(id + "-start");
        button.getStyleClass().add("race-start");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> (running ? cancel : start).run());
        bar.setId(id + "-progress");
        bar.accessibleTextProperty().bind(words.text("race.progress"));
        bar.setVisible(false);
        bar.setMinWidth(USE_PREF_SIZE);
        bar.managedProperty().bind(bar.visibleProperty()); // its room is the sentence's once it is over
        sentence.setId(id + "-sentence");
        sentence.getStyleClass().add("race-sentence");
        sentence.setWrapText(true); // what came out is never cut
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(sentence, bar);
    }

    Button button() {
        return button;
    }

    /** @param ready whether it can be started */
    void show(boolean isRunning, double progress, Message says, boolean ready) {
        running = isRunning;
        button.setText(words.of(isRunning ? "race.cancel" : "race.start"));
        button.setDisable(!isRunning && !ready);
        bar.setVisible(isRunning);
        bar.setProgress(progress);
        sentence.setText(words.of(says));
    }
}
