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
import tapedeck.view.chart.Look;

/** The menu of what the chart shows, and how. On the FX thread only. */
final class ChartMenu extends MenuButton {
    private final ReadOnlyObjectWrapper<Look> look = new ReadOnlyObjectWrapper<>(Look.FIRST);
    private final ReadOnlyBooleanWrapper sizes = new ReadOnlyBooleanWrapper(this, "sizes");
    private final CheckMenuItem layers;
    private final Map<Look.Kind, CheckMenuItem> kinds = new EnumMap<>(Look.Kind.class);
    private final Map<Look.Smoothness, CheckMenuItem> smooth = new EnumMap<>(Look.Smoothness.class);
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
        for (Look.Kind kind : Look.Kind.values()) {
            kinds.put(kind, item("chart-" + kind.name().toLowerCase(Locale.ROOT), kind.title(), () -> choose(kind)));
        }
        layers = item("chart-sizes", "chart.sizes", () -> {
            sizes.set(true);
            set(look.get());
        });
        getItems().add(new SeparatorMenuItem());
        for (Look.Smoothness each : Look.Smoothness.values()) {
            smooth.put(each, item("chart-" + each.title().substring("chart.".length()), each.title(),
                    () -> set(new Look(now().kind(), now().log(), now().epochs(), each))));
        }
        getItems().add(new SeparatorMenuItem());
        log = item("chart-log", "chart.log",
                () -> set(new Look(now().kind(), !now().log(), now().epochs(), now().smoothness())));
        epochs = item("chart-epochs", "chart.epochs",
                () -> set(new Look(now().kind(), now().log(), !now().epochs(), now().smoothness())));
        follow = item("chart-follow", "chart.follow", () -> following.set(!following.get()));
        following.subscribe(follow::setSelected);
        set(Look.FIRST);
    }

    private Look now() {
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

    private void choose(Look.Kind kind) {
        sizes.set(false);
        set(new Look(kind, now().log(), now().epochs(), now().smoothness()));
    }

    private void set(Look next) {
        boolean loss = !sizes.get() && next.kind() == Look.Kind.LOSS;
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
    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }
}
