package tapedeck.ui.graph.drawing;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ModuleName;
import tapedeck.text.Texts;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphAccessibleText;

/** A folded module: its name and how many Functions are inside. States are those of a {@link Junction}. */
public final class ModuleCard extends Region {
    /** All that is shown. */
    private record Look(Graph.Call call, boolean passed, Texts texts) {}

    private final CardSizes metrics;
    private @Nullable Look look;
    private final Text arrow = new Text("▸");
    private final Text title = new Text();
    private final Text detail = new Text();

    ModuleCard(CardSizes metrics) {
        this.metrics = metrics;
        getStyleClass().add("module-card");
        arrow.getStyleClass().add("module-arrow");
        title.getStyleClass().add("module-title");
        detail.getStyleClass().add("module-detail");
        getChildren().addAll(arrow, title, detail);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    void show(Graph.Call call, boolean passed, Texts texts) {
        Look next = new Look(call, passed, texts);
        if (next.equals(look)) {
            return;
        }
        look = next;
        title.setText(texts.of(ModuleName.of(call.name())));
        detail.setText(texts.of("graph.functions", "n", call.size()));
        setAccessibleText(texts.of(GraphAccessibleText.folded(call, passed)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        arrow.relocate(metrics.pad(), middle - metrics.em(1.35));
        title.relocate(metrics.pad() + metrics.mark(), middle - metrics.em(1.35));
        detail.relocate(metrics.pad(), middle + metrics.em(0.1));
    }
}
