package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Granularity;
import tapedeck.deck.Program;
import tapedeck.deck.Run;
import tapedeck.deck.Settings;
import tapedeck.deck.Take;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.Lessons;

class DeckLinkTest {
    private static final Lesson FIZZBUZZ = Lessons.all().getFirst();

    @TempDir
    private Path home;

    private DeckLink link = new DeckLink(Path.of(""));

    @AfterEach
    void close() {
        link.close();
    }

    private DeckState pulsed() {
        link.pulse(System.nanoTime());
        return Objects.requireNonNull(link.stateProperty().get());
    }

    private void openedHere() throws IOException {
        Path data = Files.createDirectories(home.resolve("sample-datasets"));
        Files.copy(Path.of("sample-datasets/fizzbuzz.csv"), data.resolve("fizzbuzz.csv"));
        link = new DeckLink(home);
        link.open(FIZZBUZZ);
        await().until(() -> {
            link.pulse(System.nanoTime());
            return link.snapshotProperty().get() != null;
        });
    }

    private Take take() {
        return Objects.requireNonNull(Objects.requireNonNull(link.chartProperty().get()).running());
    }

    @Test
    void opensALessonAndPlaysItSlowly() throws IOException {
        openedHere();
        assertThat(pulsed().status()).isEqualTo(Status.PLAYING);
        assertThat(pulsed().isFreeRun()).isFalse();
        assertThat(link.lessonProperty().get()).isEqualTo(FIZZBUZZ);
    }

    @Test
    void looksIntoTheNetworkWhileItRunsFree() throws IOException {
        openedHere();
        link.setSpeed(Double.POSITIVE_INFINITY);
        await().until(() -> pulsed().isFreeRun());
        await().until(() -> {
            pulsed();
            return Objects.requireNonNull(link.snapshotProperty().get()).iteration() > 50;
        });
        assertThat(take().losses().appended()).isGreaterThan(49);
        assertThat(take().measured()).hasSizeGreaterThan(1);
    }

    @Test
    void aFileThatIsGoneLeavesWhatIsThere() throws IOException {
        openedHere();
        link.togglePlay();
        await().until(() -> pulsed().status() == Status.PAUSED);
        DeckState before = pulsed();
        var snapshot = link.snapshotProperty().get();
        Path csv = home.resolve("sample-datasets/fizzbuzz.csv");
        Files.delete(csv);
        link.restart();
        await().until(() -> {
            pulsed();
            return !link.noticeProperty().get().isEmpty();
        });
        assertThat(link.noticeProperty().get()).isEqualTo(csv.toAbsolutePath() + ": no such file");
        assertThat(pulsed()).isEqualTo(before);
        assertThat(link.snapshotProperty().get()).isSameAs(snapshot);
        link.step(Granularity.FUNCTION);
        await().until(() -> pulsed().playhead() == before.playhead() + 1);

        Files.copy(Path.of("sample-datasets/fizzbuzz.csv"), csv);
        link.restart();
        await().until(() -> pulsed().iteration() <= 1 && link.noticeProperty().get().isEmpty());
    }

    @Test
    void nothingOfAnOlderRunIsSeenAfterANewOneIsThere() throws IOException {
        openedHere();
        link.setSpeed(Double.POSITIVE_INFINITY);
        await().until(() -> pulsed().iteration() > 1000);
        link.restart();
        await().until(() -> pulsed().iteration() < 1000);
        assertThat(take().losses().appended()).isLessThan(1000);
    }

    @Test
    void aProgramThatFailsIsSaidAndAnotherCanBeOpened() throws IOException {
        link.open(failing());
        await().until(() -> {
            link.pulse(0);
            DeckState state = link.stateProperty().get();
            return state != null && state.status() == Status.FAILED;
        });
        assertThat(link.noticeProperty().get()).isEqualTo("The program failed: IllegalStateException: out of luck");
        openedHere();
        assertThat(link.noticeProperty().get()).isEmpty();
    }

    private static Lesson failing() {
        return new Lesson() {
            @Override
            public String id() {
                return "failing";
            }

            @Override
            public String title() {
                return "Failing";
            }

            @Override
            public Program load(Path folder) {
                return new Program() {
                    @Override
                    public String id() {
                        return "failing";
                    }

                    @Override
                    public String title() {
                        return "Failing";
                    }

                    @Override
                    public Settings defaults() {
                        return new Settings(1, 0.1, 1);
                    }

                    @Override
                    public void run(Run run) {
                        throw new IllegalStateException("out of luck");
                    }
                };
            }
        };
    }
}
