package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.Patience;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.DeckTable.Command;
import tapedeck.deck.DeckTable.Reaction;
import tapedeck.deck.DeckTable.Situation;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;

/** The deck does in each situation what the table says, and the table is the one that is drawn. */
@Timeout(2 * Patience.SECONDS)
class DeckTableTest {
    private static final Path PAGE = Path.of(System.getProperty("tapedeck.home", "."),
            "src/site/markdown/design.md");
    private static final Tempo HOURS = new Tempo.Functions(1e-4);
    /** Those that last: the others pass by themselves. */
    private static final List<Situation> LASTING = List.of(Situation.READY, Situation.FOLLOWED, Situation.FREE,
            Situation.REVIEWING, Situation.HELD, Situation.LOOKING_BACK, Situation.OVER, Situation.OVER_LOOKING_BACK);
    private static final double RATE = 0.003;

    private record Seen(Status status, long iteration, @Nullable CapturedIteration shown, int place,
            boolean live) {
        static Seen of(Deck deck) {
            DeckState now = deck.state();
            return new Seen(now.position().status(), now.position().iteration(), now.playhead().captured(),
                    now.playhead().place(), now.playhead().live());
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("over ", "over, ");
    }

    private static List<String> row(String line) {
        return Stream.of(line.split("\\|")).skip(1).map(String::strip).toList();
    }

    @Test
    void isTheOneThatIsDrawn() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int head = lines.indexOf(lines.stream().filter(line -> line.startsWith("| | ready")).findFirst().orElseThrow());
        assertThat(row(lines.get(head))).isEqualTo(
                Stream.concat(Stream.of(""), Arrays.stream(Situation.values()).map(DeckTableTest::words)).toList());
        int line = head + 2;
        for (Command command : Command.values()) {
            assertThat(row(lines.get(line++))).isEqualTo(Stream.concat(Stream.of(words(command)),
                    Arrays.stream(Situation.values()).map(at -> words(command.in(at)))).toList());
        }
        assertThat(lines.get(line)).as("no more rows").isEmpty();
    }

    static Stream<Arguments> cells() {
        return LASTING.stream().flatMap(at -> Arrays.stream(Command.values()).map(each -> Arguments.of(at, each)));
    }

    private static ConditionFactory soon() {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1));
    }

    private static void settle(Deck deck) throws InterruptedException {
        Programs.settle(deck);
    }

    /** Puts a deck of three iterations, or of no end, into a situation. */
    private static void bring(Deck deck, Situation to) throws InterruptedException {
        switch (to) {
            case READY -> deck.setTempo(HOURS);
            case FOLLOWED -> {
                deck.setTempo(HOURS);
                deck.play();
                soon().until(() -> deck.state().playhead().captured() != null);
            }
            case FREE -> {
                deck.setTempo(Tempo.free());
                deck.play();
                soon().until(() -> deck.state().position().iteration() > 20);
            }
            case HELD -> {
                deck.setTempo(HOURS);
                deck.goTo(3);
                settle(deck);
            }
            case LOOKING_BACK -> {
                bring(deck, Situation.HELD);
                deck.seek(2, 2);
                settle(deck);
            }
            case REVIEWING -> {
                bring(deck, Situation.LOOKING_BACK);
                deck.play();
                soon().until(() -> deck.state().position().status() == Status.PLAYING);
            }
            case OVER -> {
                bring(deck, Situation.HELD);
                deck.step(Granularity.ITERATION);
                soon().until(() -> deck.state().position().status() == Status.FINISHED);
            }
            case OVER_LOOKING_BACK -> {
                bring(deck, Situation.OVER);
                deck.seek(2, 2);
                settle(deck);
            }
            default -> throw new IllegalArgumentException("it does not last: " + to);
        }
    }

    private static void tell(Deck deck, Command command) {
        switch (command) {
            case PLAY -> {
                deck.setTempo(HOURS);
                deck.play();
            }
            case TRAIN -> {
                deck.setTempo(Tempo.free());
                deck.play();
            }
            case STEP -> deck.step(Granularity.FUNCTION);
            case RUN_TO -> deck.runTo(new Condition.BeforeUpdate());
            case RUN_AHEAD -> deck.runTo(new Moment.Update());
            case PAUSE -> deck.pause();
            case STEP_BACK -> deck.stepBack(Granularity.FUNCTION);
            case SEEK -> deck.seek(1, 0);
            case CHANGE -> deck.change(now -> now.withLearningRate(RATE));
        }
        long number = deck.change(now -> now);
        soon().until(() -> deck.state().settings().request() >= number);
    }

    private static void check(Deck deck, Command command, Reaction reaction, Seen before) {
        Seen now = Seen.of(deck);
        DeckState.RunSettings settings = deck.state().settings();
        switch (reaction) {
            case NOTHING, CANCEL_REPLAY -> assertThat(now).isEqualTo(before);
            case RUN -> {
                boolean plays = command == Command.PLAY || command == Command.TRAIN;
                assertThat(now.live).isTrue();
                assertThat(now.status).isEqualTo(plays ? Status.PLAYING : Status.PAUSED);
                if (command == Command.PLAY && now.shown != null) {
                    return; // from Function to Function in hours
                }
                assertThat(now.iteration > before.iteration || now.place > before.place).as("it went on").isTrue();
            }
            case REVIEW -> {
                assertThat(now.status).isEqualTo(Status.PLAYING);
                assertThat(now).usingRecursiveComparison().ignoringFields("status").isEqualTo(before);
            }
            case HOLD -> {
                assertThat(now.status).isEqualTo(Status.PAUSED);
                assertThat(now).usingRecursiveComparison().ignoringFields("status", "live").isEqualTo(before);
            }
            case HOLD_LATER -> {
                assertThat(now.status).isEqualTo(Status.PAUSED);
                assertThat(now.live).isTrue();
                assertThat(now.shown).isNotNull().extracting(shown -> shown.updated(now.place)).as("after an update")
                        .isEqualTo(now.iteration);
            }
            case MOVE -> {
                assertThat(now.status)
                        .isEqualTo(before.status == Status.PLAYING ? Status.PAUSED : before.status);
                if (before.shown != null) { // else nothing can be moved yet
                    assertThat(now.shown).isNotNull();
                    assertThat(now.place != before.place || now.shown != before.shown).as("it moved").isTrue();
                }
            }
            case START_WITH -> {
                assertThat(settings.inForce().learningRate()).isEqualTo(RATE);
                assertThat(settings.changes().commands()).isEmpty();
            }
            case NEXT_UPDATE -> {
                assertThat(settings.wanted().learningRate()).isEqualTo(RATE);
                assertThat(settings.inForce().learningRate() == RATE)
                        .isEqualTo(!settings.changes().commands().isEmpty());
            }
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    void isWhatADeckDoes(Situation at, Command command) throws InterruptedException {
        boolean ends = at == Situation.OVER || at == Situation.OVER_LOOKING_BACK;
        Deck deck = new Deck(Programs.small(), new Settings(1, Hyperparameters.of(0.01).withBatchSize(1),
                ends ? 1 : Integer.MAX_VALUE));
        try {
            bring(deck, at);
            Seen before = Seen.of(deck);
            tell(deck, command);
            soon().untilAsserted(() -> check(deck, command, command.in(at), before));
        } finally {
            Programs.awaitClosed(deck);
        }
    }
}
