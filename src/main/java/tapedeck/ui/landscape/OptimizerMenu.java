package tapedeck.ui.landscape;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import tapedeck.ui.theme.LiveTexts;

/** A quiet menu of choices, each with a tick while it is the one. On the FX thread only. */
abstract class OptimizerMenu extends MenuButton {
    private final Runnable onChange;
    private final SeparatorMenuItem divider = new SeparatorMenuItem();
    /** By their numbers; 0 is that of all. */
    private final Map<Integer, CheckMenuItem> optimizers = new TreeMap<>();
    private int optimizer;

    /** @param onChange told when something else is chosen */
    OptimizerMenu(String id, Runnable onChange) {
        this.onChange = onChange;
        setId(id);
        getStyleClass().add("quiet");
        setMinWidth(USE_PREF_SIZE);
    }

    /**
     * Offers which of several optimizers it is of, at the end of the menu; nothing where there is one.
     *
     * @param together whether all of them step by the same gradients, so that all can be looked at as one
     */
    final void offerOptimizers(LiveTexts words, int count, boolean together) {
        int offered = count < 2 ? 0 : count;
        boolean all = offered > 0 && together;
        if (offered == optimizers.size() - (optimizers.containsKey(0) ? 1 : 0) && all == optimizers.containsKey(0)) {
            return;
        }
        getItems().removeAll(optimizers.values());
        getItems().remove(divider);
        optimizers.clear();
        optimizer = all || offered == 0 ? 0 : 1;
        if (offered > 0) {
            getItems().add(divider);
        }
        for (int k = all ? 0 : 1; k <= offered; k++) {
            int which = k;
            optimizers.put(k, add(getId() + "-optimizer-" + k,
                    k == 0 ? words.text("plane.menu.optimizers") : words.text("plane.menu.optimizer", "number", k),
                    () -> optimizer = which));
        }
        tickAll();
    }

    /** The optimizer that is looked at, from 1; 0 for all of them. */
    final int optimizer() {
        return optimizer;
    }

    private void tickAll() {
        optimizers.forEach((which, item) -> item.setSelected(which == optimizer));
        tick();
    }

    /** Ticks what is chosen. */
    abstract void tick();

    /** A choice that is not in the menu yet. */
    final CheckMenuItem choice(String id, ObservableValue<String> text, Runnable then) {
        CheckMenuItem item = new CheckMenuItem();
        item.setId(id);
        item.textProperty().bind(text);
        item.setOnAction(_ -> {
            then.run();
            tickAll();
            onChange.run();
        });
        return item;
    }

    /** A choice at the end of the menu. */
    final CheckMenuItem add(String id, ObservableValue<String> text, Runnable then) {
        CheckMenuItem item = choice(id, text, then);
        getItems().add(item);
        return item;
    }
}
