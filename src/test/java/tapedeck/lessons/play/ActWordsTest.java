package tapedeck.lessons.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Setting;
import tapedeck.lessons.Speed;
import tapedeck.lessons.claim.ClaimReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;

/** The words for acts in vain, where a lesson has none, on a run of XOR. */
class ActWordsTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();

    private final DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, HOME),
            new PlayLimit(100, Duration.ofSeconds(30)), System::nanoTime);
    private final ActTries tries = new ActTries();

    @BeforeEach
    void begin() throws InterruptedException {
        stage.begin("first", "xor", List.of());
        stage.play(new PlayTarget.BackwardDone(), new Speed.Usual());
        rest();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void rest() throws InterruptedException {
        await().until(stage::isAtRest);
    }

    private Message said(String until, LearnerAction right, LearnerAction wrong) throws Exception {
        Cue.Do task = new Cue.Do(1, ClaimReader.claim(until), right, List.of(wrong));
        tries.isWrong(task, stage.seen(), 0);
        stage.act(wrong);
        rest();
        tries.isWrong(task, stage.seen(), ActTries.REST_NANOS); // it moves
        tries.isWrong(task, stage.seen(), 3 * ActTries.REST_NANOS);
        return ActWords.of(task, tries.last().orElseThrow());
    }

    private static LearnerAction turn(String knob, String value) {
        return new LearnerAction.Turning(new Setting(knob, value));
    }

    private static LearnerAction pick(String name) {
        return new LearnerAction.Picking(new FocusTarget.Thing(name, 0, false, List.of()));
    }

    @Test
    void aKnobIsTooFarOnOneSide() throws Exception {
        Message rate = Message.of("learning.knob.rate");
        assertThat(said("rate == 0.5", turn("rate", "0.5"), turn("rate", "0.25")))
                .isEqualTo(Message.of("learning.act.small", "knob", rate, "value", "0.25"));
        assertThat(said("rate == 0.5", turn("rate", "0.5"), turn("rate", "2")))
                .isEqualTo(Message.of("learning.act.large", "knob", rate, "value", "2"));
    }

    @Test
    void anotherKnobIsNamedAndTheOneThatIsMeant() throws Exception {
        assertThat(said("momentum == 0.7", turn("momentum", "0.7"), turn("rate", "0.7"))).isEqualTo(Message.of(
                "learning.act.knob", "turned", Message.of("learning.knob.rate"), "knob",
                Message.of("learning.knob.momentum")));
    }

    @Test
    void whatIsPickedSaysWhatIsAskedOfIt() throws Exception {
        assertThat(said("picked.grad is None and picked.shape == (32, 8)", pick("h1"), pick("b2")))
                .extracting(Message::key).isEqualTo("learning.act.fact");
    }

    @Test
    void aFunctionIsNoTensor() throws Exception {
        assertThat(said("picked is b2", pick("b2"), pick("tanh")))
                .isEqualTo(Message.of("learning.act.function", "what", "tanh"));
        assertThat(said("picked is tanh", pick("tanh"), pick("b2")))
                .isEqualTo(Message.of("learning.act.tensor", "what", "b2"));
    }

    @Test
    void whoPlaysNotFarEnoughOrTooFarHearsWhereTheRunIs() throws Exception {
        assertThat(said("iteration == 5", play(5), play(3)))
                .isEqualTo(Message.of("learning.act.before", "iteration", 3L));
        assertThat(said("iteration == 5", play(5), play(7)))
                .isEqualTo(Message.of("learning.act.past", "iteration", 7L));
    }

    private static LearnerAction play(int iteration) {
        return new LearnerAction.Playing(new PlayTarget.To(new Moment.Iteration(iteration)));
    }

    @Test
    void aHintNamesARangeAboutWhatIsRight() throws Exception {
        Cue.Do task = new Cue.Do(1, ClaimReader.claim("rate == 0.8"), turn("rate", "0.8"), List.of());
        assertThat(ActWords.hint(task)).isEqualTo(Message.of("learning.hint.between", "knob",
                Message.of("learning.knob.rate"), "low", "0.2", "high", "3"));
    }
}
