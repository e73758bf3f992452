package tapedeck.ui.lesson;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import tapedeck.lessons.quiz.BackwardQuiz;
import tapedeck.ui.theme.LiveTexts;

/** The levels of a quiz on a graph, one of which is chosen; not there in other lessons. On the FX thread only. */
public final class QuizLevels extends HBox {
    private final ProgramLessons quizzes;
    private final Map<BackwardQuiz.Level, ToggleButton> buttons = new EnumMap<>(BackwardQuiz.Level.class);

    /** @param quizzes that have levels */
    public QuizLevels(LessonModel model, ProgramLessons quizzes, LiveTexts words) {
        this.quizzes = quizzes;
        getStyleClass().add("quiz-levels");
        Label about = new Label();
        about.textProperty().bind(words.text("quiz.level"));
        about.getStyleClass().add("muted");
        about.setMinWidth(USE_PREF_SIZE);
        getChildren().add(about);
        for (BackwardQuiz.Level level : BackwardQuiz.Level.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("quiz-level-" + level.name().toLowerCase(Locale.ROOT));
            button.textProperty().bind(words.text(level.text()));
            button.setMinWidth(USE_PREF_SIZE);
            button.setFocusTraversable(false); // keys answer
            button.setOnAction(_ -> {
                quizzes.setLevel(level);
                select();
            });
            buttons.put(level, button);
            getChildren().add(button);
        }
        managedProperty().bind(visibleProperty());
        model.lessonProperty().subscribe(lesson -> {
            setVisible(quizzes.hasLevels(lesson));
            select();
        });
        quizzes.levelProperty().subscribe(this::select);
    }

    private void select() {
        buttons.forEach((level, button) -> button.setSelected(level == quizzes.levelProperty().get()));
    }
}
