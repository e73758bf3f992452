package tapedeck.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import tapedeck.lessons.play.Response;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** The gradient that is asked for is typed where it will stand: on its card, or below the question where that is not drawn. */
class NumberControlTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final List<Node> onCard = new ArrayList<>();
    private int entered;

    private final class Place implements NumberControl.Card {
        private final boolean drawn;

        Place(boolean drawn) {
            this.drawn = drawn;
        }

        @Override
        public boolean put(Node typed) {
            return drawn && onCard.add(typed);
        }

        @Override
        public void clear() {
            onCard.clear();
        }
    }

    private NumberControl control(boolean drawn, boolean comes) {
        return new NumberControl(words, new Place(drawn), comes, () -> entered++, _ -> {});
    }

    @Test
    void itIsTypedOnTheCardAndEnterAnswers() throws Exception {
        FxTest.call(() -> {
            NumberControl control = control(true, true);
            TextField field = (TextField) onCard.getFirst();
            assertThat(control.getChildren()).as("below the question").doesNotContain(field).isNotEmpty();
            field.setText("-0,5");
            assertThat(control.responseProperty().get()).isEqualTo(new Response.Typed(-0.5));
            field.fireEvent(new ActionEvent());
            assertThat(entered).isEqualTo(1);
            control.refuse();
            assertThat(field.getPseudoClassStates()).contains(AnswerControl.WRONG);
            field.setText("half");
            assertThat(control.responseProperty().get()).as("no number").isNull();
            assertThat(field.getPseudoClassStates()).doesNotContain(AnswerControl.WRONG);
            return null;
        });
    }

    @Test
    void theCardIsFreeWhenTheRunShowsTheNumberThere() throws Exception {
        FxTest.call(() -> {
            NumberControl control = control(true, true);
            TextField field = (TextField) onCard.getFirst();
            control.accept(List.of(new Response.Typed(0.25)));
            assertThat(onCard).isEmpty();
            assertThat(control.getChildren()).containsExactly(field);
            assertThat(field.getText()).isEqualTo("0.25");
            assertThat(field.isEditable()).isFalse();
            return null;
        });
    }

    @Test
    void whatTheRunDoesNotShowStaysOnTheCard() throws Exception {
        FxTest.call(() -> {
            NumberControl control = control(true, false);
            control.accept(List.of(new Response.Typed(0.25)));
            assertThat(onCard).singleElement().isInstanceOfSatisfying(TextField.class,
                    field -> assertThat(field.getText()).isEqualTo("0.25"));
            assertThat(control.getChildren()).doesNotContain(onCard.getFirst());
            return null;
        });
    }

    @Test
    void whereTheCardIsNotDrawnItIsTypedBelowTheQuestion() throws Exception {
        FxTest.call(() -> {
            NumberControl control = control(false, true);
            assertThat(onCard).isEmpty();
            assertThat(control.getChildren()).singleElement().isInstanceOf(TextField.class);
            return null;
        });
    }
}
