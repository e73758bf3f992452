package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Goal;
import tapedeck.lessons.claim.ClaimEvaluator;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.GoalProgress;
import tapedeck.lessons.play.PyTorchText;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** The goal of a step: how far the run is, the iterations that are used, the stars, and what tries it. On the FX thread only. */
final class GoalView extends VBox {
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass RIGHT = AnswerControl.RIGHT;
    private static final int DIGITS = 3;
    /** Letters of a name that has a line of its own. */
    private static final int LONG = 8;

    private final LessonModel model;
    private final LiveTexts words;
    private final VBox parts = new VBox();
    private final List<Label> values = new ArrayList<>();
    private final ProgressBar used = new ProgressBar(0);
    private final Label count = new Label();
    private final HBox stars = new HBox();
    private final Label said = new Label();
    private final Button run = new Button();
    private @Nullable Goal shown;
    private @Nullable Observation seen;

    GoalView(LessonModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        setId("lesson-goal");
        getStyleClass().add("lesson-goal");
        parts.getStyleClass().add("lesson-parts");
        used.setId("lesson-used");
        used.setMaxWidth(Double.MAX_VALUE);
        count.setId("lesson-count");
        count.getStyleClass().add("muted");
        stars.setId("lesson-stars");
        stars.getStyleClass().add("lesson-stars");
        for (int i = 0; i < Goal.STARS; i++) {
            Region star = new Region();
            star.getStyleClass().add("lesson-star");
            stars.getChildren().add(star);
        }
        said.setId("lesson-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        said.visibleProperty().bind(said.managedProperty());
        run.setId("lesson-run");
        run.getStyleClass().add("accent");
        run.setMaxWidth(Double.MAX_VALUE);
        run.textProperty().bind(words.text("learning.goal.run"));
        run.setOnAction(_ -> model.tryGoal());
        HBox.setHgrow(run, Priority.ALWAYS);
        Button again = new Button();
        again.setId("lesson-again");
        again.setMinWidth(USE_PREF_SIZE);
        again.textProperty().bind(words.text("learning.goal.again"));
        again.setOnAction(_ -> model.startOver());
        again.disableProperty().bind(run.disableProperty());
        HBox buttons = new HBox(run, again);
        buttons.getStyleClass().add("lesson-moves");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox below = new HBox(count, gap, stars);
        getChildren().addAll(parts, used, below, said, buttons);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows how far it is; nothing where the step has no goal. */
    void show() {
        GoalProgress now = model.goal().orElse(null);
        setVisible(now != null);
        if (now == null) {
            shown = null;
            return;
        }
        if (!now.goal().equals(shown)) {
            shown = now.goal();
            begin(now.goal());
        }
        seen = null;
        run.setDisable(now.runs());
        if (now.isDone()) { // what goes on is the filled one then
            run.getStyleClass().remove("accent");
        } else if (!run.getStyleClass().contains("accent")) {
            run.getStyleClass().add("accent");
        }
        for (int i = 0; i < Goal.STARS; i++) {
            stars.getChildren().get(i).pseudoClassStateChanged(FILLED, i < now.stars());
        }
        stars.setAccessibleText(words.of("learning.goal.stars", "stars", now.stars()));
        Message word = now.word();
        said.setText(word != null
                ? words.of(word)
                : now.runs() || !now.isDone()
                        ? ""
                        : words.of(now.stars() == 0
                                ? "learning.goal.shown"
                                : now.stars() < Goal.STARS ? "learning.goal.reached" : "learning.goal.best"));
        said.pseudoClassStateChanged(RIGHT, word == null);
        pulse();
    }

    private void begin(Goal goal) {
        parts.getChildren().clear();
        values.clear();
        for (Goal.Part part : goal.parts()) {
            Label name = new Label(part.name());
            name.getStyleClass().addAll("mono", "lesson-part-name");
            Label value = new Label();
            value.getStyleClass().addAll("mono", "lesson-value");
            value.setMinWidth(USE_PREF_SIZE);
            Label wanted = new Label(words.of("learning.goal.wanted", "wanted", part.wanted()));
            wanted.getStyleClass().add("muted");
            wanted.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(gap, value, wanted);
            row.getStyleClass().add("lesson-row");
            values.add(value);
            if (part.name().length() > LONG) {
                parts.getChildren().addAll(name, row);
            } else {
                row.getChildren().addFirst(name);
                parts.getChildren().add(row);
            }
        }
    }

    /** Shows what the run is by now. Once a pulse. */
    @SuppressWarnings("ReferenceEquality") // what is seen is made anew whenever it changes
    void pulse() {
        Goal goal = shown;
        if (goal == null || model.stage().isEmpty()) {
            return;
        }
        Observation now = model.stage().get().seen();
        if (now.takes().isEmpty() || (seen != null && seen.scenery() == now.scenery())) {
            return;
        }
        seen = now;
        ClaimEvaluator run = new ClaimEvaluator(now);
        for (int i = 0; i < values.size(); i++) {
            values.get(i).setText(value(run, goal.parts().get(i)));
        }
        long iteration = now.scenery().state().position().iteration();
        used.setProgress(Math.min(1, (double) iteration / goal.budget()));
        count.setText(words.of("learning.goal.used", "used", Math.min(iteration, goal.budget()), "most",
                goal.budget()));
    }

    private static String value(ClaimEvaluator run, Goal.Part part) {
        try {
            return PyTorchText.number(run.number(part.amount()), DIGITS);
        } catch (ClaimException _) {
            return "–";
        }
    }
}
