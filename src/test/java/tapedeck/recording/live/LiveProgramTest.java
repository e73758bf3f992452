package tapedeck.recording.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.Patience;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Programs;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.ProgramException;
import tapedeck.recording.RecordedRun;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.tape.TapeEvent;

/** A program in a process of its own that speaks as the recorder does: {@link FakeRecorder}. */
@Timeout(Patience.SECONDS) // what waits for a program that does not come fails, and hangs nobody
class LiveProgramTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void aRecordingOfRealPyTorch() throws Exception {
        try (InputStream in = LiveProgramTest.class.getResourceAsStream("/recordings/small.tape")) {
            Files.write(folder.resolve("real.tape"), Objects.requireNonNull(in).readAllBytes());
        }
    }

    private LiveProgram start(String script) throws Exception {
        return FakeProgram.start(folder, script);
    }

    private interface Look {
        void at(Deck deck, LiveProgram program) throws Exception;
    }

    private void play(String script, Look look) throws Exception {
        LiveProgram program = start(script);
        Deck deck = new Deck(program, program.defaults());
        try {
            deck.setTempo(Tempo.free());
            look.at(deck, program);
        } finally {
            Programs.awaitClosed(deck);
            program.end();
        }
    }

    private static String keyOf(DeckState state) {
        return Objects.requireNonNull(state.position().failure()).key();
    }

    /** Waits until it holds there, from a run that goes on. */
    private static void awaitIteration(Deck deck, long iteration) {
        await().until(() -> deck.state().position().iteration() >= iteration || !deck.state().position().isAlive());
    }

    @Test
    void whatIsSetAndLookedAtIsDoneWhereItRuns() throws Exception {
        play("steered.py", (deck, program) -> {
            deck.play();
            awaitIteration(deck, 3);
            assertThat(deck.state().settings().wanted().learningRate()).isEqualTo(0.5);
            assertThat(deck.state().settings().knobs().others()).extracting(each -> each.name())
                    .containsExactly("momentum");
            Programs.setRate(deck, 0.25); // the program goes on once it was told
            deck.goTo(4);
            DeckState held = deck.await();
            CapturedIteration shown = Objects.requireNonNull(held.playhead().captured());
            assertThat(held.position().status()).isEqualTo(Status.PAUSED);
            assertThat(shown.iteration()).isEqualTo(4);
            assertThat(shown.events()).anyMatch(TapeEvent.FunctionRecorded.class::isInstance);
            assertThat(held.settings().changes().rates()).containsExactly(new Changes.Rate(4, 0.5, 0.25));
            assertThat(held.settings().inForce().learningRate()).isEqualTo(0.25);
            deck.play();
            DeckState end = deck.await();
            assertThat(end.position().status()).isEqualTo(Status.FINISHED);
            assertThat(deck.losses().iterations()).isEqualTo(6);
            assertThat(deck.losses().last(3)).isEqualTo(0.5);
            assertThat(deck.losses().last(5)).isNaN();
            assertThat(deck.output().line(0).text()).isEqualTo("begins");
        });
    }

    @Test
    void whatWasRecordedBeforeIsReachedFromTheFile() throws Exception {
        play("steered.py", (deck, program) -> {
            deck.play();
            awaitIteration(deck, 3);
            deck.goTo(1);
            CapturedIteration shown = Objects.requireNonNull(Programs.settle(deck).playhead().captured());
            assertThat(shown.iteration()).isEqualTo(1);
            assertThat(shown.events()).anyMatch(TapeEvent.GradientsComputed.class::isInstance);
            assertThat(program.isRunning()).isTrue();
        });
    }

    @Tag("long")
    @Test
    void aProgramThatWantsToRunAwayIsHeldWhereTheDeckIs() throws Exception {
        play("waits.py", (deck, program) -> {
            deck.play();
            awaitIteration(deck, 5);
            deck.pause();
            DeckState held = deck.await();
            assertThat(held.position().status()).isEqualTo(Status.PAUSED);
            assertThat(held.playhead().captured()).as("nothing was recorded for that").isNull();
            long answered = deck.output().lines();
            assertThat(answered).as("the last one waits for its answer").isLessThan(held.position().iteration());
            deck.play();
            awaitIteration(deck, held.position().iteration() + 3);
            assertThat(deck.state().position().iteration()).isGreaterThanOrEqualTo(held.position().iteration() + 3);
        });
    }

    @Tag("long")
    @Test
    void aFloodOfLossesAndOutputPassesInBoundedMemory() throws Exception {
        play("flood.py", (deck, program) -> {
            deck.play();
            DeckState end = deck.await();
            assertThat(end.position().status()).isEqualTo(Status.FINISHED);
            assertThat(deck.losses().iterations()).isEqualTo(100_000);
            assertThat(deck.output().lines() + deck.output().dropped()).isEqualTo(2000);
        });
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource(textBlock = """
            dies.py,      live.diedSaying
            fails.py,     live.failedAt
            untrained.py, live.untrained
            jumps.py,     live.wrong
            lies.py,      live.wrong
            """)
    void howItWentWrongIsSaidInASentence(String script, String key) throws Exception {
        play(script, (deck, program) -> {
            deck.play();
            DeckState end = deck.await();
            assertThat(end.position().status()).isEqualTo(Status.FAILED);
            assertThat(keyOf(end)).isEqualTo(key);
        });
    }

    @Tag("long")
    @Test
    void whereNothingIsRecordedAnyMoreItHoldsAndSaysWhy() throws Exception {
        play("spent.py", (deck, program) -> {
            deck.play();
            awaitIteration(deck, 2);
            deck.pause(); // else it is beyond the next one before that is asked for
            deck.goTo(deck.await().position().iteration() + 1);
            DeckState held = deck.await();
            assertThat(held.stops().stop()).isInstanceOfSatisfying(Stop.Problem.class,
                    problem -> assertThat(problem.why().key()).isEqualTo("live.over.budget"));
        });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            early.py,   live.early
            mute.py,    live.silent
            garbage.py, live.strange
            """)
    void whoNeverBeginsIsRefusedBeforeThereIsAWindow(String script, String key) {
        assertThatThrownBy(() -> start(script)).isInstanceOfSatisfying(ProgramException.class,
                why -> assertThat(why.message().key()).isEqualTo(key));
        assertThat(folder.resolve(script.replace(".py", ".tape"))).doesNotExist();
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({"true, stop", "false, leave"})
    void itIsToldWhatBecomesOfItAndItsLastWordIsKept(boolean stops, String heard) throws Exception {
        LiveProgram program = start("left.py");
        Deck deck = new Deck(program, program.defaults());
        deck.setTempo(Tempo.free());
        deck.play();
        awaitIteration(deck, 1);
        if (stops) {
            program.stopAtEnd();
        }
        Programs.awaitClosed(deck);
        program.end();
        assertThat(folder.resolve("heard.txt")).content().isEqualTo("{\"" + heard + "\":true}");
        assertThat(RecordedRun.of(program.file()).shown()).containsExactly(1L, 4L);
        assertThat(program.isRunning()).isFalse();
    }

    @Test
    void aCommandThatIsNotThereIsSaid() {
        assertThatThrownBy(
                () -> LiveProgram.start(List.of("no-such-command", "train.py"), Path.of("tapedeck_record.py"), folder))
                .isInstanceOfSatisfying(ProgramException.class,
                        why -> assertThat(why.message().key()).isEqualTo("live.noCommand"));
    }
}
