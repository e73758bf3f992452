package tapedeck.ui.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Moment;
import tapedeck.explain.ModuleName;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.graph.drawing.Note;
import tapedeck.ui.graph.layout.Placement;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.GradientScale;
import tapedeck.ui.graph.model.Graph;
import tapedeck.ui.graph.model.GraphActivity;
import tapedeck.ui.graph.model.HoverText;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

/** Getting around in the graph: each tool, in a scene without a stage. */
class GraphToolsTest {
    private static Node card(GraphPane pane, String name) {
        return pane.lookupAll(".tensor-card").stream().filter(node -> node.getAccessibleText().startsWith(name + ","))
                .findFirst().orElseThrow(() -> new AssertionError("no card " + name));
    }

    private static void press(Node node, KeyCode code, boolean shortcut) {
        node.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }

    private static boolean is(Node node, String state) {
        return node.getPseudoClassStates().stream().anyMatch(p -> p.getPseudoClassName().equals(state));
    }

    private static void use(GraphPane pane, String button) {
        if (pane.lookup("#" + button) instanceof ButtonBase seen) {
            seen.fire();
        } else {
            ((MenuButton) pane.lookup("#graph-more")).getItems().stream()
                    .filter(each -> Objects.equals(each.getId(), "menu-" + button)).findFirst().orElseThrow().fire();
        }
        pane.settle();
    }

    private static GraphPane fizzBuzz(int passed) throws Exception {
        return OddTapesTest.shown(Sketches.moments(Sketches.fizzBuzz()).stream().filter(m -> m.passed() == passed)
                .findFirst().orElseThrow());
    }

    @Test
    void theToolsStandBesideTheGraphHoweverNarrowItIs() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            for (int width : new int[]{420, 620, 900}) { // with the inspector open at 1280, without
                for (int height : new int[]{160, 240, 330}) {
                    pane.resize(width, height);
                    pane.layout();
                    Bounds graph = pane.view().localToScene(pane.view().getLayoutBounds());
                    Parent tools = (Parent) pane.lookup(".graph-tools");
                    assertThat(tools.getChildrenUnmodifiable()).as("%s by %s", width, height)
                            .noneMatch(each -> graph.intersects(each.localToScene(each.getLayoutBounds())));
                }
            }
            return null;
        });
    }

    @Test
    void besideAnInspectorTheToolsTakeNoRoomAndAllOfANetworkIsSeen() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            double em = pane.view().em();
            pane.options().restingProperty().set(false);
            pane.options().inspectedProperty().set(true);
            pane.resize(46.7 * em, 34.1 * em);
            pane.settle();
            assertThat(pane.view().getWidth()).isEqualTo(pane.getWidth());
            assertThat(pane.lookup("#find").isVisible()).isTrue();
            assertThat(pane.view().drawing().arrangement().size().isInside(pane.view().camera().seen().grown(1)))
                    .as("%s", pane.view().camera().seen()).isTrue();
            assertThat(pane.view().viewport().scale()).isGreaterThan(0.9);
            return null;
        });
    }

    @Test
    void theNumbersOfALineAreWrittenWhereTheGraphIsLow() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            double em = pane.view().em();
            pane.resize(80 * em, 28 * em);
            pane.settle();
            assertThat(card(pane, "b2").lookupAll(".cell-text")).isNotEmpty()
                    .allMatch(each -> each.getParent().isVisible());
            return null;
        });
    }

    @Tag("long")
    @Test
    void everyToolStandsInTheirBoxHoweverLowTheGraphIs() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            for (int height = 200; height <= 500; height += 20) {
                pane.resize(900, height);
                pane.layout();
                Parent tools = (Parent) pane.lookup(".graph-tools");
                assertThat(tools.getLayoutBounds().getHeight()).as("as high as its columns, at %s", height)
                        .isGreaterThanOrEqualTo(tools.prefHeight(-1));
            }
            return null;
        });
    }

    @Test
    void aPickedTensorLightsItsAncestorsAndDescendantsAndDimsTheRest() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            press(card(pane, "m1"), KeyCode.ENTER, false);
            assertThat(is(card(pane, "m1"), "selected")).isTrue();
            for (String lit : List.of("x", "w1", "h", "y_hat", "loss")) {
                assertThat(is(card(pane, lit), "dimmed")).as(lit).isFalse();
            }
            for (String other : List.of("b1", "w2", "y")) {
                assertThat(is(card(pane, other), "dimmed")).as(other).isTrue();
            }
            press(card(pane, "m1"), KeyCode.ESCAPE, false);
            assertThat(is(card(pane, "y"), "dimmed")).isFalse();
            return null;
        });
    }

    @Test
    void whatHappensNowIsNeverDimmed() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10); // backward of x @ w1
            press(card(pane, "b1"), KeyCode.ENTER, false);
            assertThat(is(card(pane, "x"), "dimmed")).isTrue();
            for (String lit : List.of("w1", "m1")) {
                assertThat(is(card(pane, lit), "dimmed")).as(lit).isFalse();
            }
            List<Node> running = pane.lookupAll("*").stream().filter(each -> is(each, "running")).toList();
            assertThat(running).hasSizeGreaterThan(2).noneMatch(each -> is(each, "dimmed"));
            return null;
        });
    }

    @Tag("long")
    @Test
    void aModuleFoldsAtItsTitleAndUnfoldsAtItsCard() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(6);
            int cards = pane.lookupAll(".tensor-card").size();
            press(pane.lookup(".frame-title-bar"), KeyCode.ENTER, false);
            pane.settle();
            Node module = pane.lookup(".module-card");
            assertThat(module.getAccessibleText()).isEqualTo(
                    Panes.WORDS.of("graph.module.folded", "name", ModuleName.of("layer 1"), "functions", 3));
            assertThat(pane.lookupAll(".tensor-card")).hasSize(cards - 4);
            press(module, KeyCode.ENTER, false);
            pane.settle();
            assertThat(pane.lookupAll(".module-card")).isEmpty();
            assertThat(pane.lookupAll(".tensor-card")).hasSize(cards);
            return null;
        });
    }

    @Tag("long")
    @Test
    void allModulesFoldAndUnfold() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(8);
            use(pane, "fold-all");
            assertThat(pane.lookupAll(".module-card")).hasSize(3);
            assertThat(pane.lookupAll(".module-card").stream().filter(node -> is(node, "passed"))).hasSize(2);
            assertThat(pane.lookupAll(".module-card").stream().filter(node -> is(node, "running"))).hasSize(1);
            use(pane, "unfold-all");
            assertThat(pane.lookupAll(".module-card")).isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void findGoesFromOneToTheNextAndUnfoldsWhereItMust() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            use(pane, "fold-all");
            use(pane, "find");
            TextField field = (TextField) pane.lookup("#find-field");
            assertThat(field.getParent().isVisible()).isTrue();
            field.setText("sigmoid");
            Label count = (Label) pane.lookup(".find-count");
            assertThat(count.getText()).isEqualTo(Panes.WORDS.of("graph.find.found", "n", 2));
            press(field, KeyCode.ENTER, false);
            pane.settle();
            assertThat(count.getText()).isEqualTo(Panes.WORDS.of("graph.find.place", "place", 1, "n", 2));
            assertThat(pane.selection().selected()).isEqualTo(new Selection.FunctionSelected(2));
            assertThat(card(pane, "a1")).as("its module is unfolded").isNotNull();
            press(field, KeyCode.ENTER, false);
            assertThat(pane.selection().selected()).isEqualTo(new Selection.FunctionSelected(5));
            press(field, KeyCode.ENTER, false);
            assertThat(pane.selection().selected()).isEqualTo(new Selection.FunctionSelected(2));
            field.setText("nowhere");
            assertThat(count.getText()).isEqualTo(Panes.WORDS.of("graph.find.found", "n", 0));
            press(field, KeyCode.ESCAPE, false);
            assertThat(field.getParent().isVisible()).isFalse();
            return null;
        });
    }

    @Tag("long")
    @Test
    void theTableHasARowForEachFunction() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(5);
            press(pane.lookup(".junction"), KeyCode.T, false);
            pane.settle();
            GraphTable table = (GraphTable) pane.lookup("#graph-table");
            assertThat(table.isVisible()).isTrue();
            assertThat(table.getItems()).hasSize(10);
            GraphTable.Line matmul = table.getItems().getFirst();
            assertThat(matmul.function()).isEqualTo("matmul · MmBackward0");
            assertThat(matmul.module()).isEqualTo("layer 1");
            assertThat(matmul.inputs()).isEqualTo("x (64,10), w1 (10,100)");
            assertThat(matmul.output()).isEqualTo("m1 (64,100)");
            assertThat(matmul.incoming()).isEmpty();
            GraphTable.Line div = table.getItems().getLast();
            assertThat(div.saved()).isEqualTo(Message.of("graph.table.saved.freed", "shapes", "()"));
            assertThat(div.incoming()).isEqualTo("1");
            assertThat(div.outgoing()).isEqualTo("sum 0.5");
            ((TableView<?>) table).getSelectionModel().select(3);
            assertThat(pane.selection().selected()).isEqualTo(new Selection.FunctionSelected(3));
            return null;
        });
    }

    @Tag("long")
    @Test
    void theGradientViewColoursLinesBySize() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(10);
            assertThat(gradientClasses(pane)).isEmpty();
            use(pane, "gradient-view");
            assertThat(gradientClasses(pane)).as("from h's 12 down to 0.5").hasSizeGreaterThanOrEqualTo(3);
            assertThat(pane.lookup(".gradient-legend").isVisible()).isTrue();
            use(pane, "gradient-view");
            assertThat(gradientClasses(pane)).isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void theStrongestLineStandsOutMostInEitherTheme() throws Exception {
        TapeSnapshot tape = Sketches.moments(Sketches.fizzBuzz()).getLast();
        FxTest.call(() -> {
            for (Theme theme : Theme.values()) {
                Appearance appearance = new Appearance(theme);
                GraphPane pane = OddTapesTest.shown(tape);
                appearance.dress(Objects.requireNonNull(pane.getScene()));
                pane.options().oneScaleProperty().set(true);
                pane.settle();
                double[] contrasts = IntStream.range(0, GradientScale.LEVELS).mapToObj(i -> pane.lookup(".step-" + i))
                        .map(Region.class::cast)
                        .mapToDouble(step -> Math.abs(((Color) step.getBackground().getFills().getFirst().getFill())
                                .grayscale().getRed() - theme.palette().panel().grayscale().getRed()))
                        .toArray();
                assertThat(contrasts).as("%s", theme).isSorted().doesNotHaveDuplicates();
            }
            return null;
        });
    }

    @Tag("long")
    @Test
    void whatIsNoNumberIsMarkedWithAPatternAndASign() throws Exception {
        TapeSnapshot nan = Tapes.at(new Moment.Backward(2), new Tapes.Network(List.of(), () -> {
            Tensor loss = Tensor.of(new double[]{-1, 4}).requiresGrad(true).named("x").log().sum();
            loss.backward();
            return loss;
        }));
        TapeSnapshot inf = Tapes.at(new Moment.Backward(2), new Tapes.Network(List.of(), () -> {
            Tensor loss = Tensor.of(new double[]{0, 4}).requiresGrad(true).named("x").sqrt().sum();
            loss.backward();
            return loss;
        }));
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(inf);
            pane.options().oneScaleProperty().set(true);
            assertThat(gradientClasses(pane)).contains("gradient-not-finite");
            assertThat(OddTapesTest.texts(pane)).contains("+inf");
            assertThat(OddTapesTest.texts(OddTapesTest.shown(nan))).contains("nan");
            return null;
        });
    }

    private static Set<String> gradientClasses(GraphPane pane) {
        return pane.lookupAll(".wire").stream().flatMap(wire -> wire.getStyleClass().stream())
                .filter(name -> name.startsWith("gradient-")).collect(Collectors.toSet());
    }

    @Tag("long")
    @Test
    void aSecondContributionShowsBothTerms() throws Exception {
        TapeSnapshot twice = Tapes.at(new Moment.Backward(2), new Tapes.Network(List.of(), () -> {
            Tensor x = Tapes.leaf("x", 3);
            Tensor loss = x.mul(x).sum();
            loss.backward();
            return loss;
        }));
        assertThat(twice.arrived()).hasSize(2);
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(twice);
            assertThat(pane.lookupAll(".accumulation")).hasSize(1)
                    .allSatisfy(both -> assertThat(pane.lookupAll(".function-note"))
                            .filteredOn(Note.class::isInstance)
                            .noneMatch(said -> said.getBoundsInParent().intersects(both.getBoundsInParent())));
            assertThat(OddTapesTest.texts(pane)).contains("+=");
            assertThat(OddTapesTest.shown(Sketches.square()).lookupAll(".accumulation")).isEmpty();
            assertThat(fizzBuzz(5).lookupAll(".accumulation")).isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void whatWasSavedIsMarkedAndHollowOnceFreed() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(5);
            Set<Node> marks = pane.lookupAll(".saved-mark");
            long freed = marks.stream().filter(mark -> is(mark, "freed")).count();
            assertThat(freed).as("sigmoid, pow and div of five Functions").isEqualTo(3);
            assertThat(marks.size() - freed).as("matmul, sigmoid, matmul: one, one, two").isEqualTo(4);
            return null;
        });
    }

    @Test
    void aDraggedCardStaysUntilTheLayoutIsReset() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = OddTapesTest.shown(Sketches.chain(3));
            double x = card(pane, "x").getLayoutX();
            pane.placement().drag(0, 40, 25);
            assertThat(card(pane, "x").getLayoutX()).isEqualTo(x + 40);
            pane.show(Sketches.chain(4), 0);
            pane.settle();
            assertThat(card(pane, "x").getLayoutX()).as("while the tape goes on").isEqualTo(x + 40);
            pane.resetLayout();
            pane.settle();
            assertThat(card(pane, "x").getLayoutX()).isEqualTo(x);
            return null;
        });
    }

    /** As when it is taken back, or a session opened. */
    @Tag("long")
    @Test
    void whatIsPutOtherwiseIsDrawnSo() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(6);
            double x = card(pane, "x").getLayoutX();
            Placement before = pane.placement().placementProperty().get();
            long id = Objects.requireNonNull(pane.view().drawing().shown()).snapshot().tensors().stream()
                    .filter(each -> each.name().equals("x")).findFirst().orElseThrow().id();
            pane.placement().set(before.withMoved(id, 30, 0).withFolded(ModulePath.of("layer 1"), true));
            pane.settle();
            assertThat(card(pane, "x").getLayoutX()).isEqualTo(x + 30);
            assertThat(pane.lookupAll(".module-card")).hasSize(1);
            pane.placement().set(before);
            pane.settle();
            assertThat(card(pane, "x").getLayoutX()).isEqualTo(x);
            assertThat(pane.lookupAll(".module-card")).isEmpty();
            return null;
        });
    }

    @Tag("long")
    @Test
    void theMapIsThereOnlyWhileMostOfTheGraphIsNotSeen() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(5);
            Node map = pane.lookup(".minimap");
            assertThat(map.isVisible()).isFalse();
            pane.selection().select(new Selection.FunctionSelected(9));
            pane.zoom(1.2, Point2D.ZERO);
            assertThat(pane.followingProperty().get()).isFalse();
            assertThat(map.isVisible()).as("little is out of sight").isFalse();
            press(pane, KeyCode.Z, false);
            for (int i = 0; i < 30; i++) {
                press(pane, KeyCode.LEFT, true);
            }
            assertThat(map.isVisible()).isTrue();
            pane.options().toolsShownProperty().set(false);
            assertThat(map.isVisible()).as("a lesson has no tools").isFalse();
            pane.options().toolsShownProperty().set(true);
            assertThat(map.isVisible()).isTrue();
            assertThat(pane.followingProperty().get()).isFalse();
            press(pane, KeyCode.M, false);
            assertThat(map.isVisible()).isFalse();
            pane.fit();
            pane.settle();
            assertThat(pane.followingProperty().get()).isTrue();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aLongTapeIsFollowedWhereItRuns() throws Exception {
        FxTest.call(() -> {
            TapeSnapshot whole = Sketches.chain(400);
            TapeSnapshot running = new TapeSnapshot(1, 1, 1, whole.tensors(), whole.functions(), whole.phase(),
                    new tapedeck.tape.TapeEvent.FunctionRecorded(300, "sin", "SinBackward0", List.of(), ModulePath.NONE,
                            List.of(),
                            whole.tensor(301), List.of()),
                    0, null);
            GraphPane pane = OddTapesTest.shown(running);
            Node junction = pane.lookupAll(".junction").stream().filter(node -> is(node, "running")).findFirst()
                    .orElseThrow();
            var bounds = junction.localToScene(junction.getLayoutBounds());
            assertThat(Objects.requireNonNull(pane.getScene()).getWidth()).isGreaterThan(bounds.getMaxX());
            assertThat(bounds.getMinX()).isPositive();
            assertThat(bounds.getMinY()).isPositive();
            assertThat(bounds.getHeight()).as("near enough to read").isGreaterThan(14);
            return null;
        });
    }

    @Tag("long")
    @Test
    void withReducedMotionAStepIsThereAtOnce() throws Exception {
        FxTest.call(() -> {
            GraphPane pane = fizzBuzz(4);
            pane.options().reduceMotionProperty().set(true);
            TapeSnapshot next = Sketches.moments(Sketches.fizzBuzz()).stream().filter(m -> m.passed() == 5).findFirst()
                    .orElseThrow();
            pane.show(next, 10);
            Node dot = pane.lookup(".gradient-dot").getParent();
            double x = dot.getTranslateX();
            pane.settle();
            assertThat(pane.lookup(".gradient-dot").getParent().getTranslateX()).isEqualTo(x);
            return null;
        });
    }

    @Test
    void hoverSaysTheNumbers() throws Exception {
        TapeSnapshot snapshot = Sketches.square();
        ShownGraph shown = new ShownGraph(snapshot, Graph.of(snapshot, new CardSizes(13, true)), GraphActivity.NONE,
                tapedeck.ui.theme.Palette.LIGHT);
        Message tensor = Objects.requireNonNull(HoverText.of(new Selection.TensorSelected(0), shown));
        assertThat(tensor.key()).isEqualTo("graph.hover.tensor");
        assertThat(tensor.values()).containsEntry("name", "x").containsEntry("shape", "(3)")
                .containsEntry("origin", Message.of("graph.leaf"))
                .containsEntry("grad", Message.of("graph.hover.none", "what", ".grad"));
        assertThat(((Message) Objects.requireNonNull(tensor.values().get("data"))).values()).containsEntry("first",
                "\n  1  -2  …");
        Message function = Objects.requireNonNull(HoverText.of(new Selection.FunctionSelected(0), shown));
        assertThat(function.key()).isEqualTo("graph.hover.function");
        assertThat(function.values()).containsEntry("saved", Message.of("graph.hover.saved.nothing"))
                .containsEntry("call", Message.verbatim("y = mul(x, x)  MulBackward0"));
    }

    @Tag("long")
    @Test
    void inALowPaneTheToolsStandInColumnsNoneOverAnother() throws Exception {
        FxTest.call(() -> {
            for (double height : new double[]{40, 120, 200, 600}) {
                GraphPane pane = Panes.pane();
                FxTest.scene(pane, 900, height);
                List<Bounds> buttons = ((Parent) pane.lookup(".graph-tools")).getChildrenUnmodifiable().stream()
                        .map(button -> button.localToScene(button.getLayoutBounds())).toList();
                assertThat(buttons).hasSize(2).doesNotHaveDuplicates();
                for (Bounds one : buttons) {
                    assertThat(one.getMaxY()).isLessThanOrEqualTo(height);
                    assertThat(one.getMaxX()).isLessThanOrEqualTo(900);
                    for (Bounds other : buttons.subList(0, buttons.indexOf(one))) {
                        assertThat(one.getMaxY() <= other.getMinY() + 1
                                || other.getMaxY() <= one.getMinY() + 1 || one.getMaxX() <= other.getMinX() + 1
                                || other.getMaxX() <= one.getMinX() + 1).as("at %s: %s %s", height, one, other)
                                .isTrue();
                    }
                }
                pane.dispose();
            }
            return null;
        });
    }
}
