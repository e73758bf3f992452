package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Breakpoints.Hits;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.edit.EditStack;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.input.Choice;
import tapedeck.ui.theme.LiveTexts;

class BreakpointsPaneTest {
    private static final LiveTexts WORDS = new LiveTexts(Language.ENGLISH);

    @Test
    void aBadNumberIsExplainedAtTheFieldAndChangesNothing() throws Exception {
        FxTest.call(() -> {
            BreakpointList list = new BreakpointList(new EditStack());
            BreakpointsPane pane = new BreakpointsPane(new Actions(WORDS), list, Condition::message);
            FxTest.scene(pane, 260, 260);
            TextField number = (TextField) pane.lookup("#breakpoint-number");
            number.setText("0x10");
            number.fireEvent(new ActionEvent());
            Label message = (Label) pane.lookup(".field-problem");
            assertThat(message.getText()).isEqualTo(WORDS.of("text.number.none", "typed", "0x10"));
            assertThat(number.getText()).isEqualTo("0x10");
            assertThat(list.breakpointsProperty().get()).isEmpty();
            number.setText("0.5");
            ((Button) pane.lookup("#breakpoint-add")).fire();
            assertThat(message.isVisible()).isFalse();
            assertThat(number.getText()).isEmpty();
            assertThat(list.breakpointsProperty().get()).extracting(Breakpoint::condition)
                    .containsExactly(new Condition.Gradient("", true, 0.5));
            return pane;
        });
    }

    @Test
    @SuppressWarnings("unchecked") // the id says which
    void theFieldsFitTheKind() throws Exception {
        FxTest.call(() -> {
            BreakpointList list = new BreakpointList(new EditStack());
            BreakpointsPane pane = new BreakpointsPane(new Actions(WORDS), list, Condition::message);
            FxTest.scene(pane, 260, 260);
            Choice<ConditionKind> kind = (Choice<ConditionKind>) pane.lookup("#breakpoint-kind");
            kind.choose(ConditionKind.NOT_FINITE);
            assertThat(pane.lookup("#breakpoint-number").isVisible()).isFalse();
            assertThat(pane.lookup("#breakpoint-tensor").isVisible()).isFalse();
            ((Button) pane.lookup("#breakpoint-add")).fire();
            assertThat(list.breakpointsProperty().get()).extracting(Breakpoint::condition)
                    .containsExactly(new Condition.NotFinite());
            return pane;
        });
    }

    @Tag("long")
    @Test
    @SuppressWarnings("unchecked") // the id says which
    void keysEnableAndRemoveTheOneThatIsPicked() throws Exception {
        FxTest.call(() -> {
            BreakpointList list = new BreakpointList(new EditStack());
            Breakpoint point = list.add(new Condition.LossBelow(0.5));
            Actions actions = FxTest.actions();
            BreakpointsPane pane = new BreakpointsPane(actions, list, Condition::message);
            FxTest.scene(pane, actions, 260, 260);
            pane.show(List.of(new Hits(point, 1)));
            ListView<Hits> view = (ListView<Hits>) pane.lookup("#breakpoint-list");
            press(view, KeyCode.DELETE);
            assertThat(list.breakpointsProperty().get()).as("none is picked").hasSize(1);
            view.getSelectionModel().select(0);
            press(view, KeyCode.ENTER);
            assertThat(list.breakpointsProperty().get())
                    .containsExactly(new Breakpoint(point.id(), point.condition(), false));
            view.getSelectionModel().select(0);
            press(view, KeyCode.BACK_SPACE);
            assertThat(list.breakpointsProperty().get()).isEmpty();
            return pane;
        });
    }

    private static void press(ListView<Hits> view, KeyCode code) {
        view.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void rowsEnableCountAndDelete() throws Exception {
        FxTest.call(() -> {
            BreakpointList list = new BreakpointList(new EditStack());
            Breakpoint point = list.add(new Condition.LossBelow(0.5));
            BreakpointsPane pane = new BreakpointsPane(new Actions(WORDS), list, Condition::message);
            var scene = FxTest.scene(pane, 260, 260);
            pane.show(List.of(new Hits(point, 3)));
            scene.snapshot(null);
            assertThat(((Label) pane.lookup(".count")).getText()).isEqualTo("×3");
            CheckBox enabled = (CheckBox) pane.lookup(".breakpoint-cell:filled .check-box");
            enabled.fire();
            assertThat(list.breakpointsProperty().get())
                    .containsExactly(new Breakpoint(point.id(), point.condition(), false));
            scene.snapshot(null);
            ((Button) pane.lookup(".delete")).fire();
            assertThat(list.breakpointsProperty().get()).isEmpty();
            return pane;
        });
    }
}
