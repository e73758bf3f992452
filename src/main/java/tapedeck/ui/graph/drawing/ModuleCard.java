package tapedeck.ui.graph.drawing;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.tape.FunctionState;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.Shown;

/** A folded module: its name and how many Functions are inside. States are those of a {@link Junction}. */
public final class ModuleCard extends Region {
    private final CardSizes metrics;
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

    void show(Graph.Call call, Shown shown) {
        List<FunctionState> inside = shown.functions(call);
        title.setText(call.name());
        detail.setText(inside.size() == 1 ? "1 Function" : inside.size() + " Functions");
        setAccessibleText(call.name() + ", folded module of " + detail.getText()
                + (shown.isPassed(call) ? ", passed by backward" : "") + "; Enter unfolds it");
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
