package tapedeck.ui.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

/** One of several. */
class ChoiceTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final List<String> told = new ArrayList<>();

    private Choice<String> choice() {
        return new Choice<>(words, Message.of("input.momentum"), List.of("input.off", "input.weight-decay"),
                Message::of);
    }

    @Test
    void whoIsToldHearsOfWhatIsChosenNotOfWhatIsShown() throws Exception {
        FxTest.call(() -> {
            Choice<String> choice = choice();
            choice.onChosen(told::add);
            choice.show("input.off");
            assertThat(told).isEmpty();
            choice.choose("input.weight-decay");
            assertThat(told).containsExactly("input.weight-decay");
            return choice;
        });
    }

    @Test
    void whatIsRefusedGivesWayAndWhyIsSaid() throws Exception {
        FxTest.call(() -> {
            Choice<String> choice = choice();
            HBox box = new HBox(choice);
            FxTest.scene(box, 300, 100);
            choice.onOffered(key -> {
                told.add(key);
                return key.equals("input.off") ? Optional.of(Message.verbatim("never")) : Optional.empty();
            });
            choice.choose("input.weight-decay");
            choice.choose("input.off");
            assertThat(choice.getValue()).isEqualTo("input.weight-decay");
            assertThat(told).containsExactly("input.weight-decay", "input.off");
            assertThat(((Label) box.lookup(".field-problem")).getText()).isEqualTo("never");
            choice.show("input.weight-decay");
            assertThat(box.lookup(".field-problem").isVisible()).isFalse();
            return choice;
        });
    }

    @Test
    void titlesFollowTheLanguage() throws Exception {
        FxTest.call(() -> {
            Choice<String> choice = choice();
            HBox box = new HBox(choice);
            choice.show("input.off");
            FxTest.scene(box, 300, 100);
            words.speak(Language.GERMAN);
            assertThat(((Label) choice.lookup(".label")).getText()).isEqualTo(words.of("input.off"));
            return choice;
        });
    }

    @Test
    void othersCanBeOfferedWithoutAnybodyBeingTold() throws Exception {
        FxTest.call(() -> {
            Choice<String> choice = choice();
            choice.onChosen(told::add);
            choice.show("input.off");
            choice.offer(List.of("input.weight-decay", "input.momentum"), "input.momentum");
            assertThat(choice.choices()).containsExactly("input.weight-decay", "input.momentum");
            assertThat(choice.getValue()).isEqualTo("input.momentum");
            assertThat(told).isEmpty();
            choice.choose("input.weight-decay");
            assertThat(told).containsExactly("input.weight-decay");
            return choice;
        });
    }
}
