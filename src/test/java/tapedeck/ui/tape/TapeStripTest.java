package tapedeck.ui.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.event.EventType;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.listing.Decks;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

class TapeStripTest {
    private final SelectionModel picked = new SelectionModel();
    private final List<Integer> sought = new ArrayList<>();
    private final Appearance appearance = new Appearance(Theme.LIGHT);
    private final DeckState state;

    TapeStripTest() throws Exception {
        state = Decks.ended(Decks.fizzBuzz(), Hyperparameters.of(0.1), 1);
    }

    private TapeSnapshot at(int playhead) {
        return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(playhead);
    }

    private interface Use {
        void of(TapeStrip strip, Canvas canvas, Scene scene);
    }

    private void with(Use use) throws Exception {
        FxTest.call(() -> {
            TapeStrip strip = new TapeStrip(picked, new LiveTexts(Language.ENGLISH), appearance,
                    (iteration, playhead) -> {
                        assertThat(iteration).isEqualTo(1);
                        sought.add(playhead);
                    });
            Scene scene = FxTest.scene(strip, 1280, 64);
            strip.show(state, null);
            strip.applyCss();
            strip.layout();
            use.of(strip, (Canvas) strip.lookup("Canvas"), scene);
            return strip;
        });
    }

    private static void mouse(Canvas canvas, EventType<MouseEvent> type, double x, double y) {
        var at = canvas.localToScene(x, y);
        canvas.fireEvent(new MouseEvent(type, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY, 1,
                false, false, false, false, type != MouseEvent.MOUSE_RELEASED, false, false, false, false,
                type == MouseEvent.MOUSE_RELEASED, null));
    }

    @Test
    void draggingScrubsThroughForwardAndBack() throws Exception {
        with((strip, canvas, _) -> {
            StripGeometry place = strip.geometry();
            double above = place.lane() / 2;
            double below = place.top(1) + place.lane() / 2;
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 2, above);
            for (double x = 2; x < 10 * place.cell(); x += 3) {
                mouse(canvas, MouseEvent.MOUSE_DRAGGED, x, above);
            }
            assertThat(sought).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
            sought.clear();
            mouse(canvas, MouseEvent.MOUSE_DRAGGED, 9.5 * place.cell(), place.lane() + 1);
            assertThat(sought).as("a hand that trembles stays in its lane").isEmpty();
            for (double x = 10 * place.cell() + 20; x > 0; x -= 3) {
                mouse(canvas, MouseEvent.MOUSE_DRAGGED, x, below);
            }
            assertThat(sought).isSorted().hasSize(11).doesNotHaveDuplicates();
        });
    }

    @Test
    void aClickPicksAndThePointerIsShared() throws Exception {
        with((strip, canvas, _) -> {
            StripGeometry place = strip.geometry();
            mouse(canvas, MouseEvent.MOUSE_MOVED, 2.5 * place.cell(), 5);
            assertThat(picked.hovered()).isEqualTo(new FunctionSelected(2));
            mouse(canvas, MouseEvent.MOUSE_PRESSED, 2.5 * place.cell(), 5);
            mouse(canvas, MouseEvent.MOUSE_RELEASED, 2.5 * place.cell(), 5);
            assertThat(picked.selected()).isEqualTo(new FunctionSelected(2));
            mouse(canvas, MouseEvent.MOUSE_EXITED, 0, 0);
            assertThat(picked.hovered()).isNull();
        });
    }

    @Test
    void theKeyboardPicksAndGoesThere() throws Exception {
        with((strip, _, _) -> {
            strip.show(state, at(3));
            strip.fireEvent(key(KeyCode.DOWN));
            assertThat(picked.selected()).isEqualTo(new FunctionSelected(3));
            strip.fireEvent(key(KeyCode.DOWN));
            strip.fireEvent(key(KeyCode.ENTER));
            assertThat(sought).containsExactly(5);
            strip.fireEvent(key(KeyCode.UP));
            assertThat(picked.selected()).isEqualTo(new FunctionSelected(3));
        });
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    @Test
    void theHeadIsSolidWhatIsDoneIsTintedAndWhatIsToComeIsNot() throws Exception {
        with((strip, _, scene) -> {
            for (Theme theme : Theme.values()) {
                appearance.wear(theme);
                Palette palette = theme.palette();
                strip.show(state, at(3));
                WritableImage forward = scene.snapshot(null);
                assertThat(middle(strip, forward, 2, 0)).isEqualTo(palette.data());
                assertThat(middle(strip, forward, 1, 0)).isEqualTo(palette.dataSoft());
                assertThat(middle(strip, forward, 3, 0)).isNotIn(palette.data(), palette.dataSoft());
                assertThat(middle(strip, forward, 3, 1)).isNotIn(palette.grad(), palette.gradSoft());
                StripCell passed = strip.geometry().strip().cells().stream().filter(
                        each -> each.kind() == StripCell.Kind.BACKWARD && each.column() == 6).findFirst().orElseThrow();
                strip.show(state, at(passed.place()));
                WritableImage backward = scene.snapshot(null);
                assertThat(middle(strip, backward, 6, 1)).isEqualTo(palette.grad());
                assertThat(middle(strip, backward, 7, 1)).isEqualTo(palette.gradSoft());
                assertThat(middle(strip, backward, 5, 1)).isNotIn(palette.grad(), palette.gradSoft());
            }
        });
    }

    /** The colour near the upper right corner of a Function's cell, where there is no text. */
    private static Color middle(TapeStrip strip, WritableImage image, int column, int lane) {
        StripGeometry place = strip.geometry();
        var at = strip.lookup("Canvas").localToScene((column + 1) * place.cell() - place.gap() - 9,
                place.top(lane) + 3);
        return image.getPixelReader().getColor((int) at.getX(), (int) at.getY());
    }

    @Test
    void saysWhereThePlayheadIs() throws Exception {
        with((strip, _, _) -> {
            strip.show(state, at(2));
            assertThat((String) strip.queryAccessibleAttribute(AccessibleAttribute.TEXT))
                    .startsWith("Tape: iteration 1, forward 2  a1 = m1 + b1").contains("kept: 1 iteration");
            assertThat(strip.queryAccessibleAttribute(AccessibleAttribute.VALUE)).isEqualTo(2.0);
        });
    }
}
