package tapedeck.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy;
import tapedeck.finding.checkup.Checkup;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.recording.RecordingOpener;
import tapedeck.tape.Change;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.findings.FindingsModel.CheckState;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** What is found in the program that runs, beside a deck. */
class FindingsPaneTest {
    private final DeckLink link = new DeckLink(Path.of(""));
    private final LiveTexts words = LiveTexts.ofSystem();
    /** What is found must not hang on how busy the processors are. */
    private static final Checkup.Limits UNHURRIED = new Checkup.Limits(FindingsModel.LIMITS.iterations(),
            Duration.ofMinutes(10));
    private final FindingsModel model = new FindingsModel(link, UNHURRIED);
    @SuppressWarnings("NullAway.Init") // set where a lesson is opened
    private FindingsPane pane;
    private final List<Remedy.Rewrite> rewritten = new ArrayList<>();
    private static final int BRANCHED = 30;
    private long now;

    @AfterEach
    void close() throws Exception {
        FxTest.call(() -> {
            model.close();
            return true;
        });
        link.close();
    }

    private void open(UnaryOperator<Hyperparameters> set) throws Exception {
        open(new Catalogue().first());
        long request = FxTest.call(() -> link.commands().change(set));
        await().until(() -> pulsed().settings().request() >= request);
    }

    private void open(ProgramEntry lesson) throws Exception {
        FxTest.call(() -> {
            link.follow(model::pulse);
            pane = new FindingsPane(words, new Appearance(Theme.LIGHT), model, link::tryOut,
                    site -> link.commands().goTo(site.since()),
                    rewritten::add);
            FxTest.scene(pane, 780, 400);
            link.workbench().open(lesson);
            return true;
        });
        await().until(() -> pulsed() != null);
    }

    private DeckState pulsed() throws Exception {
        return FxTest.call(() -> {
            now += 500_000_000;
            link.pulse(now);
            return link.frame().state();
        });
    }

    private void look() throws Exception {
        FxTest.call(() -> {
            ((Button) node("findings-look")).fire();
            model.settle();
            pane.applyCss();
            return true;
        });
    }

    private Node node(String id) {
        return Objects.requireNonNull(pane.lookup("#" + id), id);
    }

    private List<Finding> found() throws Exception {
        return FxTest.call(() -> model.findingsProperty().get());
    }

    @Test
    void whereAllIsWellNothingIsFound_andItIsSaidHowFarItWasRun() throws Exception {
        open(set -> set);
        look();
        assertThat(found()).isEmpty();
        assertThat(FxTest.call(() -> model.checkStateProperty().get()))
                .isEqualTo(new CheckState.Checked(300, true, 0, null));
        assertThat(FxTest.call(() -> ((Label) node("findings-summary")).getText()))
                .isEqualTo(words.of("findings.none", "n", 0, "iterations", 300));
        assertThat(FxTest.call(() -> pane.count(() -> {}).isVisible())).isFalse();
    }

    @Test
    void withoutFindingsWhatIsSaidStandsInTheMiddle() throws Exception {
        open(set -> set);
        look();
        FxTest.call(() -> {
            pane.layout();
            Node summary = node("findings-summary");
            assertThat(pane.sceneToLocal(summary.localToScene(summary.getLayoutBounds())).getCenterX())
                    .isCloseTo(pane.getWidth() / 2, within(8.0));
            assertThat(node("findings-look").isVisible()).as("once it has been looked into").isTrue();
            return true;
        });
    }

    @Test
    void whereNoIterationWentBackwardItIsSaidThatNothingCouldBeJudged_andNotThatNothingIsWrong() throws Exception {
        open(new WithoutIteration());
        await().until(() -> pulsed().position().status() == Status.FINISHED);
        look();
        assertThat(FxTest.call(() -> ((Label) node("findings-summary")).getText()))
                .isEqualTo(words.of("finding.unjudged.none"));
    }

    /** A program that ends at once. */
    private record WithoutIteration() implements Program, ProgramEntry {
        @Override
        public String id() {
            return "without-iteration";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return new Settings(0, 0.1, 1);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Lesson(id(), null);
        }

        @Override
        public Program load(Path home) {
            return this;
        }

        @Override
        public void run(Run run) {
            // no iteration
        }
    }

    @Test
    void ofARecordingItIsNotSaidThatItRunsAgain() throws Exception {
        open(new RecordingOpener().open(Path.of("src", "test", "resources", "recordings", "small.tape")));
        assertThat(FxTest.call(() -> ((Label) node("findings-summary")).getText()))
                .isEqualTo(words.of("findings.recorded.nothing"));
        look();
        assertThat(FxTest.call(() -> ((Label) node("findings-summary")).getText()))
                .startsWith(words.of("findings.recorded.none", "n", 0, "iterations", 5));
    }

    @Tag("long")
    @Test
    void whatIsSetNowIsLookedAt_aFindingCanBeSilenced_andThatCanBeTakenBack() throws Exception {
        open(set -> set.withLearningRate(10));
        look();
        List<Finding> found = found();
        assertThat(found).isNotEmpty();
        String id = found.getFirst().kind().id();
        assertThat(FxTest.call(() -> pane.count(() -> {}).getText()))
                .isEqualTo(words.of("findings.count", "n", found.size()));
        assertThat(FxTest.call(() -> pane.lookupAll(".findings-exhibit"))).as("what it was found in")
                .hasSize(found.size());
        FxTest.call(() -> {
            ((Button) node("finding-silence-" + id)).fire();
            return true;
        });
        assertThat(found()).extracting(each -> each.kind().id()).doesNotContain(id);
        assertThat(FxTest.call(() -> pane.lookup("#finding-silence-" + id))).isNull();
        FxTest.call(() -> {
            link.edits().undo();
            return true;
        });
        assertThat(found()).isEqualTo(found);
    }

    /** Trains freely until something holds. */
    private void trained(Callable<Boolean> enough) throws Exception {
        FxTest.call(() -> {
            link.commands().setTempo(Tempo.free());
            return true;
        });
        await().until(() -> {
            if (pulsed().position().status() == Status.PAUSED) {
                link.commands().togglePlay();
            }
            return enough.call();
        });
    }

    @Tag("long")
    @Test
    void whatTheRunItselfShowsIsToldApart_alsoWhileOneLooksBack_andWhatWasSetSinceIsSaid() throws Exception {
        open(set -> set);
        look();
        trained(() -> pulsed().position().iteration() > 50);
        FxTest.call(() -> link.commands().change(set -> set.withLearningRate(9)));
        await().until(() -> {
            pulsed();
            return !found().isEmpty();
        });
        String told = words.of(Message.sentences(List.of(
                Message.of("findings.none", "n", 0, "iterations", 300), Message.of("findings.live", "n", 0),
                Message.of("findings.outdated"))));
        assertThat(FxTest.call(() -> ((Label) node("findings-summary")).getText())).isEqualTo(told);
        List<Finding> found = found();
        FxTest.call(() -> {
            link.commands().goTo(found.getFirst().site().since());
            return true;
        });
        await().until(() -> !pulsed().playhead().live());
        pulsed();
        assertThat(found()).isEqualTo(found);
        look();
        assertThat(FxTest.call(() -> ((Label) node("findings-summary")).getText()))
                .doesNotContain(words.of("findings.outdated"));
    }

    @Test
    void aNetworkThatTrainsIsLookedAtByItself() throws Exception {
        open(set -> set);
        trained(() -> FxTest.call(() -> model.checkStateProperty().get()) instanceof CheckState.Checked);
    }

    @Tag("long")
    @Test
    void anotherRunIsNotYetLookedAt() throws Exception {
        open(set -> set.withLearningRate(10));
        look();
        FxTest.call(() -> {
            link.workbench().open(new Catalogue().all().get(1));
            return true;
        });
        await().until(() -> {
            pulsed();
            return FxTest.call(() -> model.checkStateProperty().get()) instanceof CheckState.NotChecked;
        });
        assertThat(found()).isEmpty();
    }

    @Tag("long")
    @Test
    void aLineThatHelpsIsShownAsItIsAndAsItIsToBe_andCanBeTakenOver() throws Exception {
        open(set -> set.withLearningRate(10));
        look();
        Finding first = found().getFirst();
        Remedy.Rewrite edit = new Remedy.Rewrite(3, "    lr = 1", "    lr = 0.1\n    print(lr)");
        FxTest.call(() -> {
            Parent card = pane.card(new Finding(first.kind(), first.certainty(), first.site(), first.evidence(),
                    first.sentence(), List.of(edit, new Remedy.Rewrite(4, "a", "b"))));
            assertThat(card.lookupAll(".before")).extracting(each -> ((Label) each).getText())
                    .containsExactly("− lr = 1");
            assertThat(card.lookupAll(".after")).extracting(each -> ((Label) each).getText())
                    .containsExactlyInAnyOrder("+ lr = 0.1", "+ print(lr)");
            ((Button) Objects.requireNonNull(card.lookup("#finding-edit-" + first.kind().id()))).fire();
            return true;
        });
        assertThat(rewritten).as("the best").containsExactly(edit);
    }

    @Tag("long")
    @Test
    void itCanBeGoneToTheIterationInWhichItBegan() throws Exception {
        open(set -> set.withLearningRate(10));
        look();
        Finding first = found().getFirst();
        FxTest.call(() -> {
            ((Button) node("finding-place-" + first.kind().id())).fire();
            return true;
        });
        await().until(() -> pulsed().position().status() == Status.PAUSED
                && pulsed().position().iteration() == first.site().since());
    }

    @Tag("long")
    @Test
    void aTakeThatGoesOnAtAnotherRateIsJudgedAsItWasSet_notAsIfItHadBegunThatWay() throws Exception {
        open(set -> set);
        trained(() -> pulsed().position().iteration() > BRANCHED);
        FxTest.call(() -> link.startingOver().goOn(BRANCHED));
        long request = FxTest.call(() -> link.commands().change(set -> set.withLearningRate(10)));
        trained(() -> pulsed().settings().request() >= request && pulsed().position().iteration() > BRANCHED + 5);
        look();
        List<Finding> found = found();
        assertThat(found).isNotEmpty();
        assertThat(found).allSatisfy(each -> {
            assertThat(each.site().since()).as(each.kind().id()).isGreaterThan(BRANCHED);
            assertThat(each.evidence().state().settings().changes().commands()).extracting(Change::iteration)
                    .containsExactly(BRANCHED + 1L);
        });
    }

    @Tag("long")
    @Test
    void whereTheRunThatIsShownIsSetOtherwiseSince_itIsSaidOfWhichRunAFindingIs_andNothingLeadsToItsIteration()
            throws Exception {
        open(set -> set.withLearningRate(10));
        FxTest.call(() -> {
            link.commands().pause(); // within its first iteration, which is introduced
            return true;
        });
        look();
        Finding first = found().getFirst();
        String there = "#finding-place-" + first.kind().id();
        assertThat(FxTest.call(() -> pane.lookup(there))).isNotNull();
        long request = FxTest.call(() -> link.commands().change(set -> set.withLearningRate(0.1)));
        await().until(() -> pulsed().settings().request() >= request);
        trained(() -> pulsed().position().iteration() > first.site().since());
        assertThat(FxTest.call(() -> pane.lookup(there))).isNull();
        assertThat(FxTest.call(() -> ((Label) Objects.requireNonNull(pane.lookup(".findings-sentence"))).getText()))
                .isEqualTo(words.of("findings.ofThen", "sentence", first.sentence()));
    }

    @Tag("long")
    @Test
    void whoIsLedThereFindsItLookedAt() throws Exception {
        open(set -> set.withLearningRate(10));
        FxTest.call(() -> {
            pane.lookOnce();
            return true;
        });
        await().until(() -> {
            pulsed();
            return !found().isEmpty();
        });
    }
}
