package tapedeck.ui.present;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
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
import tapedeck.ui.theme.LiveTexts;

/** The caption of what just happened, in a sentence as large as the back row needs it, and the button to go on. */
public final class PresentedCaption extends HBox {
    private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

    private final LiveTexts words;
    private final Label sentence = new Label();
    /** What PyTorch says of a failure, on one line. */
    private final Label error = new Label();
    private @Nullable DeckState now;
    private @Nullable TapeSnapshot at;
    private @Nullable Program playing;

    /** A caption that says nothing yet. */
    public PresentedCaption(Actions actions) {
        words = actions.words();
        getStyleClass().add("present-caption");
        sentence.setId("present-caption");
        sentence.setWrapText(true);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setMinHeight(USE_PREF_SIZE);
        error.setId("present-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        VBox said = new VBox(sentence, error);
        said.setAlignment(Pos.CENTER_LEFT);
        setHgrow(said, Priority.ALWAYS);
        ButtonBase next = new Buttons(actions).text(Action.PRESENT_NEXT);
        next.setGraphic(new FontIcon(Feather.ARROW_RIGHT));
        getChildren().addAll(said, next);
        words.follow(this, () -> show(now, at, playing));
    }

    /**
     * Says what just happened, or what helps where the program failed; may be called at every pulse.
     *
     * @param program that plays, or null
     */
    public void show(@Nullable DeckState state, @Nullable TapeSnapshot snapshot, @Nullable Program program) {
        playing = program;
        DeckState failed = state != null && state.position().status() == DeckState.Status.FAILED
                && state.playhead().live()
                        ? state
                        : null;
        ScriptFailure known = failed == null || program == null ? null : program.failure();
        Message help = known == null ? null : known.help();
        Message failure = failed == null || help != null ? help : failed.position().failure();
        error.setText(known == null || help == null ? "" : known.error().replaceAll("\\s+", " "));
        pseudoClassStateChanged(FAILED, failure != null);
        now = state;
        at = snapshot;
        sentence.setText(words.of(failure != null
                ? failure
                : state != null && state.isFreeRun()
                        ? Message.of("shell.story.training")
                        : Narration.of(snapshot, program == null || program.mayRun())));
    }
}
