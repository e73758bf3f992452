package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Remedy;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.LiveTexts;

class AlertBarTest {
    @Test
    void isNoHigherThanItsTwoRemedies() throws Exception {
        FxTest.call(() -> {
            AlertBar bar = new AlertBar(new LiveTexts(Language.ENGLISH), _ -> {});
            FxTest.scene(bar, 800, 400);
            bar.show(Message.verbatim("inf"), List.of(new Remedy.GoBack(5), new Remedy.StartOver(0.1)), true);
            bar.applyCss();
            Region button = (Region) Objects.requireNonNull(bar.lookup("#remedies .button"));
            assertThat(bar.prefHeight(800)).isLessThan(3 * button.prefHeight(-1));
            return null;
        });
    }

    @Test
    void leavesAFailureToTheCaptionOfWhoPresents_butNothingElse() throws Exception {
        FxTest.call(() -> {
            AlertBar bar = new AlertBar(new LiveTexts(Language.ENGLISH), _ -> {});
            bar.setCaptioned(true);
            bar.show(Message.verbatim("inf"), List.of(), true);
            assertThat(bar.isVisible()).isTrue();
            bar.setDetails(() -> {});
            bar.show(Message.verbatim("RuntimeError"), List.of(), true);
            assertThat(bar.isVisible()).isFalse();
            bar.setCaptioned(false);
            assertThat(bar.isVisible()).isTrue();
            return null;
        });
    }
}
