package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.controlsfx.control.SegmentedButton;
import tapedeck.deck.takes.Take;
import tapedeck.ui.theme.Appearance;

/** What the chart shows, the names of its lines, and how it shows them. */
final class ChartHeader extends HBox {
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.FIRST);
    private final Map<Look.Kind, ToggleButton> kinds = new EnumMap<>(Look.Kind.class);
    private final CurveLegend legend;
    private final Button smooth = new Button();
    private final ToggleButton log = toggle("log", "chart-log", "Logarithmic loss axis");
    private final ToggleButton epochs = toggle("epochs", "chart-epochs", "Epochs below instead of iterations");
    private final ToggleButton follow = toggle("follow", "chart-follow",
            "Show the whole run as it grows (double click, or 0)");

    /** @param following whether the whole run is seen */
    ChartHeader(Appearance appearance, BooleanProperty following) {
        legend = new CurveLegend(appearance);
        getStyleClass().add("chart-header");
        setAlignment(Pos.CENTER_LEFT);
        for (Look.Kind kind : Look.Kind.values()) {
            ToggleButton button = toggle(kind.label(), "chart-" + kind.label().toLowerCase(java.util.Locale.ROOT),
                    "Over the iterations: " + kind.quantity());
            button.setSelected(kind == Look.FIRST.kind());
            button.setOnAction(_ -> choose(kind));
            kinds.put(kind, button);
        }
        SegmentedButton views = new SegmentedButton(kinds.values().toArray(ToggleButton[]::new));
        views.setToggleGroup(null); // one is always chosen: choose() sees to it
        views.setMinWidth(USE_PREF_SIZE);
        setHgrow(legend, Priority.ALWAYS);
        smooth.setId("chart-smooth");
        smooth.setTooltip(new Tooltip("The batch losses' exponentially weighted mean, over the last few pixels"));
        smooth.setOnAction(_ -> set(with(look.get().smoothness().next())));
        log.setSelected(Look.FIRST.log());
        log.selectedProperty().subscribe(_ -> set(
                new Look(look.get().kind(), log.isSelected(), look.get().epochs(), look.get().smoothness())));
        epochs.selectedProperty().subscribe(_ -> set(
                new Look(look.get().kind(), look.get().log(), epochs.isSelected(), look.get().smoothness())));
        follow.selectedProperty().bindBidirectional(following);
        for (Labeled button : new Labeled[]{smooth, log, epochs, follow}) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(views, legend, smooth, log, epochs, follow);
        set(Look.FIRST);
    }

    private static ToggleButton toggle(String text, String id, String meaning) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setAccessibleText(meaning);
        button.setTooltip(new Tooltip(meaning));
        return button;
    }

    private Look with(Look.Smoothness smoothness) {
        return new Look(look.get().kind(), look.get().log(), look.get().epochs(), smoothness);
    }

    private void choose(Look.Kind kind) {
        set(new Look(kind, look.get().log(), look.get().epochs(), look.get().smoothness()));
    }

    private void set(Look next) {
        kinds.forEach((kind, button) -> button.setSelected(kind == next.kind()));
        boolean loss = next.kind() == Look.Kind.LOSS;
        smooth.setText("smooth: " + next.smoothness().label());
        smooth.setDisable(!loss);
        log.setDisable(!loss);
        look.set(next);
    }

    /** Names what is drawn. */
    void show(ChartData data, List<String> parameters) {
        List<CurveLegend.Entry> entries = new ArrayList<>();
        if (look.get().kind() == Look.Kind.GRADIENTS) {
            parameters.forEach(each -> entries.add(new CurveLegend.Entry(each, entries.size(), "train", null)));
        } else {
            List<Take> named = data.named();
            // A take that is alone is named in the table; here its lines are, in its colour.
            int colour = named.size() == 1 ? named.getFirst().colour() : -1;
            for (Take take : named.size() == 1 ? List.<Take>of() : named) {
                entries.add(new CurveLegend.Entry(take.name(), take.colour(),
                        take.id() == data.current() ? "strong" : "train", meaning(take)));
            }
            entries.add(new CurveLegend.Entry("train", colour, "train", "Of all training rows, measured now and then"));
            entries.add(new CurveLegend.Entry("test", colour, "test", "Of all test rows, measured now and then"));
            if (look.get().kind() == Look.Kind.LOSS) {
                entries.add(new CurveLegend.Entry("batch", colour, "batch",
                        "Of every iteration, on its own batch: no spike is left out"));
            }
        }
        legend.show(entries);
    }

    private static String meaning(Take take) {
        Take.Branch branch = take.branch();
        return take.program() + (branch == null ? "" : ", branched at iteration " + branch.iteration());
    }

    /** What the viewer chose. */
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
