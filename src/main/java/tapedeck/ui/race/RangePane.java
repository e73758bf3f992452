package tapedeck.ui.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.RangeCurve;
import tapedeck.deck.race.RangeMark;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** A range test: the rate rises in one run, and the curve of the loss over it is marked and explained. */
public final class RangePane extends RunPane {
    private final RangeModel model;
    private final RangeChart chart;
    private final Words words;
    private final List<Button> marks = new ArrayList<>();
    private final DoubleConsumer onRate;
    private @Nullable RangeCurve drawn;

    /**
     * A pane that has tested nothing yet.
     *
     * @param onRate is told of the rate that was clicked on
     */
    public RangePane(Words words, Appearance appearance, Races races, DoubleConsumer onRate) {
        this(words, appearance, new RangeModel(races), onRate);
    }

    RangePane(Words words, Appearance appearance, RangeModel model, DoubleConsumer onRate) {
        this(words, model, new RangeChart(words, appearance, model, onRate), onRate);
    }

    private RangePane(Words words, RangeModel model, RangeChart chart, DoubleConsumer onRate) {
        super(words, "range", "race.range-title", model, chart);
        this.model = model;
        this.chart = chart;
        this.words = words;
        this.onRate = onRate;
        ask(List.of(new RaceField(words, "range-from", Message.of("race.from"), 6, model::fromText, model::setFrom),
                new RaceField(words, "range-to", Message.of("race.to"), 6, model::toText, model::setTo),
                new RaceField(words, "range-iterations", Message.of("race.iterations"), 6, model::iterationsText,
                        model::setIterations)));
        for (RangeMark.Kind kind : RangeMark.Kind.values()) {
            String id = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
            Button button = new Button();
            button.setId("range-mark-" + id);
            button.getStyleClass().addAll("range-mark", id);
            button.setVisible(false);
            button.setMaxWidth(Double.MAX_VALUE);
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
            button.setOnAction(_ -> onRate.accept(Numbers.rounded(mark.rate(), 2)));
        }
    }
}
