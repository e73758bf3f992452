package tapedeck.ui.lesson;

import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
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
                option.setText(prose.plain(reply.answer())); // a flow has no height of its own to lay a button out by
                option.setMnemonicParsing(false);
                option.setWrapText(true);
                option.setToggleGroup(group);
                option.setUserData(choice.key());
                getChildren().add(option);
            }
        }
        group.selectedToggleProperty().subscribe(picked -> responseProperty()
                .set(picked == null ? null : new Response.Chosen((String) picked.getUserData())));
    }
}
