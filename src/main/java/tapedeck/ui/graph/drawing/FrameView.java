package tapedeck.ui.graph.drawing;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.explain.ModuleName;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.theme.LiveTexts;

/** The frame around the rows of one module, with its name; a click on the name, or Enter, folds it. */
final class FrameView extends Region {
    private final CardSizes metrics;
    private final Title title;
    private final ModulePath path;

    FrameView(CardSizes metrics, GraphLayout.Frame frame, LiveTexts words, Consumer<ModulePath> onFold) {
        this.metrics = metrics;
        path = frame.path();
        getStyleClass().add("frame");
        title = new Title(metrics, frame.title(), words);
        title.setVisible(!frame.path().isEmpty());
        getChildren().add(title);
        setPickOnBounds(false);
        setManaged(false);
        Picking.install(title, () -> onFold.accept(frame.path()));
        Box box = frame.box();
        resizeRelocate(box.x(), box.y(), box.width(), box.height());
    }

    /** Of the module. */
    ModulePath path() {
        return path;
    }

    void focusTitle() {
        title.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        title.resizeRelocate(metrics.em(0.2), metrics.em(0.1), metrics.titleWidth(title.text.getText()),
                metrics.frameTitle());
    }

    private static final class Title extends Region {
        private final CardSizes metrics;
        private final Text arrow = new Text("▾");
        private final Text text;

        Title(CardSizes metrics, String title, LiveTexts words) {
            this.metrics = metrics;
            text = new Text();
            text.textProperty().bind(words.text(ModuleName.of(title)));
            getStyleClass().add("frame-title-bar");
            arrow.getStyleClass().add("frame-title");
            text.getStyleClass().add("frame-title");
            getChildren().addAll(arrow, text);
            getChildren().forEach(child -> child.setMouseTransparent(true));
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            accessibleTextProperty().bind(words.text("graph.module.unfolded", "name", ModuleName.of(title)));
        }

        @Override
        protected void layoutChildren() {
            double y = (getHeight() - text.getLayoutBounds().getHeight()) / 2;
            arrow.relocate(metrics.em(0.4), y);
            text.relocate(metrics.em(1.3), y);
        }
    }
}
