package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import tapedeck.lessons.Question;
import tapedeck.lessons.StepWords;

/** One answer of several, each by its letter. */
final class ChoiceControl extends AnswerControl {
    ChoiceControl(Question.Choose question, Map<String, StepWords.Reply> replies, ProseFlow prose) {
        List<Option> options = new ArrayList<>();
        for (Question.Choice choice : question.choices()) {
            StepWords.Reply reply = replies.get(choice.key());
            if (reply != null) {
                Option option = new Option(choice.key(), prose.plain(reply.answer()),
                        prose.paragraphs(reply.answer()).toArray(Node[]::new));
                Label mark = new Label(Question.mark(options.size()));
                mark.getStyleClass().add("lesson-mark");
                option.lead(mark);
                options.add(option);
            }
        }
        oneOf(options);
        getChildren().addAll(options);
    }
}
