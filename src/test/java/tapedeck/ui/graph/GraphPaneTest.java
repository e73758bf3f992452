package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.FxTest;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

class GraphPaneTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 330;

    private static GraphPane settled(@Nullable TapeSnapshot snapshot) {
        GraphPane pane = Panes.pane();
        FxTest.scene(new StackPane(pane), WIDTH, HEIGHT);
        pane.show(snapshot, 1);
        pane.settle();
        return pane;
    }

    private static Set<String> texts(Node pane, String styleClass, PseudoClass state) {
        return pane.lookupAll(styleClass).stream().filter(node -> node.getPseudoClassStates().contains(state))
                .map(Node::getAccessibleText).map(text -> text.split(",", 2)[0]).collect(Collectors.toSet());
    }

    @Test
    void saysWhatToDoNextWhileThereIsNothing() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = settled(null);
            Node says = pane.lookup(".empty");
            assertThat(says.isVisible()).isTrue();
            assertThat(pane.sceneToLocal(says.localToScene(says.getLayoutBounds())).getMaxY())
                    .as("notices are at the foot").isLessThan(HEIGHT / 2.0);
            assertThat(pane.lookupAll(".tensor-card")).isEmpty();
            pane.dispose();
            return null;
        });
    }

    @Test
    void aGraphToComeOfWhichNothingIsKnownShowsAsASkeleton() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = settled(null);
            Node skeleton = pane.lookup(".graph-skeleton");
            assertThat(skeleton.isVisible()).isTrue();
            assertThat(pane.lookupAll(".skeleton-card")).hasSize(3);
            pane.options().comingProperty().set(false);
            assertThat(skeleton.isVisible()).as("none will come").isFalse();
            pane.options().comingProperty().set(true);
            pane.show(snapshot, 1);
            pane.settle();
            assertThat(pane.lookup(".empty-graph").isVisible()).isFalse();
            pane.dispose();
            return null;
        });
    }

    @Test
    void showsEveryTensorAndFunctionInsideThePaneWithLegibleText() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = settled(snapshot);
            assertThat(pane.lookup(".empty").isVisible()).isFalse();
            assertThat(pane.lookupAll(".tensor-card")).hasSize(17).allSatisfy(card -> {
                assertThat(pane.sceneToLocal(card.localToScene(card.getBoundsInLocal())).getMinX())
                        .isGreaterThanOrEqualTo(0);
                assertThat(pane.getLayoutBounds().contains(
                        pane.sceneToLocal(card.localToScene(card.getLayoutBounds())))).isTrue();
                assertThat(card.isFocusTraversable()).isTrue();
            });
            assertThat(pane.lookupAll(".junction")).hasSize(10);
            assertThat(pane.lookupAll(".tensor-shape")).allSatisfy(text -> {
                double scale = text.getLocalToSceneTransform().getMxx();
                assertThat(((javafx.scene.text.Text) text).getFont().getSize() * scale).isGreaterThanOrEqualTo(11);
            });
            pane.dispose();
            return null;
        });
    }

    @Test
    void backwardColoursWhatWasPassedAndFillsExactlyTheGradientsComputed() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Backward(5), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = settled(snapshot);
            assertThat(texts(pane, ".junction", PseudoClass.getPseudoClass("passed")))
                    .containsExactlyInAnyOrder("sub", "pow", "sum", "div", "sigmoid");
            assertThat(texts(pane, ".junction", PseudoClass.getPseudoClass("running"))).containsExactly("sigmoid");
            assertThat(texts(pane, ".tensor-card", PseudoClass.getPseudoClass("backward")))
                    .containsExactlyInAnyOrder("a2", "y_hat");
            assertThat(pane.lookupAll(".gradient-dot")).hasSize(1);
            assertThat(pane.lookupAll(".function-note")).hasSize(1);
            assertThat(snapshot.tensors()).filteredOn(tensor -> tensor.grad() != null).extracting(TensorState::name)
                    .containsExactlyInAnyOrder("loss", "sum", "squared", "error", "y_hat", "a2");
            assertThat(pane.lookupAll(".tensor-card")).extracting(Node::getAccessibleText)
                    .containsExactlyInAnyOrderElementsOf(snapshot.tensors().stream().map(Panes::spoken).toList());
            pane.dispose();
            return null;
        });
    }

    @Test
    void picksWithTheKeyboardAndShowsThePick() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Forward(3), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = settled(snapshot);
            Node sigmoid = pane.lookupAll(".junction").stream()
                    .filter(node -> node.getAccessibleText().startsWith("sigmoid")).findFirst().orElseThrow();
            sigmoid.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(pane.selection().selected()).isEqualTo(new Selection.FunctionSelected(2));
            assertThat(texts(pane, ".junction", PseudoClass.getPseudoClass("selected"))).containsExactly("sigmoid");
            pane.selection().select(new Selection.TensorSelected(0));
            assertThat(texts(pane, ".tensor-card", PseudoClass.getPseudoClass("selected"))).containsExactly("w1");
            assertThat(texts(pane, ".junction", PseudoClass.getPseudoClass("selected"))).isEmpty();
            pane.dispose();
            return null;
        });
    }

    @Test
    void laysOutInTheBackgroundAndKeepsTheLastPictureUntilThen() throws Exception {
        TapeSnapshot before = Tapes.at(new Moment.Forward(1), Tapes.layers());
        TapeSnapshot after = Tapes.at(new Moment.Forward(2), Tapes.layers());
        GraphPane pane = FxTest.call(() -> {
            GraphPane made = settled(before);
            Panes.pulsing(made);
            made.show(after, 0.05);
            assertThat(made.lookupAll(".junction")).as("until the layout is there").hasSize(1);
            return made;
        });
        await().until(() -> FxTest.call(() -> pane.lookupAll(".junction").size() == 2));
        await("every card has come to its place").until(() -> FxTest.call(() -> pane.lookupAll(".tensor-card").stream()
                .allMatch(card -> card.getOpacity() == 1 && card.getTranslateX() == 0)));
        FxTest.call(() -> {
            pane.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void isPaintedInTheColoursOfBothThemes() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Backward(5), Tapes.layers());
        FxTest.call(() -> {
            Appearance appearance = new Appearance(Theme.LIGHT);
            GraphPane pane = Panes.pane(appearance);
            Scene scene = FxTest.scene(new StackPane(pane), WIDTH, HEIGHT);
            appearance.dress(scene);
            pane.show(snapshot, 0);
            pane.settle();
            assertThat(count(scene.snapshot(null), Palette.LIGHT)).isGreaterThan(500);
            appearance.toggle();
            pane.settle();
            assertThat(count(scene.snapshot(null), Palette.DARK)).isGreaterThan(500);
            pane.dispose();
            return null;
        });
    }

    /** Pixels of exactly the colour of gradients. */
    private static int count(WritableImage image, Palette palette) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += image.getPixelReader().getColor(x, y).equals(palette.grad()) ? 1 : 0;
            }
        }
        return count;
    }
}
