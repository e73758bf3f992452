package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.Response;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.theme.LiveTexts;

/** The Functions of the tape in an order: each click gives one the next place, a second takes it away. */
final class OrderControl extends AnswerControl {
    private final LiveTexts words;
    private final Map<Option, Label> places = new LinkedHashMap<>();
    private final List<Integer> order = new ArrayList<>();
    private final Label how = new Label();

    OrderControl(LiveTexts words, Observation seen) {
        this.words = words;
        how.textProperty().bind(words.text("learning.order"));
        how.getStyleClass().add("muted");
        how.setWrapText(true);
        getChildren().add(how);
        TapeSnapshot tape = seen.scenery().tape();
        for (FunctionState function : tape == null ? List.<FunctionState>of() : tape.functions()) {
            Label name = new Label(function.call());
            name.getStyleClass().add("mono");
            Option option = new Option(String.valueOf(function.index()), function.call(), name);
            Label place = new Label();
            place.getStyleClass().addAll("lesson-mark", "lesson-place");
            option.lead(place);
            places.put(option, place);
            option.setOnAction(_ -> {
                int at = order.indexOf(function.index());
                if (at < 0) {
                    order.add(function.index());
                } else {
                    order.subList(at, at + 1).clear();
                }
                show();
            });
            getChildren().add(option);
        }
        offer(List.copyOf(places.keySet()));
        show();
    }

    /** Each Function that was given its place is right, the others are wrong; who has given none to all sees the right ones. */
    @Override
    void accept(List<Response> right) {
        how.setVisible(false);
        how.setManaged(false);
        if (!right.isEmpty() && right.getFirst() instanceof Response.Ordered(List<Integer> functions)) {
            if (responseProperty().get() == null) {
                order.clear();
                order.addAll(functions);
                show();
            }
            places.keySet().forEach(option -> {
                Integer function = Integer.valueOf((String) option.getUserData());
                mark((String) option.getUserData(), order.indexOf(function) == functions.indexOf(function));
            });
        }
        super.accept(right);
    }

    private void show() {
        places.forEach((option, label) -> {
            int place = order.indexOf(Integer.valueOf((String) option.getUserData()));
            option.setSelected(place >= 0);
            label.setText(place < 0 ? "" : words.of("learning.place", "place", place + 1));
        });
        responseProperty().set(order.size() == places.size() && !order.isEmpty()
                ? new Response.Ordered(List.copyOf(order))
                : null);
    }
}
