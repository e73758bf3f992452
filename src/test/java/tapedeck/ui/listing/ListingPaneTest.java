package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.breakpoints.BreakpointList;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.text.Words;

class ListingPaneTest {
    private final BreakpointList breakpoints = new BreakpointList(new EditStack());
    private final Words words = Words.ofSystem();
    private final ListingModel model = new ListingModel(new SelectionModel());
    private final List<String> copied = new ArrayList<>();
    private final List<Object> done = new ArrayList<>();
    private final DeckState state;

    ListingPaneTest() throws Exception {
        state = Decks.ended(Decks.fizzBuzz(), Hyperparameters.of(0.1), 1);
    }

    private TapeSnapshot at(int playhead) {
        return new TapeReader(Objects.requireNonNull(state.captured())).at(playhead);
    }

    private interface Use {
        void of(ListView<Line> view, Scene scene, ListingPane pane);
    }

    @SuppressWarnings("unchecked") // the id says which
    private void with(Use use) throws Exception {
        FxTest.call(() -> {
            Actions actions = new Actions(words);
            ListingPane pane = new ListingPane(model, actions, new ListingActions() {
                @Override
                public void toggle(Condition condition) {
                    breakpoints.toggle(condition);
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
                public void copy(String text) {
                    copied.add(text);
                }
            });
            model.breakpointsProperty().bind(breakpoints.breakpointsProperty());
            actions.bind(Action.BREAKPOINT, null, () -> toggle(pane, Line::condition));
            actions.bind(Action.BREAKPOINT_BACKWARD, null, () -> toggle(pane, Line::backward));
            Scene scene = FxTest.scene(pane, actions, 260, 700);
            model.show(state, at(6));
            scene.snapshot(null);
            use.of((ListView<Line>) pane.lookup("#listing"), scene, pane);
            return pane;
        });
    }

    private void toggle(ListingPane pane, Function<Line, @Nullable Condition> place) {
        Condition condition = Optional.ofNullable(pane.focused()).map(place).orElse(null);
        if (condition != null) {
            breakpoints.toggle(condition);
        }
    }

    private static void press(ListView<Line> view, KeyCode code, boolean shift, boolean shortcut) {
        view.requestFocus();
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, false));
    }

    private static ListingCell cell(ListView<Line> view, int index) {
        return view.lookupAll(".listing-cell").stream().map(ListingCell.class::cast)
                .filter(cell -> cell.getIndex() == index && !cell.isEmpty()).findFirst().orElseThrow();
    }

    @Test
    void f9SetsAndTakesAwayAndTheGutterShowsIt() throws Exception {
        with((view, scene, _) -> {
            view.getSelectionModel().clearAndSelect(2);
            press(view, KeyCode.F9, false, false);
            press(view, KeyCode.F9, true, false);
            Line line = model.listingProperty().get().lines().get(2);
            assertThat(breakpoints.breakpointsProperty().get()).extracting(each -> each.condition())
                    .containsExactly(line.condition(), line.backward());
            scene.snapshot(null);
            assertThat(cell(view, 2).getAccessibleText()).isEqualTo(words.of(Message.list(List.of(
                    Message.of("listing.line", "number", "3"), Message.verbatim("h = torch.sigmoid(a1)"),
                    Message.of("listing.breakpoint"), Message.of("listing.breakpoint.backward")))));
            press(view, KeyCode.F9, false, false);
            assertThat(breakpoints.breakpointsProperty().get()).hasSize(1);
            view.getSelectionModel().clearAndSelect(11);
            press(view, KeyCode.F9, false, false);
            assertThat(breakpoints.breakpointsProperty().get()).as("lr = 0.1 is no place to hold").hasSize(1);
        });
    }

    @Test
    void linesAreMarked() throws Exception {
        with((view, scene, _) -> {
            assertThat(cell(view, 5).getAccessibleText()).endsWith(words.of("listing.mark.current"));
            assertThat(cell(view, 6).getAccessibleText()).endsWith(words.of("listing.mark.ahead"));
            int pass = model.listingProperty().get().lines().get(5).passes().getFirst();
            model.show(state, at(pass));
            scene.snapshot(null);
            assertThat(cell(view, 5).getAccessibleText()).endsWith(words.of("listing.mark.backward"));
            assertThat(cell(view, 6).getAccessibleText()).endsWith(words.of("listing.mark.passed"));
            assertThat(cell(view, 6).lookup(".check").isVisible()).isTrue();
            assertThat(cell(view, 5).lookup(".check").isVisible()).isFalse();
            assertThat(cell(view, 10).getAccessibleText()).endsWith(words.of("listing.mark.calling"));
        });
    }

    @Test
    void whatIsSaidFollowsTheLanguage() throws Exception {
        with((view, _, _) -> {
            for (Language language : Language.values()) {
                words.speak(language);
                assertThat(view.getAccessibleText()).isEqualTo(new Texts(language).of("listing.spoken"));
                assertThat(cell(view, 5).getAccessibleText())
                        .endsWith(new Texts(language).of("listing.mark.current"));
            }
        });
    }

    @Test
    void theSelectionIsShared() throws Exception {
        with((view, _, _) -> {
            model.selection().select(new FunctionSelected(4));
            assertThat(view.getSelectionModel().getSelectedIndex()).isEqualTo(4);
            view.getSelectionModel().clearAndSelect(13);
            assertThat(model.selection().selected()).isInstanceOf(TensorSelected.class);
            model.selection().select(new FunctionSelected(1));
            assertThat(view.getSelectionModel().getSelectedIndices()).containsExactly(1);
        });
    }

    @Test
    void copiesAllOrWhatIsPicked() throws Exception {
        with((view, _, pane) -> {
            ((Button) pane.lookup("#listing-copy")).fire();
            assertThat(copied).containsExactly(model.listingProperty().get().text() + "\n");
            view.getSelectionModel().clearAndSelect(0);
            view.getSelectionModel().selectRange(0, 2);
            press(view, KeyCode.C, false, true);
            assertThat(copied.getLast()).isEqualTo("m1 = x @ w1\na1 = m1 + b1\n");
        });
    }

    @Test
    void enterMovesThePlayhead() throws Exception {
        with((view, _, _) -> {
            view.getSelectionModel().clearAndSelect(3);
            press(view, KeyCode.ENTER, false, false);
            assertThat(done).containsExactly("1:4");
        });
    }

    @Test
    void theMenuRunsToTheLine() throws Exception {
        with((view, _, _) -> {
            var menu = Objects.requireNonNull(cell(view, 1).getContextMenu());
            var run = menu.getItems().stream().filter(item -> "menu-run-to".equals(item.getId())).findFirst();
            run.orElseThrow().fire();
            assertThat(done).containsExactly(
                    Objects.requireNonNull(model.listingProperty().get().lines().get(1).condition()));
        });
    }

    @Test
    void whatGrowsKeepsItsSelection() throws Exception {
        with((view, _, _) -> {
            view.getSelectionModel().clearAndSelect(2);
            Line before = view.getItems().get(2);
            model.show(state, at(3));
            assertThat(view.getItems().get(2)).isSameAs(before);
            assertThat(view.getSelectionModel().getSelectedIndex()).isEqualTo(2);
        });
    }
}
