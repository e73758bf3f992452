package tapedeck.ui.graph.drawing;

import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.tape.TapeEvent;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.NumberGrid;
import tapedeck.ui.graph.model.Values;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;

/** The accumulation of a gradient where one was already: {@code before += contribution}, both to be seen. */
final class Accumulation extends Region {
    private final CardSizes metrics;
    private final ValueView before = new ValueView("grad");
    private final Text sign = new Text("+=");
    private final ValueView contribution = new ValueView("grad");

    Accumulation(CardSizes metrics, TapeEvent.GradAccumulated event, NdArray had, Palette palette, LiveTexts words) {
        this.metrics = metrics;
        getStyleClass().addAll("function-note", "accumulation");
        sign.getStyleClass().add("note-text");
        getChildren().addAll(before, sign, contribution);
        setMouseTransparent(true);
        setManaged(false);
        before.show(had, DType.FLOAT64, NumberGrid.of(had.shape()), palette, null);
        contribution.show(event.contribution(), DType.FLOAT64, NumberGrid.of(had.shape()), palette, null);
        accessibleTextProperty().bind(words.text("graph.accumulation", "norm", Values.norm(event.contribution())));
    }

    /** Below a card, or above one that stands above a junction. */
    void place(Box card, CardKind kind) {
        double height = metrics.em(kind == CardKind.MAIN ? 2.2 : 1.9);
        double width = Math.max(card.width(), metrics.em(10));
        double y = kind == CardKind.MAIN ? card.bottom() - metrics.em(0.3) : card.y() - height + metrics.em(0.3);
        resizeRelocate(card.centerX() - width / 2, Math.max(0, y), width, height);
    }

    @Override
    protected void layoutChildren() {
        double pad = metrics.em(0.3);
        double middle = sign.getLayoutBounds().getWidth() + 2 * pad;
        double one = (getWidth() - middle - 2 * pad) / 2;
        before.resizeRelocate(pad, pad, one, getHeight() - 2 * pad);
        sign.relocate((getWidth() - sign.getLayoutBounds().getWidth()) / 2,
                (getHeight() - sign.getLayoutBounds().getHeight()) / 2);
        contribution.resizeRelocate(getWidth() - pad - one, pad, one, getHeight() - 2 * pad);
    }
}
