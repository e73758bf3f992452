package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.export.ScriptPlace;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.LiveTexts;

class ListingPaneTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final ListingModel model = new ListingModel(new SelectionModel());
    private final List<String> copied = new ArrayList<>();
    private final List<Object> done = new ArrayList<>();
    private final Program program;
    private final DeckState state;

    ListingPaneTest() throws Exception {
        program = Decks.fizzBuzz();
        state = Decks.ended(program, Hyperparameters.of(0.1), 1);
    }

    private TapeSnapshot at(int playhead) {
        return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(playhead);
    }

    private interface Use {
        void of(CodeArea area, Scene scene, ListingPane pane);
    }

    private void with(double width, double height, Use use) throws Exception {
        FxTest.call(() -> {
            Actions actions = new Actions(words);
            ListingPane pane = new ListingPane(model, actions, new ListingActions() {
                @Override
                public void toggle(int line, boolean second) {
                    done.add(line + (second ? " second" : ""));
                }

                @Override
                public void refuseLine(int line) {
                    done.add(line + " refused");
                }

                @Override
                public void refuseText(int length) {
                    done.add(length);
                }

                @Override
                public void runTo(Condition condition) {
                    done.add(condition);
                }

                @Override
                public void seek(long iteration, int playhead) {
                    done.add(iteration + ":" + playhead);
                }

                @Override
                public void copy(String text, int lines) {
                    copied.add(text);
                }
            });
            Scene scene = FxTest.scene(pane, actions, width, height);
            model.show(program, program.defaults(), new Texts(Language.ENGLISH));
            scene.snapshot(null);
            use.of((CodeArea) pane.lookup(".code-area"), scene, pane);
            return pane;
        });
    }

    private static void press(CodeArea area, KeyCode code, boolean shift, boolean shortcut) {
        area.requestFocus();
        area.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
    }

    private int call(int index) {
        return model.listingProperty().get().indexOf(new ScriptPlace.Call(index));
    }

    private static Node row(CodeArea area, int line) {
        return Objects.requireNonNull(area.getParagraphGraphic(line)).getParent();
    }

    private static boolean is(CodeArea area, int line, Mark mark) {
        return row(area, line).getPseudoClassStates().contains(mark.pseudoClass());
    }

    @Test
    void theWholeProgramStandsThereFromItsLoopOn() throws Exception {
        with(300, 400, (area, _, _) -> {
            assertThat(area.getText() + "\n").isEqualTo(model.listingProperty().get().text());
            assertThat(area.isEditable()).isFalse();
            int loop = model.listingProperty().get().indexOf(new ScriptPlace.Batch());
            assertThat(area.firstVisibleParToAllParIndex()).isEqualTo(loop - 1);
            assertThat(is(area, call(0), Mark.AHEAD)).isTrue();
        });
    }

    @Test
    void theLineThatItIsAtIsMarkedAndFollowed() throws Exception {
        with(300, 200, (area, scene, _) -> {
            for (int playhead : new int[]{1, 5, 10, 12, 25, 50}) {
                model.show(state,
                        at(Math.min(playhead, Objects.requireNonNull(state.playhead().captured()).events().size())));
                scene.snapshot(null);
                int current = model.progressProperty().get().current();
                assertThat(current).isBetween(area.firstVisibleParToAllParIndex(), area.lastVisibleParToAllParIndex());
                assertThat(is(area, current, model.mark(current))).isTrue();
            }
        });
    }

    @Test
    void whereNothingHasRunYetItsLoopIsInSight() throws Exception {
        with(300, 200, (area, scene, _) -> {
            model.show(state, at(Objects.requireNonNull(state.playhead().captured()).events().size()));
            scene.snapshot(null);
            int loop = model.listingProperty().get().indexOf(new ScriptPlace.Batch());
            assertThat(area.firstVisibleParToAllParIndex()).isGreaterThan(loop);
            model.show((DeckState) null, null);
            scene.snapshot(null);
            assertThat(area.firstVisibleParToAllParIndex()).isEqualTo(loop - 1);
        });
    }

    @Test
    void aClickBesideALineSetsItsBreakpointAndPicksNothing() throws Exception {
        with(300, 400, (area, scene, _) -> {
            model.show(state, at(Objects.requireNonNull(state.playhead().captured()).events().size()));
            scene.snapshot(null);
            int update = model.listingProperty().get().indexOf(new ScriptPlace.Update(0));
            area.showParagraphAtBottom(update);
            scene.snapshot(null);
            int top = area.firstVisibleParToAllParIndex();
            Node beside = Objects.requireNonNull(area.getParagraphGraphic(update));
            Point2D at = beside.localToScene(2, 2);
            for (EventType<MouseEvent> each : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_CLICKED)) {
                beside.fireEvent(new MouseEvent(each, at.getX(), at.getY(), at.getX(), at.getY(), MouseButton.PRIMARY,
                        1, false, false, false, false, true, false, false, false, false, true,
                        new PickResult(null, at.getX(), at.getY())));
            }
            scene.snapshot(null);
            assertThat(done).containsExactly(Integer.toString(update));
            assertThat(model.selection().selected()).isNull();
            assertThat(area.firstVisibleParToAllParIndex()).as("what the pointer is over").isEqualTo(top);
        });
    }

    @Test
    void aStepStylesNothingAnew() throws Exception {
        with(300, 500, (area, scene, _) -> {
            model.show(state, at(3));
            scene.snapshot(null);
            List<Object> changes = new ArrayList<>();
            area.richChanges().subscribe(changes::add);
            Node row = row(area, call(4));
            model.show(state, at(5));
            scene.snapshot(null);
            assertThat(changes).isEmpty();
            assertThat(row(area, call(4))).isSameAs(row);
            assertThat(is(area, call(4), Mark.FORWARD)).isTrue();
        });
    }

    @Tag("long")
    @Test
    void anotherRateChangesItsLineAndLeavesTheSelection() throws Exception {
        with(300, 500, (area, _, _) -> {
            area.selectRange(5, 9);
            List<String> inserted = new ArrayList<>();
            area.plainTextChanges().subscribe(change -> inserted.add(change.getInserted()));
            model.show(program, program.defaults().withLearningRate(0.3), new Texts(Language.ENGLISH));
            assertThat(inserted).containsExactly("3");
            assertThat(area.getSelection().getStart()).isEqualTo(5);
            assertThat(area.getSelection().getEnd()).isEqualTo(9);
            assertThat(area.isUndoAvailable()).isFalse();
        });
    }

    @Tag("long")
    @Test
    void aNoteKeepsOffTheCode() throws Exception {
        for (double width : new double[]{200, 256, 300, 420}) {
            with(width, 500, (area, scene, _) -> {
                model.show(state, at(10));
                scene.snapshot(null);
                for (int i = 0; i < 10; i++) {
                    LineRow before = (LineRow) Objects.requireNonNull(area.getParagraphGraphic(call(i)));
                    Node note = before.lookup(".note");
                    Node text = row(area, call(i)).lookup(".paragraph-text");
                    double end = before.getWidth() + text.prefWidth(-1);
                    assertThat(!note.isVisible() || note.getLayoutX() >= end).as("%s at %s", i, width).isTrue();
                    assertThat(note.isVisible() || width < 420).isTrue();
                }
            });
        }
    }

    @Tag("long")
    @Test
    void linesAreToldAloud() throws Exception {
        with(300, 500, (area, scene, _) -> {
            model.show(state, at(3));
            Line line = model.listingProperty().get().lines().get(call(2));
            model.breakpointsProperty()
                    .set(List.of(new Breakpoint(1, Objects.requireNonNull(line.condition()), true),
                            new Breakpoint(2, Objects.requireNonNull(line.second()), true)));
            scene.snapshot(null);
            assertThat(Objects.requireNonNull(area.getParagraphGraphic(call(2))).getAccessibleText())
                    .isEqualTo(words.of(Message.list(List.of(
                            Message.of("listing.line", "number", Integer.toString(line.number())),
                            Message.verbatim(line.code()), Message.of("listing.mark.current"),
                            Message.verbatim(model.note(call(2)).shape() + " " + words.of(model.note(call(2)).text())),
                            Message.of("listing.breakpoint"), Message.of("listing.breakpoint.backward")))));
            Node dot = Objects.requireNonNull(area.getParagraphGraphic(call(2))).lookup(".dot");
            assertThat(dot.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("set"));
        });
    }

    @Tag("long")
    @Test
    void theSelectionIsShared() throws Exception {
        with(300, 500, (area, scene, _) -> {
            model.show(state, at(10));
            scene.snapshot(null);
            model.selection().select(new FunctionSelected(4));
            assertThat(area.getCurrentParagraph()).isEqualTo(call(4));
            assertThat(model.selection().selected()).isEqualTo(new FunctionSelected(4));
            press(area, KeyCode.DOWN, false, false);
            assertThat(area.getCurrentParagraph()).isEqualTo(call(5));
            assertThat(model.selection().selected()).isEqualTo(new TensorSelected(at(10).functions().get(5).output()));
        });
    }

    @Tag("long")
    @Test
    void copiesAllOrTheLinesThatArePicked() throws Exception {
        with(300, 500, (area, _, _) -> {
            press(area, KeyCode.C, false, true);
            assertThat(copied).containsExactly(model.listingProperty().get().text());
            area.selectRange(call(0), 12, call(1), 10);
            press(area, KeyCode.C, false, true);
            assertThat(copied.getLast()).isEqualTo("        m1 = x @ w1\n        a1 = m1 + b1\n");
            press(area, KeyCode.C, true, true);
            assertThat(copied.getLast()).isEqualTo(model.listingProperty().get().text());
        });
    }

    @Tag("long")
    @Test
    void enterMovesThePlayheadAndF9sLineIsTheOneWithTheCaret() throws Exception {
        with(300, 500, (area, _, pane) -> {
            model.show(state, at(10));
            area.moveTo(call(3), 0);
            press(area, KeyCode.ENTER, false, false);
            assertThat(done).containsExactly("1:4");
            assertThat(Objects.requireNonNull(pane.focused()).number()).isEqualTo(call(3) + 1);
        });
    }

    @Tag("long")
    @Test
    void tabLeavesIt() throws Exception {
        with(300, 500, (area, scene, pane) -> {
            Button next = new Button();
            pane.getChildren().add(next);
            press(area, KeyCode.TAB, false, false);
            assertThat(scene.getFocusOwner()).isSameAs(next);
            assertThat(area.getText()).doesNotContain("\t");
        });
    }

    @Tag("long")
    @Test
    void theLineThatItIsAtIsWholeWhenThePaneGetsLower() throws Exception {
        with(300, 700, (area, scene, pane) -> {
            int events = Objects.requireNonNull(state.playhead().captured()).events().size();
            model.show(state, at(events));
            scene.snapshot(null);
            for (int height : new int[]{500, 400, 330, 250, 600}) {
                pane.resize(300, height);
                pane.layout();
                scene.snapshot(null);
                Node current = row(area, model.progressProperty().get().current());
                double bottom = area.sceneToLocal(current.localToScene(current.getBoundsInLocal())).getMaxY();
                assertThat(bottom).as("at %s", height).isLessThanOrEqualTo(area.getHeight());
            }
        });
    }

    @Tag("long")
    @Test
    void aStepConcernsOnlyTheRowsThatItChanges() throws Exception {
        with(300, 500, (area, scene, _) -> {
            model.show(state, at(5));
            scene.snapshot(null);
            model.show(state, at(6));
            assertThat(((LineRow) area.getParagraphGraphic(call(0))).isNeedsLayout()).isFalse();
            assertThat(((LineRow) area.getParagraphGraphic(call(5))).isNeedsLayout()).isTrue();
        });
    }
}
