package tapedeck.ui.landscape;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** The menu of what an atlas maps, and how it is seen. On the FX thread only. */
final class AtlasMenu extends MenuButton {
    private static final List<Integer> ITERATIONS = List.of(0, 20, 50, 200, 1000, 5000);
    private static final List<Integer> SEEDS = List.of(1, 3);

    /** Is told what is chosen. */
    interface Chosen {
        void map(AtlasModel.Choice choice);

        void whole();

        void table(boolean shown);
    }

    private final LiveTexts words;
    private final Chosen chosen;
    private final Map<AtlasAxis, CheckMenuItem> across = new EnumMap<>(AtlasAxis.class);
    private final Map<AtlasAxis, CheckMenuItem> up = new EnumMap<>(AtlasAxis.class);
    private final Map<Integer, CheckMenuItem> iterations = new TreeMap<>();
    private final Map<Integer, CheckMenuItem> seeds = new TreeMap<>();
    private AtlasModel.Choice now;

    AtlasMenu(LiveTexts words, AtlasModel.Choice first, Chosen chosen) {
        this.words = words;
        this.chosen = chosen;
        now = first;
        setId("atlas-menu");
        getStyleClass().add("quiet");
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(words.text("atlas.menu"));
        accessibleTextProperty().bind(words.text("atlas.menu.spoken"));
        Menu x = menu("atlas.menu.across");
        Menu y = menu("atlas.menu.up");
        for (AtlasAxis axis : AtlasAxis.values()) {
            across.put(axis, axis(x, axis, true));
            up.put(axis, axis(y, axis, false));
        }
        Menu length = menu("atlas.menu.iterations");
        for (int each : ITERATIONS) {
            iterations.put(each, item(length, "atlas-iterations-" + each, () -> choose(new AtlasModel.Choice(now.x(),
                    now.y(), each, now.seeds()))));
            if (each == 0) {
                iterations.get(each).textProperty().bind(words.text("atlas.menu.iterations.usual"));
            } else {
                iterations.get(each).setText(Numbers.count(each));
            }
        }
        Menu drawn = menu("atlas.menu.seeds");
        for (int each : SEEDS) {
            seeds.put(each, item(drawn, "atlas-seeds-" + each, () -> choose(new AtlasModel.Choice(now.x(), now.y(),
                    now.iterations(), each))));
            seeds.get(each).textProperty().bind(words.text("atlas.menu.of-seeds", "seeds", each));
        }
        MenuItem whole = new MenuItem();
        whole.setId("atlas-whole");
        whole.textProperty().bind(words.text("atlas.menu.whole"));
        whole.setOnAction(_ -> chosen.whole());
        CheckMenuItem table = new CheckMenuItem();
        table.setId("atlas-as-table");
        table.textProperty().bind(words.text("atlas.menu.table"));
        table.setOnAction(_ -> chosen.table(table.isSelected()));
        getItems().addAll(new SeparatorMenuItem(), whole, table);
        show(first, List.of(AtlasAxis.values()));
    }

    private Menu menu(String key) {
        Menu menu = new Menu();
        menu.textProperty().bind(words.text(key));
        getItems().add(menu);
        return menu;
    }

    /** One that is on the other axis already changes places with this. */
    private CheckMenuItem axis(Menu in, AtlasAxis axis, boolean isAcross) {
        CheckMenuItem item = item(in, "atlas-" + (isAcross ? "x-" : "y-") + axis.id(), () -> {
            AtlasAxis x = isAcross ? axis : now.x() == axis ? now.y() : now.x();
            AtlasAxis y = isAcross ? now.y() == axis ? now.x() : now.y() : axis;
            choose(new AtlasModel.Choice(x, y, now.iterations(), now.seeds()));
        });
        item.textProperty().bind(words.text(axis.title()));
        return item;
    }

    private CheckMenuItem item(Menu in, String id, Runnable then) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id);
        item.setOnAction(_ -> then.run());
        in.getItems().add(item);
        return item;
    }

    private void choose(AtlasModel.Choice next) {
        chosen.map(next);
        show(next, List.of());
    }

    /** Ticks what is mapped; only axes that there are can be chosen, all where that is not known. */
    void show(AtlasModel.Choice choice, List<AtlasAxis> there) {
        now = choice;
        across.forEach((axis, item) -> item.setSelected(axis == choice.x()));
        up.forEach((axis, item) -> item.setSelected(axis == choice.y()));
        iterations.forEach((each, item) -> item.setSelected(each == choice.iterations()));
        seeds.forEach((each, item) -> item.setSelected(each == choice.seeds()));
        if (!there.isEmpty()) {
            across.forEach((axis, item) -> item.setDisable(!there.contains(axis)));
            up.forEach((axis, item) -> item.setDisable(!there.contains(axis)));
        }
    }
}
