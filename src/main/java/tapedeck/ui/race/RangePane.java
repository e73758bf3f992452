package tapedeck.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** A range test: the rate rises in one run, and the curve of the loss over it is marked and explained. */
final class RangePane extends RunPane<RangeForm> {
    private final RangeTestModel model;
    private final RangeChart chart;
    private final LiveTexts words;
    private final List<Button> marks = new ArrayList<>();
    private final RatePick pick;
    private @Nullable RangeCurve drawn;

    /**
     * A pane that has tested nothing yet.
     *
     * @param pick is told of the rate that was clicked on
     */
    RangePane(LiveTexts words, Appearance appearance, Races races, RatePick pick) {
        this(words, appearance, new RangeTestModel(races), pick);
    }

    RangePane(LiveTexts words, Appearance appearance, RangeTestModel model, RatePick pick) {
        this(words, model, new RangeChart(words, appearance, model, pick), pick);
    }

    private RangePane(LiveTexts words, RangeTestModel model, RangeChart chart, RatePick pick) {
        super(words, "range", model, chart);
        this.model = model;
        this.chart = chart;
        this.words = words;
        this.pick = pick;
        ask(List.of(field("from", "race.from", 5, RangeForm::fromText, RangeForm::from),
                field("to", "race.to", 5, RangeForm::toText, RangeForm::to), field("iterations", "race.iterations", 5,
                        RangeForm::iterationsText, RangeForm::iterations)),
                List.of());
        for (RangeMark.Kind kind : RangeMark.Kind.values()) {
            String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Button button = new Button();
            button.setId("range-mark-" + id);
            button.getStyleClass().addAll("range-mark", id);
            button.setVisible(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.managedProperty().bind(button.visibleProperty());
            marks.add(button);
        }
        getChildren().addAll(marks);
        chart.pointedProperty().subscribe(_ -> show());
    }

    @Override
    Message sentence() {
        double pointed = chart.pointedProperty().get();
        return Double.isNaN(pointed)
                ? model.summary()
                : Message.of("race.click-rate", "rate", Numbers.shortest(pointed));
    }

    @Override
    void pickNothing() {
        chart.pointNowhere();
    }

    @Override
    boolean follow() {
        RangeCurve curve = model.isMarked() ? model.curve() : null;
        for (int i = 0; i < marks.size(); i++) {
            show(marks.get(i), curve == null ? null : curve.marks().get(i));
        }
        boolean changed = model.curve() != drawn || !model.isRunning();
        drawn = model.curve();
        return changed;
    }

    private void show(Button button, @Nullable RangeMark mark) {
        button.setVisible(mark != null);
        if (mark != null) {
            button.setText(words.of(mark.sentence()));
            button.setAccessibleText(words.of("race.mark-spoken", "mark", Message.of(mark.kind().key()), "sentence",
                    mark.sentence()));
            button.setDisable(!mark.isFound());
            button.setOnAction(
                    _ -> pick.pick(Numbers.rounded(mark.rate(), 2), button, new Point2D(0, button.getHeight())));
        }
    }
}
