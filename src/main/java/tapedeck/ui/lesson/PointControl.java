package tapedeck.ui.lesson;

import java.util.List;
import javafx.scene.control.Label;
import tapedeck.lessons.claim.GraphTarget;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Stage;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.theme.LiveTexts;

/** Something in the graph, which is clicked there. */
final class PointControl extends AnswerControl {
    private final LiveTexts words;
    private final Stage stage;
    private final Label picked = new Label();
    private boolean isOver;

    PointControl(LiveTexts words, Stage stage) {
        this.words = words;
        this.stage = stage;
        picked.setId("lesson-picked");
        picked.getStyleClass().add("lesson-picked");
        picked.setWrapText(true);
        getChildren().add(picked);
        pulse();
    }

    /** There is nothing to be clicked any more. */
    @Override
    void accept(List<Response> right) {
        isOver = true;
        setVisible(false);
        setManaged(false);
        super.accept(right);
    }

    @Override
    void pulse() {
        if (isOver) {
            return;
        }
        Observation seen = stage.seen();
        GraphTarget at = seen.picked();
        responseProperty().set(at == null ? null : new Response.At(at));
        picked.setText(switch (at) {
            case null -> words.of("learning.point");
            case GraphTarget.OfTensor(String name) -> words.of("learning.pointed", "what", name);
            case GraphTarget.OfFunction(int index) -> words.of("learning.pointed", "what", name(seen, index));
        });
    }

    private static String name(Observation seen, int index) {
        TapeSnapshot tape = seen.scenery().tape();
        return tape == null
                ? ""
                : tape.functions().stream().filter(each -> each.index() == index).map(FunctionState::call).findFirst()
                        .orElse("");
    }
}
