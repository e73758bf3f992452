package tapedeck.ui.present;

import javafx.css.PseudoClass;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.explain.Narration;
import tapedeck.program.Program;
import tapedeck.program.ScriptFailure;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.text.Words;

/** What just happened, in a sentence as large as the back row needs it, and the button to go on. */
public final class Caption extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final Words words;
    private final Label sentence = new Label();
    private @Nullable DeckState now;
    private @Nullable TapeSnapshot at;
    private @Nullable Program playing;

    /** A caption that says nothing yet. */
    public Caption(Actions actions) {
        words = actions.words();
        getStyleClass().add("present-caption");
        sentence.setId("present-caption");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        setHgrow(sentence, Priority.ALWAYS);
        ButtonBase next = new Buttons(actions).text(Action.PRESENT_NEXT);
        next.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
        getChildren().addAll(sentence, next);
        words.follow(this, () -> show(now, at, playing));
    }

    /**
     * Says what just happened, or what helps where the program failed; may be called at every pulse.
     *
     * @param program that plays, or null
     */
    public void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, @Nullable Program program) {
        playing = program;
        Message failure = failure(state, program);
        pseudoClassStateChanged(FAILED, failure != null);
        now = state;
        at = snapshot;
        sentence.setText(words.of(failure != null
                ? failure
                : state != null && state.isFreeRun()
                        ? Message.of("shell.story.training")
                        : Narration.of(snapshot)));
    }

    /** What helps, or why it failed; null where it did not, or another place is shown. */
    private static @Nullable Message failure(@Nullable DeckState state, @Nullable Program program) {
        if (state == null || state.status() != DeckState.Status.FAILED || !state.debugging().live()) {
            return null;
        }
        ScriptFailure known = program == null ? null : program.failure();
        return known == null || known.help() == null ? state.failure() : known.help();
    }
}
