package tapedeck.ui.inspector;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NamedFormulas;
import tapedeck.tape.TapeEvent.ParameterUpdated;
import tapedeck.ui.theme.LiveTexts;

/** The card of an update of the element that is looked at: before, step, after. */
final class UpdateCard extends VBox {
    private final LiveTexts words;

    private UpdateCard(LiveTexts words, Subject subject, ParameterUpdated event, int element) {
        this.words = words;
        getStyleClass().addAll("contribution", "update-card");
        ElementPlace place = new ElementPlace(subject.tensor().id(), element);
        double before = at(event.before(), element);
        double after = at(event.after(), element);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("lines");
        row(grid, 0, "inspector.update.before", InspectorTexts.nearby(before, after - before));
        row(grid, 1, "inspector.update.step", InspectorTexts.signed(after - before));
        row(grid, 2, "inspector.update.after", InspectorTexts.nearby(after, after - before));
        getChildren().addAll(InspectorTexts.label(NamedFormulas.update(subject.tensor(), event), "formula"),
                InspectorTexts.label(place.text(subject.snapshot()), "formula", "formula-subject"), grid);
        if (subject.isStepped()) {
            getChildren().add(InspectorTexts.label(words, "inspector.after-step", "muted"));
        }
    }

    /** Of the subject's update, if it has just been updated. */
    static Optional<UpdateCard> of(LiveTexts words, Subject subject, int element) {
        return subject.snapshot().updated().stream().filter(event -> event.tensor() == subject.tensor().id())
                .filter(event -> element < event.after().numel()).reduce((_, last) -> last)
                .map(event -> new UpdateCard(words, subject, event, element));
    }

    private static double at(NdArray array, int element) {
        return array.toArray()[element];
    }

    private void row(GridPane grid, int row, String key, String number) {
        Label value = InspectorTexts.label(number, "data-number");
        GridPane.setHalignment(value, HPos.RIGHT);
        Label name = InspectorTexts.label(words, key, "line-name");
        grid.addRow(row, name, value);
        GridPane.setHgrow(name, Priority.ALWAYS);
    }
}
