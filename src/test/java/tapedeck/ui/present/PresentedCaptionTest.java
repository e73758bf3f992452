package tapedeck.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.autograd.Tensor;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Recordings;
import tapedeck.deck.Tempo;
import tapedeck.explain.Narration;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.ScriptFailure;
import tapedeck.program.Settings;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.theme.LiveTexts;

/** What a class sees below the graph, and what it sees of nothing. */
class PresentedCaptionTest {
    private static DeckState playing(Tempo tempo) {
        Hyperparameters inForce = Hyperparameters.of(0.1);
        return new DeckStates(DeckState.Status.PLAYING, inForce).tempo(tempo).state();
    }

    @Test
    void theSentenceIsOfTheStepOrOfTrainingInTheLanguageThatIsSpoken() throws Exception {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        TapeSnapshot at = Recordings.snapshot(() -> w.pow(2).sum().backward());
        FxTest.call(() -> {
            LiveTexts words = new LiveTexts(Language.ENGLISH);
            Actions actions = new Actions(words);
            actions.bind(Action.PRESENT_NEXT, null, () -> {});
            PresentedCaption caption = new PresentedCaption(actions);
            FxTest.scene(caption, 600, 60);
            Label sentence = (Label) Objects.requireNonNull(caption.lookup("#present-caption"));
            caption.show(playing(Tempo.followed()), at, null);
            assertThat(sentence.getText()).isEqualTo(words.of(Narration.of(at)));
            words.speak(Language.GERMAN);
            assertThat(sentence.getText()).isEqualTo(words.of(Narration.of(at)));
            caption.show(playing(Tempo.free()), at, null);
            assertThat(sentence.getText()).isEqualTo(words.of(Message.of("shell.story.training")));
            caption.show(null, null, null);
            assertThat(sentence.getText()).isEqualTo(words.of(Narration.of(null)));
            return caption;
        });
    }

    @Test
    void whereTheProgramFailedItSaysWhatHelps() throws Exception {
        Message help = Message.verbatim("fc2 expects 10 inputs.");
        Program program = new FailedScript(
                new ScriptFailure(3, 0, 0, "", "RuntimeError: wrong", List.of(), help, null));
        FxTest.call(() -> {
            LiveTexts words = new LiveTexts(Language.ENGLISH);
            Actions actions = new Actions(words);
            actions.bind(Action.PRESENT_NEXT, null, () -> {});
            PresentedCaption caption = new PresentedCaption(actions);
            Label sentence = (Label) Objects.requireNonNull(caption.lookup("#present-caption"));
            caption.show(failed(true), null, program);
            assertThat(sentence.getText()).isEqualTo(words.of(help));
            assertThat(((Label) Objects.requireNonNull(caption.lookup("#present-error"))).getText())
                    .isEqualTo("RuntimeError: wrong");
            caption.show(failed(true), null, null);
            assertThat(sentence.getText()).as("where nobody knows, why it failed").isEqualTo("RuntimeError");
            caption.show(failed(false), null, program);
            assertThat(sentence.getText()).as("in the past").isEqualTo(words.of(Narration.of(null)));
            return caption;
        });
    }

    private static DeckState failed(boolean live) {
        Hyperparameters inForce = Hyperparameters.of(0.1);
        return new DeckStates(DeckState.Status.FAILED, inForce).failure(Message.verbatim("RuntimeError"))
                .tempo(Tempo.followed()).live(live).state();
    }

    private record FailedScript(ScriptFailure failure) implements Program {
        @Override
        public String id() {
            return "failed";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return new Settings(0, 0, 1);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of("failed.py"));
        }

        @Override
        public void run(Run run) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whileItIsBlankAnyKeyBringsThePictureBackAndNoMore() throws Exception {
        FxTest.call(() -> {
            StackPane back = new StackPane();
            back.setFocusTraversable(true);
            BlankScreen blank = new BlankScreen(back);
            FxTest.scene(new StackPane(back, blank), 300, 200);
            assertThat(blank.isVisible()).isFalse();
            blank.blankProperty().set(true);
            assertThat(blank.isVisible()).isTrue();
            boolean[] passedOn = new boolean[1];
            Objects.requireNonNull(blank.getParent()).addEventHandler(KeyEvent.KEY_PRESSED, _ -> passedOn[0] = true);
            blank.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.PAGE_DOWN, false, false, false, false));
            assertThat(blank.isVisible()).isFalse();
            assertThat(passedOn[0]).isFalse();
            assertThat(back.isFocused() || back.equals(back.getScene().getFocusOwner())).isTrue();
            return blank;
        });
    }
}
