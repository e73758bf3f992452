package tapedeck.ui.chart;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.view.chart.ChartView;

/** The menu of what the chart shows, and how. On the FX thread only. */
final class ChartMenu extends MenuButton {
    private final ReadOnlyObjectWrapper<ChartView> look = new ReadOnlyObjectWrapper<>(ChartView.FIRST);
    private final ReadOnlyBooleanWrapper sizes = new ReadOnlyBooleanWrapper(this, "sizes");
    private final CheckMenuItem layers;
    private final Map<ChartView.Kind, CheckMenuItem> kinds = new EnumMap<>(ChartView.Kind.class);
    private final Map<ChartView.Smoothness, CheckMenuItem> smooth = new EnumMap<>(ChartView.Smoothness.class);
    private final LiveTexts words;
    private final CheckMenuItem log;
    private final CheckMenuItem epochs;
    private final CheckMenuItem follow;

    /** @param following whether the running take is seen as it grows */
    ChartMenu(LiveTexts words, BooleanProperty following) {
        this.words = words;
        setId("chart-menu");
        getStyleClass().add("quiet");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(words.text("chart.menu"));
        accessibleTextProperty().bind(words.text("chart.menu.spoken"));
        for (ChartView.Kind kind : ChartView.Kind.values()) {
            kinds.put(kind, item("chart-" + kind.name().toLowerCase(Locale.ROOT), kind.title(), () -> choose(kind)));
        }
        layers = item("chart-sizes", "chart.sizes", () -> {
            sizes.set(true);
            set(look.get());
        });
        getItems().add(new SeparatorMenuItem());
        for (ChartView.Smoothness each : ChartView.Smoothness.values()) {
            smooth.put(each, item("chart-" + each.title().substring("chart.".length()), each.title(),
                    () -> set(new ChartView(now().kind(), now().log(), now().epochs(), each))));
        }
        getItems().add(new SeparatorMenuItem());
        log = item("chart-log", "chart.log",
                () -> set(new ChartView(now().kind(), !now().log(), now().epochs(), now().smoothness())));
        epochs = item("chart-epochs", "chart.epochs",
                () -> set(new ChartView(now().kind(), now().log(), !now().epochs(), now().smoothness())));
        follow = item("chart-follow", "chart.follow", () -> following.set(!following.get()));
        following.subscribe(follow::setSelected);
        set(ChartView.FIRST);
    }

    private ChartView now() {
        return look.get();
    }

    private CheckMenuItem item(String id, String title, Runnable then) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id);
        item.textProperty().bind(words.text(title));
        item.setOnAction(_ -> then.run());
        getItems().add(item);
        return item;
    }

    private void choose(ChartView.Kind kind) {
        sizes.set(false);
        set(new ChartView(kind, now().log(), now().epochs(), now().smoothness()));
    }

    private void set(ChartView next) {
        boolean loss = !sizes.get() && next.kind() == ChartView.Kind.LOSS;
        kinds.forEach((kind, item) -> item.setSelected(!sizes.get() && kind == next.kind()));
        layers.setSelected(sizes.get());
        smooth.forEach((each, item) -> {
            item.setSelected(each == next.smoothness());
            item.setDisable(!loss);
        });
        log.setSelected(next.log());
        log.setDisable(!loss);
        epochs.setSelected(next.epochs());
        epochs.setDisable(sizes.get());
        follow.setDisable(sizes.get());
        look.set(next);
    }

    /** Returns whether the sizes of layers are seen instead. */
    ReadOnlyBooleanProperty sizesProperty() {
        return sizes.getReadOnlyProperty();
    }

    /** Returns what the viewer chose. */
    ReadOnlyObjectProperty<ChartView> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
