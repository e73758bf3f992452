package tapedeck.ui.graph;

import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Exact values beside the pointer. */
final class HoverCard {
    private final Tooltip tooltip = new Tooltip();
    private final Supplier<@Nullable Shown> shown;
    private @Nullable Node over;

    HoverCard(Supplier<@Nullable Shown> shown) {
        this.shown = shown;
        tooltip.getStyleClass().add("hover-card");
    }

    void show(Selection selection, Node node) {
        Shown now = shown.get();
        if (now == null) {
            return;
        }
        if (over != null) {
            Tooltip.uninstall(over, tooltip);
        }
        over = node;
        tooltip.setText(Exact.of(selection, now));
        Tooltip.install(node, tooltip);
    }

    void hide() {
        if (over != null) {
            Tooltip.uninstall(over, tooltip);
            over = null;
        }
    }
}
