package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.event.ActionEvent;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** Where the number of an iteration is typed. */
class JumpFieldTest {
    @Test
    void goesToAnIterationAsItIsTypedOrAsItIsWrittenAndToNothingElse() throws Exception {
        FxTest.call(() -> {
            List<Long> gone = new ArrayList<>();
            NumberField field = JumpField.of(new LiveTexts(Language.ENGLISH), gone::add);
            FxTest.scene(new HBox(field), 200, 60);
            for (String text : List.of("12", " 7 ", "1 000", "12\u202f345", "", "0", "-1", "1.5", "12,345", "ten",
                    "9999999999999999")) {
                field.setText(text);
                field.fireEvent(new ActionEvent());
            }
            assertThat(gone).containsExactly(12L, 7L, 1_000L, 12_345L);
            assertThat(field.getText()).as("what is refused stands").isEqualTo("9999999999999999");
            field.setText("3");
            field.fireEvent(new ActionEvent());
            assertThat(field.getText()).as("ready for the next").isEmpty();
            return field;
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatItAsksForHasRoom(Language language) throws Exception {
        FxTest.call(() -> {
            NumberField field = JumpField.of(new LiveTexts(language), _ -> {});
            assertThat(field.getPrefColumnCount()).isGreaterThanOrEqualTo(field.getPromptText().length());
            return null;
        });
    }
}
