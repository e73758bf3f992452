package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tapedeck.edit.EditStack;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class TypedFormTest {
    private static PredictedTable early;
    private static PredictedTable late;

    private final LiveTexts words = new LiveTexts(Language.of(Locale.getDefault()));
    private final ObjectProperty<@Nullable Integer> picked = new SimpleObjectProperty<>();
    private final EditStack edits = new EditStack();

    @BeforeAll
    static void train() throws Exception {
        early = Rated.lesson("iris", 2);
        late = Rated.lesson("iris", 60);
    }

    private static List<TextField> fields(TypedForm form) {
        form.applyCss();
        form.layout();
        return form.lookupAll(".typed-field").stream().map(TextField.class::cast).toList();
    }

    private static String said(TypedForm form) throws InterruptedException {
        form.settle();
        return ((Label) Objects.requireNonNull(form.lookup("#typed-said"))).getText();
    }

    private String expected(PredictedTable table, int origin) {
        return words.of(TypedRow.of(table, TypicalRow.row(table.source(), origin)).said().getFirst());
    }

    private static List<String> texts(TypedForm form) {
        return fields(form).stream().map(TextField::getText).toList();
    }

    private static List<String> cells(PredictedTable table, int origin) {
        return List.copyOf(TypicalRow.row(table.source(), origin).values());
    }

    private TypedForm form() {
        TypedForm form = new TypedForm(words, picked, edits);
        FxTest.scene(form, 440, 200);
        form.show(early);
        return form;
    }

    @Test
    void itBeginsWithTheRowInTheMiddleAndThenFollowsThePickedOne() throws Exception {
        FxTest.call(() -> {
            TypedForm form = form();
            form.settle();
            assertThat(texts(form)).isEqualTo(List.copyOf(TypicalRow.of(early.source()).values()));
            picked.set(77);
            assertThat(texts(form)).isEqualTo(cells(early, 77));
            assertThat(said(form)).startsWith(expected(early, 77));
            form.close();
            return form;
        });
    }

    @Test
    void whatWasTypedStaysUntilAnotherRowIsWanted() throws Exception {
        FxTest.call(() -> {
            TypedForm form = form();
            form.settle();
            fields(form).getFirst().setText("9.9");
            picked.set(20);
            assertThat(texts(form)).contains("9.9");
            ((Button) Objects.requireNonNull(form.lookup("#typed-picked"))).fire();
            assertThat(texts(form)).isEqualTo(cells(early, 20));
            assertThat(edits.undoable()).contains(Message.of("predictions.edit.fill"));
            edits.undo();
            assertThat(texts(form)).as("it can be had back").contains("9.9");
            edits.redo();
            assertThat(texts(form)).isEqualTo(cells(early, 20));
            form.close();
            return form;
        });
    }

    @Test
    void itPredictsAnewAsTheNetworkLearns() throws Exception {
        FxTest.call(() -> {
            TypedForm form = form();
            picked.set(60);
            String before = said(form);
            form.show(late);
            assertThat(said(form)).isNotEqualTo(before).startsWith(expected(late, 60));
            form.close();
            return form;
        });
    }

    @Test
    void whatIsNoNumberIsSaidBesideItsCellWhileOneTypes() throws Exception {
        FxTest.call(() -> {
            TypedForm form = form();
            form.settle();
            TextField first = fields(form).getFirst();
            first.setText("5,1x");
            form.settle();
            assertThat(first.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("refused"));
            assertThat(first.getAccessibleHelp()).contains(words.of("predictions.no-number", "text", "5,1x"));
            first.setText("5,1");
            form.settle();
            assertThat(first.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("refused"));
            form.close();
            return form;
        });
    }

    @Test
    void enterLeavesTheKeysInTheCell() throws Exception {
        FxTest.call(() -> {
            TypedForm form = form();
            form.settle();
            TextField field = fields(form).getFirst();
            List<ActionEvent> left = new ArrayList<>();
            form.addEventHandler(ActionEvent.ACTION, left::add);
            field.setText("abc");
            field.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
            assertThat(left).as("after which the window takes the keys home").isEmpty();
            assertThat(field.getText()).isEqualTo("abc");
            form.close();
            return form;
        });
    }
}
