package tapedeck.ui.lesson;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.text.Message;
import tapedeck.ui.input.BarButtons;
import tapedeck.ui.input.ClickGuard;
import tapedeck.ui.theme.LiveTexts;

/** One line that asks whether a lesson's own script may run, and its buttons; not there while nothing is asked. On the FX thread only. */
public final class ConsentBar extends HBox {
    private final LiveTexts words;
    private final Label says = new Label();
    private final HBox buttons = new HBox();
    private @Nullable Asked asked;

    private record Asked(Message question, Consumer<Boolean> answer) {}

    /** It asks nothing yet. */
    public ConsentBar(LiveTexts words) {
        this.words = words;
        setId("lesson-consent");
        getStyleClass().add("toast");
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        buttons.setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        ClickGuard.sparesPresses(this);
        getChildren().addAll(new FontIcon(Feather.SHIELD), says, buttons);
        words.follow(this, this::show);
        show();
    }

    /**
     * Asks.
     *
     * @param lesson what the script belongs to
     * @param answer is told, once, unless something else is asked before
     */
    public void ask(String lesson, String script, Consumer<Boolean> answer) {
        asked = new Asked(Message.of("lessons.consent", "lesson", lesson, "script", script), answer);
        show();
    }

    /** Asks no more. */
    public void askNoMore() {
        asked = null;
        show();
    }

    private void show() {
        Asked now = asked;
        setVisible(now != null);
        if (now != null) {
            BarButtons made = new BarButtons(words);
            says.setText(words.of(now.question));
            buttons.getChildren().setAll(
                    made.action("lesson-consent-run", Message.of("lessons.consent.run"), () -> answer(now, true)),
                    made.close("lesson-consent-not", Message.of("lessons.consent.not"), () -> answer(now, false)));
        }
    }

    private void answer(Asked to, boolean runs) {
        askNoMore();
        to.answer.accept(runs);
    }
}
