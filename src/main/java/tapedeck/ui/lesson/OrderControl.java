package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.Response;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.theme.LiveTexts;

/** The Functions of the tape in an order: each click gives one the next place, a second takes it away. */
final class OrderControl extends AnswerControl {
    private final LiveTexts words;
    private final List<ToggleButton> options = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();

    OrderControl(LiveTexts words, Observation seen) {
        this.words = words;
        TapeSnapshot tape = seen.scenery().tape();
        for (FunctionState function : tape == null ? List.<FunctionState>of() : tape.functions()) {
            ToggleButton option = option(String.valueOf(function.index()), function.call());
            Label place = new Label();
            place.getStyleClass().add("lesson-place");
            Label name = new Label(function.call());
            name.getStyleClass().add("mono");
            HBox inside = new HBox(place, name);
            inside.getStyleClass().add("lesson-ordered");
            inside.setMouseTransparent(true);
            option.setGraphic(inside);
            option.setUserData(function.index());
            option.setOnAction(_ -> {
                int at = order.indexOf(function.index());
                if (at < 0) {
                    order.add(function.index());
                } else {
                    order.subList(at, at + 1).clear();
                }
                show();
            });
            options.add(option);
            getChildren().add(option);
        }
        show();
    }

    private void show() {
        for (ToggleButton option : options) {
            int place = order.indexOf((Integer) option.getUserData());
            option.setSelected(place >= 0);
            ((Label) ((HBox) option.getGraphic()).getChildren().getFirst())
                    .setText(place < 0 ? "" : words.of("learning.place", "place", place + 1));
        }
        responseProperty().set(order.size() == options.size() && !order.isEmpty()
                ? new Response.Ordered(List.copyOf(order))
                : null);
    }
}
