package tapedeck.ui.classroom;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.ui.theme.LiveTexts;

/** The fields in which a teacher types how many hands are raised for each choice, where not everybody has a phone. On the FX thread only. */
final class HandsRow extends FlowPane {
    private static final String DIGITS = "\\d{0,3}";

    private final ClassModel model;
    private final LiveTexts words;
    /** The vote that the fields are for, as question and round; both 0 for none. */
    private int question;
    private int round;

    HandsRow(ClassModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        setId("class-hands");
        getStyleClass().add("class-options");
        visibleProperty().bind(model.handsProperty());
        managedProperty().bind(visibleProperty());
    }

    /** Has a field for each choice of the vote that is open; none where it has no choices. */
    void show(ClassSnapshot now, boolean isOwn) {
        List<ClassQuestion.Option> options = now.phase() instanceof ClassPhase.Open
                && now.question() instanceof ClassQuestion.Choose choose ? choose.options() : List.of();
        int asked = options.isEmpty() ? 0 : now.number();
        int vote = options.isEmpty() ? 0 : now.phase().round();
        if (asked != question || vote != round) { // else somebody may be typing
            question = asked;
            round = vote;
            getChildren().setAll(options.stream().map(each -> field(now, each, isOwn)).toList());
        }
    }

    private HBox field(ClassSnapshot now, ClassQuestion.Option option, boolean isOwn) {
        Label name = new Label(isOwn
                ? option.text().words(words.texts().language())
                : VoteBars.mark(now.question(), option.key()));
        name.getStyleClass().add("class-option");
        TextField count = new TextField();
        count.getStyleClass().addAll("mono", "class-hand");
        count.setPromptText("0");
        count.accessibleTextProperty().bind(words.text("vote.hands", "answer", name.getText()));
        count.setTextFormatter(
                new TextFormatter<>(change -> change.getControlNewText().matches(DIGITS) ? change : null));
        count.textProperty().subscribe((_, typed) -> model.raise(option.key(), number(typed)));
        HBox line = new HBox(name, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("class-answer-line");
        return line;
    }

    private static int number(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? 0 : Integer.parseInt(typed);
    }
}
