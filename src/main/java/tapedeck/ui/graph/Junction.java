package tapedeck.ui.graph;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.deck.FunctionState;

/** Where the lines of a Function meet: its call. States are pseudo-classes: running, forward, backward, passed, selected. */
final class Junction extends Region {
    private final Text call = new Text();

    Junction() {
        getStyleClass().add("junction");
        call.getStyleClass().add("junction-text");
        call.setMouseTransparent(true);
        getChildren().add(call);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    void show(FunctionState function, java.util.function.LongFunction<String> names) {
        call.setText(function.call());
        setAccessibleText(Names.spoken(function, names));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        call.relocate((getWidth() - call.getLayoutBounds().getWidth()) / 2,
                (getHeight() - call.getLayoutBounds().getHeight()) / 2);
    }
}
