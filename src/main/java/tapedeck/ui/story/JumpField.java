package tapedeck.ui.story;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.control.Tooltip;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** Takes the number of an iteration to go to. */
public final class JumpField {
    /** Nobody waits for more. */
    private static final Limits ITERATION = Limits.whole(1, 999_999_999_999_999L);

    private JumpField() {}

    static NumberField of(LiveTexts words, LongConsumer jump) {
        NumberField field = new NumberField(words, Message.of("shell.jump"), () -> "",
                text -> NumberInput.of(text, ITERATION).give(iteration -> {
                    jump.accept(iteration.longValue());
                    return Optional.empty();
                }), NumberField.Leaving.WAITS);
        field.setId("jump");
        field.setHelp(ITERATION.says());
        field.promptTextProperty().bind(words.text("shell.jump.prompt"));
        field.setTooltip(new Tooltip());
        field.getTooltip().textProperty().bind(words.text("shell.jump.hint"));
        field.prefColumnCountProperty().bind(field.promptTextProperty().map(prompt -> Math.max(6, prompt.length())));
        field.setMinWidth(NumberField.USE_PREF_SIZE);
        return field;
    }
}
