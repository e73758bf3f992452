package tapedeck.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.LiveTexts;

/** The line that is left of curve and rate while they are folded: the loss, which opens the curve; the valley; and the rate. */
final class StripLine extends HBox {
    private final BooleanProperty open;
    private final BooleanProperty valley;

    /**
     * A line that opens and closes what is below it.
     *
     * @param open whether the strip is open
     * @param valley whether its face is the valley, and not the curve
     * @param choice whether the valley is offered beside the curve
     */
    StripLine(LiveTexts words, Buttons buttons, TrainingBench bench, BooleanProperty open, BooleanProperty valley,
            ObservableValue<Boolean> choice) {
        this.open = open;
        this.valley = valley;
        setId("strip-line");
        getStyleClass().add("strip-line");
        Label loss = mono(bench.chart().nowProperty());
        ToggleButton curve = tab("strip-curve", bench.chart().titleProperty(), false);
        curve.setGraphic(loss);
        curve.setContentDisplay(ContentDisplay.RIGHT);
        Label title = new Label();
        title.textProperty().bind(words.text("controls.rate"));
        HBox rate = new HBox(title, mono(bench.controls().rateTextProperty()));
        rate.getStyleClass().add("strip-rate");
        rate.visibleProperty().bind(open.not().and(bench.controls().hasRateProperty()));
        ToggleButton other = tab("strip-valley", words.text("shell.tab.valley"), true);
        other.visibleProperty().bind(choice);
        other.managedProperty().bind(choice);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ButtonBase fold = buttons.icon(Action.BENCH_PANE);
        FontIcon arrow = new FontIcon();
        open.subscribe(on -> arrow.setIconCode(on ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
        fold.setGraphic(arrow);
        fold.getStyleClass().add("flat");
        getChildren().addAll(curve, other, space, rate, fold);
    }

    private static Label mono(ObservableValue<String> text) {
        Label label = new Label();
        label.getStyleClass().add("mono");
        label.textProperty().bind(text);
        return label;
    }

    private ToggleButton tab(String id, ObservableValue<String> text, boolean face) {
        ToggleButton tab = new ToggleButton();
        tab.setId(id);
        tab.getStyleClass().add("text-tab");
        tab.setMinWidth(USE_PREF_SIZE);
        tab.textProperty().bind(text);
        Runnable mark = () -> tab.setSelected(open.get() && valley.get() == face);
        tab.setOnAction(_ -> {
            boolean closes = open.get() && valley.get() == face;
            valley.set(face);
            open.set(!closes);
            mark.run();
        });
        open.subscribe(mark);
        valley.subscribe(mark);
        return tab;
    }
}
