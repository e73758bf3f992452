package tapedeck.ui.race;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Start or Cancel, how far it is, and a sentence. */
final class RunBar extends HBox {
    private final Button button = new Button("Start");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sentence = new Label();
    private boolean running;

    RunBar(String id, Runnable start, Runnable cancel) {
        getStyleClass().add("race-bar");
        button.setId(id + "-start");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> (running ? cancel : start).run());
        bar.setId(id + "-progress");
        bar.setAccessibleText("Progress");
        bar.setVisible(false);
        bar.setMinWidth(USE_PREF_SIZE);
        sentence.setId(id + "-sentence");
        sentence.getStyleClass().add("race-sentence");
        setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(button, bar, sentence);
    }

    void show(boolean isRunning, double progress, String text) {
        running = isRunning;
        button.setText(isRunning ? "Cancel" : "Start");
        bar.setVisible(isRunning);
        bar.setManaged(isRunning);
        bar.setProgress(progress);
        sentence.setText(text);
    }
}
