package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import tapedeck.lesson.told.Question;
import tapedeck.lesson.told.StepWords;

/** One answer of several. */
final class Choosing extends Answering {
    Choosing(Question.Choose question, Map<String, StepWords.Reply> replies, ProseFlow prose) {
        List<ToggleButton> options = new ArrayList<>();
        for (Question.Choice choice : question.choices()) {
            StepWords.Reply reply = replies.get(choice.key());
            if (reply != null) {
                ToggleButton option = option(choice.key(), prose.plain(reply.answer()));
                option.setText(prose.plain(reply.answer())); // a flow has no height of its own to lay a button out by
                option.setMnemonicParsing(false);
                option.setWrapText(true);
                option.setUserData(choice.key());
                options.add(option);
            }
        }
        oneOf(options);
    }
}
