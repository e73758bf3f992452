package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.data.DatasetKind;
import tapedeck.data.DatasetSpec;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.takes.Take;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Schedule;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.network.NetworkProgram;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.tape.Granularity;
import tapedeck.text.Message;

class DeckLinkTest {
    private static final ProgramEntry FIZZBUZZ = new Catalogue().first();

    @TempDir
    private Path home;

    private DeckLink link = new DeckLink(Path.of(""));
    private long now;

    @AfterEach
    void close() {
        link.close();
    }

    /** Half a second later by the clock that is handed in. */
    private void pulse() {
        now += 500_000_000;
        link.pulse(now);
    }

    private DeckState pulsed() {
        pulse();
        return Objects.requireNonNull(link.frame().state());
    }

    private void openedHere() throws IOException {
        Path data = Files.createDirectories(home.resolve("sample-datasets"));
        Files.copy(Path.of("sample-datasets/fizzbuzz.csv"), data.resolve("fizzbuzz.csv"));
        link = new DeckLink(home);
        link.workbench().open(FIZZBUZZ);
        await().until(() -> {
            pulse();
            return link.frame().snapshot() != null;
        });
    }

    private void opened(String lesson) {
        link.workbench().open(new Catalogue().find(lesson).orElseThrow());
        await().until(() -> {
            pulse();
            return link.frame().snapshot() != null;
        });
    }

    private void pause() {
        link.togglePlay();
        await().until(() -> pulsed().position().status() == Status.PAUSED);
    }

    private Take take() {
        return Objects.requireNonNull(link.frame().takes().running());
    }

    @Test
    void opensALessonAndPlaysItSlowly() throws IOException {
        openedHere();
        assertThat(pulsed().position().status()).isEqualTo(Status.PLAYING);
        assertThat(pulsed().isFreeRun()).isFalse();
        assertThat(link.workbench().lessonProperty().get()).isEqualTo(FIZZBUZZ);
    }

    private void opened(ProgramEntry lesson) {
        link.workbench().open(lesson);
        await().until(() -> {
            pulse();
            return lesson.equals(link.workbench().lessonProperty().get());
        });
    }

    @Test
    void aLessonIsIntroducedTheFirstTimeOnly() throws IOException {
        openedHere();
        assertThat(pulsed().introduction()).isTrue();
        link.commands().skipIntroduction();
        await().until(() -> pulsed().isFreeRun());
        assertThat(pulsed().introduction()).isFalse();
        ProgramEntry circles = new Catalogue().find("circles").orElseThrow();
        opened(circles);
        await().until(() -> pulsed().position().status() == Status.PLAYING);
        assertThat(pulsed().introduction()).isTrue();
        opened(FIZZBUZZ);
        await().until(() -> pulsed().isFreeRun());
        assertThat(pulsed().introduction()).isFalse();
        link.commands().playIntroduction();
        await().until(() -> pulsed().introduction());
    }

    @Test
    void whoStartsOverInTheIntroductionIsIntroducedAgain() throws IOException {
        openedHere();
        int first = link.workbench().currentTake();
        await().until(() -> pulsed().position().status() == Status.PLAYING);
        link.workbench().restart();
        await().until(() -> {
            pulsed();
            return link.workbench().currentTake() != first;
        });
        await().until(() -> pulsed().settings().tempo() instanceof Tempo.Read);
    }

    @Test
    void whatIsOpenedInsteadOfStartingOverIsNoStartOver() {
        opened("circles");
        link.startingOver().start();
        ProgramEntry sine = new Catalogue().find("sine").orElseThrow();
        opened(sine);
        pulsed();
        assertThat(link.notices().seen()).isEmpty();
        assertThat(link.edits().undoable())
                .contains(Message.of("shell.edit.open", "lesson", sine.title()));
        link.startingOver().start();
        await().until(() -> {
            pulsed();
            return !link.notices().seen().isEmpty();
        });
        assertThat(link.workbench().takes()).hasSize(3);
    }

    @Test
    void anotherLessonOrNetworkCanBeGoneBackFrom() {
        opened("circles");
        assertThat(link.edits().undoable()).as("there was none before").isEmpty();
        int circles = link.workbench().currentTake();
        opened("sine");
        int sine = link.workbench().currentTake();
        link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)));
        int built = link.workbench().currentTake();
        link.edits().undo();
        assertThat(link.workbench().currentTake()).isEqualTo(sine);
        link.edits().undo();
        assertThat(link.workbench().currentTake()).isEqualTo(circles);
        assertThat(link.workbench().lessonProperty().get()).isEqualTo(new Catalogue().find("circles").orElseThrow());
        link.edits().redo();
        link.edits().redo();
        assertThat(link.workbench().currentTake()).isEqualTo(built);
    }

    @Tag("long")
    @Test
    void aLessonOpenedWhileTheOneBeforeWasHeldIsHeldToo() throws IOException {
        openedHere();
        pause();
        opened(new Catalogue().find("circles").orElseThrow());
        assertThat(pulsed().position().status()).isEqualTo(Status.READY);
        link.togglePlay();
        await().until(() -> pulsed().position().status() == Status.PLAYING);
        assertThat(pulsed().introduction()).isTrue();
    }

    @Tag("long")
    @Test
    void aProgramChosenToBeSeenIsIntroducedEvenWhereTheOneBeforeWasHeld() throws IOException {
        openedHere();
        pause();
        link.workbench().open(new Catalogue().find("circles").orElseThrow(), StartMode.PLAYING);
        await().until(() -> pulsed().position().status() == Status.PLAYING);
        assertThat(pulsed().introduction()).isTrue();
    }

    @Tag("long")
    @Test
    void aProgramChosenToBeSeenIsIntroducedAgain() throws IOException {
        openedHere();
        link.commands().skipIntroduction();
        await().until(() -> pulsed().isFreeRun());
        link.workbench().open(FIZZBUZZ, StartMode.PLAYING);
        await().until(() -> pulsed().introduction() && pulsed().position().status() == Status.PLAYING);
    }

    @Tag("long")
    @Test
    void aLessonOpenedOnTheWayToAnIterationIsHeldAsItWouldHaveBeenThere() throws IOException {
        openedHere();
        pause();
        link.commands().goTo(100_000_000);
        await().until(() -> pulsed().position().going() != null);
        opened(new Catalogue().find("circles").orElseThrow());
        assertThat(pulsed().position().status()).isEqualTo(Status.READY);
    }

    @Tag("long")
    @Test
    void theChartIsRebuiltOnlyWhenSomethingChanged() throws IOException {
        openedHere();
        pause();
        TakesFrame shown = link.frame().takes();
        pulsed();
        pulsed();
        assertThat(link.frame().takes()).isSameAs(shown);
        link.workbench().edit(take().id(), take -> take.coloured(3));
        pulsed();
        assertThat(link.frame().takes()).isNotSameAs(shown);
    }

    @Tag("long")
    @Test
    void everybodyIsHandedOneFrameAPulseAndNoneWhenNothingChanged() throws IOException {
        openedHere();
        pause();
        List<DeckFrame> seen = new ArrayList<>();
        link.onFrame(seen::add);
        pulsed();
        pulsed();
        assertThat(seen).isEmpty();
        DeckFrame before = link.frame();
        link.commands().step(Granularity.FUNCTION);
        await().until(() -> pulsed().playhead().place() == Objects.requireNonNull(before.state()).playhead().place() + 1
                && pulsed().position().status() == Status.PAUSED);
        int frames = seen.size();
        pulsed();
        assertThat(seen).hasSize(frames).last().isSameAs(link.frame());
        for (DeckFrame each : seen) {
            assertThat(Objects.requireNonNull(each.snapshot()).playhead())
                    .isEqualTo(Objects.requireNonNull(each.state()).playhead().place());
        }
        assertThat(seen).allMatch(each -> each.takes().current() == before.takes().current());

        int last = seen.size();
        link.workbench().restart();
        await().until(() -> {
            pulsed();
            return seen.size() > last + 1;
        });
        assertThat(seen.get(last)).as("first nothing: no view mixes two runs").extracting(DeckFrame::state).isNull();
        assertThat(seen.get(last).snapshot()).isNull();
    }

    @Tag("long")
    @Test
    void looksIntoTheNetworkWhileItRunsFree() throws IOException {
        openedHere();
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().isFreeRun());
        await().until(() -> {
            pulsed();
            return Objects.requireNonNull(link.frame().snapshot()).iteration() > 50;
        });
        assertThat(take().losses().iterations()).isGreaterThan(49);
        assertThat(take().measured()).hasSizeGreaterThan(1);
    }

    @Tag("long")
    @Test
    void aFileThatIsGoneLeavesWhatIsThere() throws IOException {
        openedHere();
        link.togglePlay();
        await().until(() -> pulsed().position().status() == Status.PAUSED);
        DeckState before = pulsed();
        var snapshot = link.frame().snapshot();
        Path csv = home.resolve("sample-datasets/fizzbuzz.csv");
        Files.delete(csv);
        link.workbench().restart();
        await().until(() -> {
            pulsed();
            return link.notices().latestProperty().get() != null;
        });
        assertThat(link.notices().latestProperty().get()).isEqualTo(
                Message.of("table.file.missing", "file", csv.toAbsolutePath().toString()));
        assertThat(pulsed()).isEqualTo(before);
        assertThat(link.frame().snapshot()).isSameAs(snapshot);
        link.commands().step(Granularity.FUNCTION);
        await().until(() -> pulsed().playhead().place() == before.playhead().place() + 1);

        Files.copy(Path.of("sample-datasets/fizzbuzz.csv"), csv);
        link.workbench().restart();
        await().until(() -> pulsed().position().iteration() <= 1 && link.notices().latestProperty().get() == null);
    }

    @Tag("long")
    @Test
    void aNetworkBuiltWhileTheTakeBeforeWasHeldIsHeldToo() {
        opened("circles");
        pause();
        link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)));
        assertThat(pulsed().position().status()).isEqualTo(Status.READY);
    }

    @Test
    void nothingOfAnOlderRunIsSeenAfterANewOneIsThere() throws IOException {
        openedHere();
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 300);
        pause(); // and so is the new one
        int older = link.workbench().currentTake();
        link.workbench().restart();
        await().until(() -> {
            pulse();
            return link.workbench().currentTake() != older;
        });
        assertThat(take().id()).isNotEqualTo(older);
        assertThat(take().losses().iterations()).isZero();
    }

    @Tag("long")
    @Test
    void racesAndNetworksBeginWithWhatIsSetAndNotYetInForce() {
        opened("circles");
        pause();
        Schedule later = new Schedule(Schedule.Kind.COSINE, 700, 500, 0.01);
        Hyperparameters wanted = Hyperparameters.of(0.3).withOptimizer(OptimizerKind.ADAM).withSchedule(later)
                .withBatchSize(300);
        link.commands().change(_ -> wanted);
        await().until(() -> pulsed().settings().wanted().equals(wanted));
        assertThat(pulsed().settings().inForce().optimizer()).isEqualTo(OptimizerKind.SGD);
        assertThat(link.workbench().present().hyperparameters()).isEqualTo(wanted.fromTheStart());

        link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR).withSize(100)));
        pulsed();
        assertThat(take().settings().hyperparameters()).isEqualTo(wanted.fromTheStart().withBatchSize(80));
    }

    @Tag("long")
    @Test
    void whatIsChosenForAllDecksHoldsForThoseThatCome() {
        long limit = 3 << 20;
        opened("circles");
        link.choices().setHistoryLimit(limit);
        Breakpoint aim = new Breakpoint(1, new Condition.LossBelow(1e-9), true);
        link.choices().breakpointsProperty().set(List.of(aim));
        int first = link.workbench().currentTake();
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 20);
        link.workbench().branch(first, 10);
        await().until(() -> pulsed().playhead().history().limit() == limit);
        await().until(
                () -> pulsed().stops().breakpoints().stream().anyMatch(each -> each.breakpoint().equals(aim)));
        link.workbench().select(first);
        await().until(() -> pulsed().playhead().history().limit() == limit);
        link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)));
        await().until(() -> pulsed().playhead().history().limit() == limit);
        await().until(() -> pulsed().settings().tempo().equals(Tempo.free()));
        link.workbench().restart();
        await().until(() -> pulsed().playhead().history().limit() == limit
                && link.workbench().takes().size() == 4);
    }

    @Test
    void aBranchGoesOnThroughADivergenceIfTheUserWantsThat() {
        opened("sine");
        link.choices().setStopsWhenNotFinite(false);
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 10);
        link.workbench().branch(link.workbench().currentTake(), 10);
        link.commands().change(_ -> pulsed().settings().wanted().withLearningRate(10));
        await().until(() -> pulsed().position().status() == Status.PAUSED && pulsed().position().iteration() == 10);
        link.togglePlay();
        await().until(() -> Double.isNaN(pulsed().measured().loss()));
        long gone = pulsed().position().iteration();
        await().until(() -> pulsed().position().iteration() > gone + 100);
    }

    @Tag("long")
    @Test
    void playFromThePastOfADivergedRunGoesOnAsANewTakeWithTheLowerRate() {
        opened("sine");
        link.commands().change(_ -> pulsed().settings().wanted().withLearningRate(10));
        link.commands().setTempo(Tempo.free());
        await().until(
                () -> pulsed().position().status() == Status.PAUSED && !Double.isFinite(pulsed().measured().loss())
                        && pulsed().playhead().replaying() == 0);
        int diverged = link.workbench().currentTake();
        link.commands().change(_ -> pulsed().settings().wanted().withLearningRate(0.02));
        link.commands().goTo(2);
        await().until(() -> pulsed().playhead().captured() != null
                && Objects.requireNonNull(pulsed().playhead().captured()).iteration() == 2);
        link.togglePlay();
        assertThat(link.notices().latestProperty().get())
                .isEqualTo(Message.of("shell.notice.newTake", "iteration", 2L));
        await().until(() -> link.workbench().currentTake() != diverged && pulsed().position().iteration() > 500);
        assertThat(pulsed().measured().loss()).isFinite();
        assertThat(pulsed().settings().inForce().learningRate()).isEqualTo(0.02);
        assertThat(pulsed().settings().changes().commands().getLast().iteration()).isEqualTo(3);
    }

    @Tag("long")
    @Test
    void takesOfOtherLessonsArePutAsideAndComeBackWithTheirLesson() {
        opened("circles");
        int circles = link.workbench().currentTake();
        link.workbench().restart();
        await().until(() -> pulsed().position().plays() && link.workbench().currentTake() != circles);
        int second = link.workbench().currentTake();
        link.workbench().edit(circles, take -> take.shown(false));
        opened("xor");
        await().until(() -> {
            pulsed();
            return "xor".equals(Objects.requireNonNull(link.workbench().lessonProperty().get()).id());
        });
        assertThat(visible()).containsExactly(link.workbench().currentTake());
        link.workbench().select(second);
        pulsed();
        assertThat(Objects.requireNonNull(link.workbench().lessonProperty().get()).id()).isEqualTo("circles");
        assertThat(visible()).as("what was hidden by hand stays so").containsExactly(second);
        assertThat(link.frame().takes().lessons()).containsEntry(circles, Message.of("lesson.circles"))
                .containsEntry(3, Message.of("lesson.xor"));
        assertThat(link.workbench().takes()).hasSize(3);
    }

    @Tag("long")
    @Test
    void aRunWithoutALossYetHasNotDivergedAndPlayGoesOnWithIt() {
        opened("sine");
        pause();
        link.commands().toStart();
        await().until(() -> !pulsed().playhead().live());
        assertThat(pulsed().measured().loss()).as("none yet").isNaN();
        int run = link.workbench().currentTake();
        link.togglePlay();
        await().until(() -> pulsed().position().status() == Status.PLAYING);
        assertThat(link.notices().seen()).isEmpty();
        assertThat(link.workbench().currentTake()).isEqualTo(run);
    }

    private List<Integer> visible() {
        return link.workbench().takes().stream().filter(Take::visible).map(Take::id).toList();
    }

    @Test
    void endDoesNotHoldWhatRuns() {
        opened("circles");
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 10);
        link.commands().toEnd();
        long then = pulsed().position().iteration();
        await().until(() -> pulsed().position().iteration() > then + 10);
        assertThat(pulsed().position().status()).isEqualTo(Status.PLAYING);
        link.commands().seek(5, 0);
        await().until(() -> pulsed().position().status() == Status.PAUSED && !pulsed().playhead().live());
        link.commands().toEnd();
        await().until(() -> pulsed().playhead().live());
    }

    @Tag("long")
    @Test
    void aNetworkOfOtherDataIsKeptApartFromTheLesson() {
        opened("circles");
        int lesson = link.workbench().currentTake();
        NetworkSpec circles = (NetworkSpec) Objects.requireNonNull(Objects.requireNonNull(link.workbench().program())
                .provenance().blueprint());
        link.workbench().build(circles.withL2(0.01));
        int wider = link.workbench().currentTake();
        assertThat(visible()).as("the same data and loss: to be compared").containsExactly(lesson, wider);
        NetworkSpec xor = NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR));
        link.workbench().build(xor);
        int other = link.workbench().currentTake();
        assertThat(visible()).containsExactly(other);
        link.workbench().build(xor.withL2(0.01));
        assertThat(visible()).containsExactly(other, link.workbench().currentTake());
        link.workbench().select(lesson);
        assertThat(visible()).containsExactly(lesson, wider);
        pulsed();
        assertThat(link.frame().takes().lessons().get(other)).isNotEqualTo(link.frame().takes().lessons().get(lesson));
    }

    @Tag("long")
    @Test
    void startOverStartsTheNetworkThatWasBuilt() {
        opened("circles");
        NetworkSpec xor = NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR));
        link.workbench().build(xor);
        int built = link.workbench().currentTake();
        link.workbench().restart();
        await().until(() -> {
            pulsed();
            return link.workbench().currentTake() != built;
        });
        assertThat(link.workbench().program()).isInstanceOfSatisfying(NetworkProgram.class,
                program -> assertThat(program.provenance().blueprint()).isEqualTo(xor));
        assertThat(pulsed().position().iteration()).isLessThan(2);
    }

    @Tag("long")
    @Test
    void theKindOfTapeChangesWithTheProgramAndNotWithTheTake() {
        List<Provenance> kinds = new ArrayList<>();
        link.workbench().tapeKindProperty().subscribe((_, kind) -> kinds.add(kind));
        opened("circles");
        int first = link.workbench().currentTake();
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 10);
        link.workbench().branch(first, 5);
        link.workbench().restart();
        await().until(() -> {
            pulsed();
            return link.workbench().takes().size() == 3;
        });
        assertThat(kinds).hasSize(1);
        link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)));
        assertThat(kinds).hasSize(2);
        link.workbench().select(first);
        assertThat(kinds).hasSize(3);
        assertThat(kinds.getLast()).isEqualTo(kinds.getFirst());
    }

    @Test
    void withoutALessonBuildAndRaceSayWhyNothingHappens() {
        link = new DeckLink(home); // there is no file
        link.workbench().open(FIZZBUZZ);
        await().until(() -> {
            link.pulse(0);
            return link.notices().latestProperty().get() != null;
        });
        link.workbench().build(NetworkSpec.of(DatasetSpec.of(DatasetKind.XOR)));
        assertThat(link.notices().seen()).as("what was said before still stands").hasSize(2);
        assertThat(link.notices().latestProperty().get()).isEqualTo(Message.of("shell.notice.noLesson"));
        assertThat(link.workbench().refusesRace()).contains(Message.of("shell.notice.noLesson"));
    }

    @Test
    void aProgramThatFailsIsSaidAndAnotherCanBeOpened() {
        link.workbench().open(failing());
        await().until(() -> {
            link.pulse(0);
            DeckState state = link.frame().state();
            return state != null && state.position().status() == Status.FAILED;
        });
        assertThat(link.notices().latestProperty().get()).isEqualTo(Message.of("shell.notice.failed", "why",
                Message.verbatim("IllegalStateException: out of luck")));
        opened(new Catalogue().find("circles").orElseThrow());
        assertThat(link.notices().latestProperty().get()).isNull();
        await().until(() -> pulsed().position().status() == Status.PLAYING);
    }

    private static ProgramEntry failing() {
        return new ProgramEntry() {
            @Override
            public String id() {
                return "failing";
            }

            @Override
            public Message title() {
                return Message.verbatim("Failing");
            }

            @Override
            public Program load(Path folder) {
                return new Program() {
                    @Override
                    public String id() {
                        return "failing";
                    }

                    @Override
                    public Message title() {
                        return Message.verbatim("Failing");
                    }

                    @Override
                    public Provenance provenance() {
                        return new Provenance.Lesson(id(), null);
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
