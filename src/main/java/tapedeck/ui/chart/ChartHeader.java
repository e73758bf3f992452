package tapedeck.ui.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import tapedeck.deck.takes.Take;
import tapedeck.ui.plot.Legend;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartData;
import tapedeck.view.chart.Look;

/** The header of the chart: its title, the names of its lines, and how it shows them. */
final class ChartHeader extends VBox {
    /** What the names of the lines have beside the rest at least, in widths of a choice. */
    private static final double NAMES = 1.5;
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.FIRST);
    private final ReadOnlyBooleanWrapper sizes = new ReadOnlyBooleanWrapper(this, "sizes");
    private final ToggleButton layers;
    private final Map<Look.Kind, ToggleButton> kinds = new EnumMap<>(Look.Kind.class);
    private final Legend legend;
    private final Button smooth = new Button();
    private final LiveTexts words;
    private final ToggleButton log;
    private final ToggleButton epochs;
    private final ToggleButton follow;
    private final List<Labeled> options;
    private final SegmentedButton views;
    private final HBox first = new HBox();
    private final HBox second = new HBox();

    /** @param following whether the running take is seen as it grows */
    ChartHeader(LiveTexts words, Appearance appearance, BooleanProperty following) {
        this.words = words;
        log = toggle("chart-log", "chart.log", "chart.log-help");
        epochs = toggle("chart-epochs", "chart.epochs", "chart.epochs-help");
        follow = toggle("chart-follow", "chart.follow", "chart.follow-help");
        legend = new Legend(appearance);
        getStyleClass().add("chart-header");
        for (Look.Kind kind : Look.Kind.values()) {
            ToggleButton button = toggle("chart-" + kind.name().toLowerCase(Locale.ROOT), kind.title(), kind.help());
            button.setSelected(kind == Look.FIRST.kind());
            button.setOnAction(_ -> choose(kind));
            kinds.put(kind, button);
        }
        layers = toggle("chart-sizes", "chart.sizes", "chart.sizes-help");
        layers.setOnAction(_ -> {
            sizes.set(true);
            set(look.get());
        });
        views = new SegmentedButton(kinds.values().toArray(ToggleButton[]::new));
        views.getButtons().add(layers);
        views.setToggleGroup(null); // one is always chosen: choose() sees to it
        views.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(legend, Priority.ALWAYS);
        smooth.setId("chart-smooth");
        smooth.setTooltip(tooltip("chart.smooth-help"));
        smooth.setOnAction(_ -> set(with(look.get().smoothness().next())));
        log.setSelected(Look.FIRST.log());
        log.selectedProperty().subscribe(_ -> set(
                new Look(look.get().kind(), log.isSelected(), look.get().epochs(), look.get().smoothness())));
        epochs.selectedProperty().subscribe(_ -> set(
                new Look(look.get().kind(), look.get().log(), epochs.isSelected(), look.get().smoothness())));
        follow.selectedProperty().bindBidirectional(following);
        options = List.of(smooth, log, epochs, follow);
        options.forEach(each -> each.setMinWidth(USE_PREF_SIZE));
        for (HBox row : List.of(first, second)) {
            row.getStyleClass().add("chart-row");
            row.setAlignment(Pos.CENTER_LEFT);
        }
        first.getChildren().addAll(views, legend);
        first.getChildren().addAll(options);
        getChildren().add(first);
        set(Look.FIRST);
    }

    /** Has what one chooses by in one line, or where that is too long the names of the lines and how they are drawn in a second. */
    void fit(double width) {
        double each = options.getLast().prefWidth(-1);
        double needed = views.prefWidth(-1) + NAMES * each + options.stream().filter(Labeled::isManaged)
                .mapToDouble(option -> option.prefWidth(-1) + first.getSpacing()).sum();
        boolean two = needed > width;
        if (two != getChildren().contains(second)) {
            first.getChildren().setAll(views);
            HBox row = two ? second : first;
            second.getChildren().clear();
            row.getChildren().add(legend);
            row.getChildren().addAll(options);
            getChildren().setAll(two ? List.of(first, second) : List.of(first));
        }
    }

    /** Leaves the room to the names of the lines: a class chooses nothing here. */
    void setPresented(boolean on) {
        for (Labeled each : options) {
            each.setVisible(!on);
            each.setManaged(!on);
        }
    }

    private ToggleButton toggle(String id, String title, String help) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.textProperty().bind(words.text(title));
        button.accessibleTextProperty().bind(words.text(help));
        button.setTooltip(tooltip(help));
        return button;
    }

    private Tooltip tooltip(String help) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(words.text(help));
        return tooltip;
    }

    private Look with(Look.Smoothness smoothness) {
        return new Look(look.get().kind(), look.get().log(), look.get().epochs(), smoothness);
    }

    private void choose(Look.Kind kind) {
        sizes.set(false);
        set(new Look(kind, look.get().log(), look.get().epochs(), look.get().smoothness()));
    }

    private void set(Look next) {
        kinds.forEach((kind, button) -> button.setSelected(!sizes.get() && kind == next.kind()));
        layers.setSelected(sizes.get());
        boolean loss = !sizes.get() && next.kind() == Look.Kind.LOSS;
        smooth.textProperty().bind(words.text(next.smoothness().title()));
        smooth.setDisable(!loss);
        log.setDisable(!loss);
        epochs.setDisable(sizes.get());
        follow.setDisable(sizes.get());
        look.set(next);
    }

    /** Names what is drawn. */
    void show(ChartData data, List<String> parameters) {
        List<Legend.Entry> entries = new ArrayList<>();
        if (sizes.get()) {
            data.named().forEach(each -> entries.add(
                    new Legend.Entry(words.of(each.name()), new LineSample(each.colour(), "train"), null)));
        } else if (look.get().kind() == Look.Kind.GRADIENTS) {
            parameters.forEach(
                    each -> entries.add(new Legend.Entry(each, new LineSample(entries.size(), "train"), null)));
        } else {
            List<Take> named = data.named();
            // A take that is alone is named in the table; here its lines are, in its colour. Several are beside the plot.
            int colour = named.size() == 1 ? named.getFirst().colour() : -1;
            entries.add(new Legend.Entry(words.of("chart.train"), new LineSample(colour, "train"),
                    words.of("chart.train-help")));
            entries.add(new Legend.Entry(words.of("chart.test"), new LineSample(colour, "test"),
                    words.of("chart.test-help")));
            if (look.get().kind() == Look.Kind.LOSS) {
                entries.add(new Legend.Entry(words.of("chart.batch"), new LineSample(colour, "batch"),
                        words.of("chart.batch-help")));
            }
            if (named.stream().anyMatch(each -> each.page().repeats() != null)) {
                entries.add(new Legend.Entry(words.of("chart.seeds"), new LineSample(colour, "seeds"),
                        words.of("chart.seeds-help")));
            }
        }
        legend.show(entries);
    }

    /** Returns whether the sizes of layers are seen instead. */
    ReadOnlyBooleanProperty sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /** Returns what the viewer chose. */
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
