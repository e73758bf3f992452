package tapedeck.finding.postmortem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.finding.postmortem.Verdict.Certainty;
import tapedeck.finding.postmortem.WrongTurn.Kind;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** Runs that are spoilt on purpose, and what is told of them. */
class PostMortemTest {
    private static final long CHANGED = 212;

    private static Program lesson(String id) throws ProgramException {
        return new Catalogue().find(id).orElseThrow().load(Path.of(""));
    }

    /** Trains well, is changed for iteration {@link #CHANGED}, and runs on to where it holds. */
    private static RunPast spoilt(Program program, Settings settings, UnaryOperator<Hyperparameters> change,
            long until) throws Exception {
        try (Deck deck = new Deck(program, settings)) {
            deck.goTo(CHANGED - 1);
            deck.await();
            deck.change(change);
            deck.setTempo(Tempo.free());
            deck.goTo(until);
            deck.await();
            await().until(() -> !(deck.state().debugging().stop() instanceof Stop.Searching));
            DeckState state = deck.state();
            return new RunPast(program, settings, state.changes().isEmpty()
                    ? state.inForce()
                    : state.changes().getFirst().before(), deck.origin(Long.MAX_VALUE), state.changes(),
                    deck.losses());
        }
    }

    private static RunStory told(RunPast past, WrongTurn turn) throws InterruptedException {
        return PostMortem.of(past, turn, System.nanoTime() + Duration.ofMinutes(1).toNanos()).orElseThrow();
    }

    private static List<String> keys(RunStory story) {
        return story.lines().stream().map(each -> each.sentence().key()).toList();
    }

    @Test
    void aRateThatWasSetByHandIsTheCause_becauseWithoutItAllIsWell() throws Exception {
        Program program = lesson("plane");
        RunPast past = spoilt(program, program.defaults().withEpochs(Integer.MAX_VALUE),
                set -> set.withLearningRate(9), 10_000);
        WrongTurn turn = Objects.requireNonNull(WrongTurn.of(past.losses()));
        RunStory story = told(past, turn);
        System.out.println(turn);
        tapedeck.text.Texts texts = new tapedeck.text.Texts(tapedeck.text.Language.ENGLISH);
        story.lines().forEach(each -> System.out.println(
                each.iteration() + " [" + each.line() + " " + each.tensor() + "] " + texts.of(each.sentence())));
        System.out.println(story.verdict().certainty() + " " + texts.of(story.verdict().sentence()));
        assertThat(story.verdict().certainty()).isEqualTo(Certainty.SHOWN);
        assertThat(story.lines().getFirst()).isEqualTo(new StoryLine(CHANGED,
                Message.of("finding.story.set.rate", "from", 0.1, "to", 9.0)));
    }
}
