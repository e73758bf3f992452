package tapedeck.ui.lesson;

import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.StepWords;
import tapedeck.lesson.told.play.Response;

/** One answer of several. */
final class Choosing extends Answering {
    Choosing(Question.Choose question, Map<String, StepWords.Reply> replies, ProseFlow prose) {
        ToggleGroup group = new ToggleGroup();
        for (Question.Choice choice : question.choices()) {
            StepWords.Reply reply = replies.get(choice.key());
            if (reply != null) {
                ToggleButton option = option(choice.key(), prose.plain(reply.answer()));
                VBox words = new VBox();
                words.getChildren().addAll(prose.paragraphs(reply.answer()));
                words.setMouseTransparent(true);
                option.setGraphic(words);
                option.setToggleGroup(group);
                option.setUserData(choice.key());
                getChildren().add(option);
            }
        }
        group.selectedToggleProperty().subscribe(picked -> responseProperty()
                .set(picked == null ? null : new Response.Chosen((String) picked.getUserData())));
    }
}
