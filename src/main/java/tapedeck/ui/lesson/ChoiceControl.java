package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;

/** One answer of several. */
final class ChoiceControl extends AnswerControl {
    ChoiceControl(Question.Choose question, Map<String, StepWords.Reply> replies, ProseFlow prose) {
        List<ToggleButton> options = new ArrayList<>();
        for (Question.Choice choice : question.choices()) {
            StepWords.Reply reply = replies.get(choice.key());
            if (reply != null) {
                ToggleButton option = option(choice.key(), prose.plain(reply.answer()));
                VBox inside = new VBox(prose.paragraphs(reply.answer()).toArray(Node[]::new));
                inside.setMouseTransparent(true);
                option.setGraphic(inside);
                option.setUserData(choice.key());
                options.add(option);
            }
        }
        oneOf(options);
        getChildren().addAll(options);
    }
}
