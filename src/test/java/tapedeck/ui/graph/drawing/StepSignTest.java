package tapedeck.ui.graph.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.tape.TensorState;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.Panes;
import tapedeck.ui.graph.model.CardKind;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.theme.Palette;

/** A card whose numbers are from after a step says so, however narrow it is. */
class StepSignTest {
    private static final NdArray ONE = NdArray.of(new double[]{1, 2}, 2);
    private static final TensorState W = new TensorState(1, "weights", ONE, ONE, true, true, true, null);

    private static TensorCard card(String change, boolean stepped, double width) {
        TensorCard card = new TensorCard(CardKind.MAIN, new CardSizes(13, true));
        card.show(W, change, stepped, Palette.LIGHT, Panes.WORDS.texts(), null);
        new Scene(new Pane(card));
        card.resize(width, 80);
        card.layout();
        return card;
    }

    private static boolean isSeen(TensorCard card, String selector) {
        Node node = card.lookup(selector);
        return node.isVisible() && node.getOpacity() > 0;
    }

    @Test
    void whereThereIsRoomWordsDo() throws Exception {
        FxTest.call(() -> {
            TensorCard wide = card("", true, 400);
            assertThat(isSeen(wide, ".tensor-step")).isTrue();
            assertThat(isSeen(wide, ".step-sign")).isFalse();
            assertThat(isSeen(wide, ".leaf-mark")).isTrue();
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "±0.02"})
    void whereThereIsNoneASignDoesInTheMarksPlace(String change) throws Exception {
        FxTest.call(() -> {
            TensorCard narrow = card(change, true, 90);
            assertThat(isSeen(narrow, ".tensor-step")).isFalse();
            assertThat(isSeen(narrow, ".step-sign")).isTrue();
            assertThat(isSeen(narrow, ".leaf-mark")).isFalse();
            assertThat(narrow.lookup(".step-sign").getBoundsInParent().getMaxX()).as("the name stays free")
                    .isLessThan(narrow.lookup(".tensor-name").getBoundsInParent().getMinX());
            return null;
        });
    }

    @Test
    void whereNothingSteppedThereIsNone() throws Exception {
        FxTest.call(() -> {
            TensorCard narrow = card("", false, 90);
            assertThat(isSeen(narrow, ".step-sign")).isFalse();
            assertThat(isSeen(narrow, ".leaf-mark")).isTrue();
            return null;
        });
    }
}
