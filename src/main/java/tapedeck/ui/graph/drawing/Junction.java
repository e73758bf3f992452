package tapedeck.ui.graph.drawing;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.tape.FunctionState;
import tapedeck.ui.graph.model.Names;

/** Where the lines of a Function meet: its call, and a mark for each tensor it saved, hollow once freed. States are pseudo-classes: running, forward, backward, passed, selected. */
final class Junction extends Region {
    private static final PseudoClass FREED = PseudoClass.getPseudoClass("freed");
    private static final int MOST_MARKS = 4;

    private final Text call = new Text();
    /** One for each saved tensor. */
    private final HBox saved = new HBox();

    Junction() {
        getStyleClass().add("junction");
        call.getStyleClass().add("junction-text");
        call.setMouseTransparent(true);
        saved.getStyleClass().add("saved-marks");
        saved.setMouseTransparent(true);
        getChildren().addAll(call, saved);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    void show(FunctionState function, java.util.function.LongFunction<String> names) {
        call.setText(function.call());
        int marks = Math.min(MOST_MARKS, function.saved().size());
        while (saved.getChildren().size() < marks) {
            Region mark = new Region();
            mark.getStyleClass().add("saved-mark");
            saved.getChildren().add(mark);
        }
        saved.getChildren().remove(marks, saved.getChildren().size());
        saved.getChildren().forEach(mark -> mark.pseudoClassStateChanged(FREED, function.freed()));
        setAccessibleText(Names.spoken(function, names));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        call.relocate((getWidth() - call.getLayoutBounds().getWidth()) / 2,
                (getHeight() - call.getLayoutBounds().getHeight()) / 2);
        saved.autosize();
        saved.relocate((getWidth() - saved.getWidth()) / 2, getHeight() - saved.getHeight() / 2);
    }
}
