package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.explain.BoundsText;
import tapedeck.explain.ModuleName;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.drawing.ModuleCard;
import tapedeck.ui.graph.layout.Box;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.model.NumberGrid;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** What is picked from outside, where the focus goes, the map's keys, and where notes stand. */
class GettingAroundTest {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private static void press(Node node, KeyCode code) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static boolean isSeen(GraphPane pane, Box box) {
        Viewport viewport = ((GraphView) pane.lookup(".graph-view")).viewport();
        GraphView view = (GraphView) pane.lookup(".graph-view");
        return box.isInside(viewport.seen(view.getWidth(), view.getHeight()));
    }

    private static Box junction(GraphPane pane, int function) {
        return Invariants.at(((GraphView) pane.lookup(".graph-view")).drawing().arrangement().junctions(), function);
    }

    @Test
    void aPickFromOutsideIsBroughtIntoSightWhileTheViewFollows() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(Sketches.chain(400));
            pane.zoom(8, new javafx.geometry.Point2D(10, 10));
            pane.followingProperty().set(true);
            assertThat(isSeen(pane, junction(pane, 390))).isFalse();
            pane.selection().select(new Selection.FunctionSelected(390));
            assertThat(isSeen(pane, junction(pane, 390))).isTrue();
            assertThat(pane.lookupAll(".junction")).filteredOn(node -> node.getPseudoClassStates().contains(SELECTED))
                    .hasSize(1);
            assertThat(pane.followingProperty().get()).isTrue();
            pane.view().viewport().pan(1, 0);
            pane.selection().select(new Selection.FunctionSelected(2));
            assertThat(isSeen(pane, junction(pane, 2))).as("the viewer has moved away").isFalse();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aPickInsideAFoldedModuleLightsTheModule() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.network(2);
            GraphPane pane = OddTapesTest.shown(snapshot);
            pane.foldAll(true);
            pane.settle();
            long hidden = snapshot.functions().getFirst().output();
            pane.selection().select(new Selection.TensorSelected(hidden));
            assertThat(pane.lookupAll(".module-card")).filteredOn(n -> n.getPseudoClassStates().contains(SELECTED))
                    .hasSize(1);
            pane.selection().select(null);
            assertThat(pane.lookupAll(".module-card")).filteredOn(n -> n.getPseudoClassStates().contains(SELECTED))
                    .isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void theTableShowsWhatIsPickedElsewhere() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot snapshot = Sketches.chain(30);
            GraphPane pane = OddTapesTest.shown(snapshot);
            pane.options().tableViewProperty().set(true);
            GraphTable table = (GraphTable) pane.lookup("#graph-table");
            pane.selection().select(new Selection.TensorSelected(snapshot.functions().get(20).output()));
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(20);
            assertThat(pane.selection().selected()).as("stays what it is").isInstanceOf(
                    Selection.TensorSelected.class);
            pane.selection().select(null);
            assertThat(table.getSelectionModel().getSelectedIndex()).isEqualTo(-1);
            return null;
        });
    }

    @Tag("long")
    @Test
    void theFocusStaysAtTheModuleThatFoldsAndUnfolds() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Update(), Tapes.layers());
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            press(pane.lookup(".frame-title-bar"), KeyCode.ENTER);
            pane.settle();
            Node focused = Objects.requireNonNull(pane.getScene()).getFocusOwner();
            assertThat(focused).isInstanceOf(ModuleCard.class);
            press(focused, KeyCode.ENTER);
            pane.settle();
            Node title = Objects.requireNonNull(pane.getScene()).getFocusOwner();
            assertThat(title.getAccessibleText())
                    .isEqualTo(Panes.WORDS.of("graph.module.unfolded", "name", ModuleName.of("layer 1")));
            return null;
        });
    }

    @Tag("long")
    @Test
    void theMapIsMovedWithTheArrowKeys() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(Sketches.network(6));
            pane.zoom(4, new javafx.geometry.Point2D(300, 200));
            Node map = pane.lookup(".minimap");
            assertThat(map.isVisible() && map.isFocusTraversable()).isTrue();
            GraphView view = (GraphView) pane.lookup(".graph-view");
            double x = view.viewport().x();
            double y = view.viewport().y();
            press(map, KeyCode.RIGHT);
            press(map, KeyCode.DOWN);
            assertThat(view.viewport().x()).isEqualTo(x - view.getWidth() / 4);
            assertThat(view.viewport().y()).isEqualTo(y - view.getHeight() / 4);
            press(map, KeyCode.LEFT);
            press(map, KeyCode.UP);
            assertThat(List.of(view.viewport().x(), view.viewport().y())).isEqualTo(List.of(x, y));
            return null;
        });
    }

    @Tag("long")
    @Test
    void theMapHidesNothingWhileTheViewFollows() throws Exception {
        List<TapeSnapshot> moments = Sketches.moments(Sketches.fizzBuzz());
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(moments.getFirst());
            int partly = 0;
            for (double[] size : new double[][]{{420, 160}, {1000, 260}}) {
                pane.resize(size[0], size[1]);
                for (TapeSnapshot moment : moments) {
                    pane.show(moment, 0);
                    pane.settle();
                    partly += isSeen(pane, pane.view().drawing().arrangement().size().grown(-1)) ? 0 : 1;
                    Node map = pane.lookup(".minimap");
                    Bounds bounds = map.localToScene(map.getLayoutBounds());
                    assertThat(!map.isVisible() || pane.lookupAll(".tensor-card").stream()
                            .noneMatch(card -> card.localToScene(card.getLayoutBounds()).intersects(bounds)))
                            .isTrue();
                }
            }
            assertThat(partly).as("where not all is seen").isPositive();
            return null;
        });
    }

    @Tag("long")
    @Test
    void ofADeepNetworkEachModuleIsACardWithItsName() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(Sketches.network(8));
            pane.resize(980, 330);
            pane.settle();
            assertThat(pane.view().camera().isNear()).as("it can be read").isTrue();
            assertThat(OddTapesTest.texts(pane)).contains(Panes.WORDS.of(ModuleName.of("layer 1")),
                    Panes.WORDS.of(ModuleName.of("layer 8")));
            assertThat(pane.lookupAll(".module-card")).hasSizeGreaterThanOrEqualTo(8);
            return null;
        });
    }

    @Tag("long")
    @Test
    void aNumberSaysItselfAndHasNoRange() throws Exception {
        TapeSnapshot recorded = Sketches.moments(Sketches.fizzBuzz()).get(9);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(recorded);
            assertThat(recorded.tensors()).anyMatch(tensor -> tensor.data().numel() == 1 && tensor.requiresGrad());
            assertThat(pane.lookupAll(".value-range")).filteredOn(node -> !((Text) node).getText().isEmpty())
                    .allSatisfy(range -> assertThat(range.getParent().getLayoutBounds().contains(
                            range.getBoundsInParent())).as(((Text) range).getText()).isTrue());
            return null;
        });
    }

    @Tag("long")
    @Test
    void cardsPrintTheirRangesWhereThereIsRoomWhateverSizeThePaneHadBefore() throws Exception {
        TapeSnapshot snapshot = Sketches.moments(Sketches.fizzBuzz()).stream().filter(m -> m.passed() == 7).findFirst()
                .orElseThrow();
        List<String> ranges = snapshot.tensors().stream().filter(tensor -> tensor.data().numel() > NumberGrid.MOST)
                .flatMap(tensor -> Stream.concat(Stream.of(BoundsText.of(tensor.data())),
                        tensor.requiresGrad() ? Stream.of(BoundsText.of(tensor.grad())) : Stream.empty()))
                .toList();
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(snapshot);
            for (double height : new double[]{700, 330, 500, 900, 330}) {
                pane.resize(1120, height);
                pane.settle();
                assertThat(pane.lookupAll(".value-range")).filteredOn(Node::isVisible)
                        .extracting(node -> ((Text) node).getText()).filteredOn(text -> !text.isEmpty())
                        .as("at %s", height).containsExactlyInAnyOrderElementsOf(height < 400 ? List.of() : ranges);
                assertThat(pane.lookupAll(".tensor-card.side .cell-text")).as("b2's numbers at %s", height)
                        .filteredOn(text -> text.getParent().isVisible())
                        .hasSizeGreaterThanOrEqualTo(height < 400 ? 0 : 4);
            }
            return null;
        });
    }
}
