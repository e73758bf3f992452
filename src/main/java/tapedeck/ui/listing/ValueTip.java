package tapedeck.ui.listing;

import java.time.Duration;
import java.util.function.IntUnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import tapedeck.ui.editor.ScriptEditor;

/** The tip with a variable's value, where the pointer rests on it. */
final class ValueTip {
    private static final Duration REST = Duration.ofMillis(350);
    /** Below the pointer, in pixels: it hides nothing. */
    private static final int BELOW = 16;

    private final ScriptEditor editor;
    private final ListingModel model;
    private final IntUnaryOperator running;
    private final Tooltip tip = new Tooltip();

    /** @param running gives the index of the line that runs as which a line is shown; negative of none */
    ValueTip(ScriptEditor editor, ListingModel model, IntUnaryOperator running) {
        this.editor = editor;
        this.model = model;
        this.running = running;
        tip.getStyleClass().add("value-tip");
    }

    void install() {
        CodeArea area = editor.area();
        area.setMouseOverTextDelay(REST);
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, event -> {
            Point2D at = event.getPosition();
            String name = editor.nameAt(at.getX(), at.getY());
            int line = running.applyAsInt(editor.lineAt(at.getX(), at.getY()));
            String value = name.isEmpty() || line < 0 ? null : model.value(name, line);
            if (value != null) {
                tip.setText(value);
                tip.show(area, event.getScreenPosition().getX(), event.getScreenPosition().getY() + BELOW);
            }
        });
        area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    }
}
