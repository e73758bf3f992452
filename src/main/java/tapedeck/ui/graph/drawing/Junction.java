package tapedeck.ui.graph.drawing;

import java.util.function.LongFunction;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import tapedeck.tape.FunctionState;
import tapedeck.text.Texts;
import tapedeck.ui.graph.model.GraphAccessibleText;
import tapedeck.ui.graph.model.Names;

/**
 * The junction at which the lines of a Function meet: its call, and a mark for each tensor it saved, hollow once freed. It has the focus
 * for its lines, and speaks for them. States are pseudo-classes: running, forward, backward, passed, selected.
 */
final class Junction extends Region {
    private static final PseudoClass FREED = PseudoClass.getPseudoClass("freed");
    private static final int MOST_MARKS = 4;

    /** All that is shown. */
    private record Look(FunctionState function, Texts texts) {}

    private final Text call = new Text();
    /** One for each saved tensor. */
    private final HBox saved = new HBox();
    private @Nullable Look look;

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

    /** @param names of tensors; they do not change while the Function does not */
    void show(FunctionState function, LongFunction<String> names, Texts texts) {
        Look next = new Look(function, texts);
        if (next.equals(look)) {
            return;
        }
        look = next;
        call.setText(Names.shortCall(function.call()));
        int marks = Math.min(MOST_MARKS, function.saved().size());
        while (saved.getChildren().size() < marks) {
            Region mark = new Region();
            mark.getStyleClass().add("saved-mark");
            saved.getChildren().add(mark);
        }
        saved.getChildren().remove(marks, saved.getChildren().size());
        saved.getChildren().forEach(mark -> mark.pseudoClassStateChanged(FREED, function.freed()));
        setAccessibleText(texts.of(GraphAccessibleText.of(function, names)));
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
