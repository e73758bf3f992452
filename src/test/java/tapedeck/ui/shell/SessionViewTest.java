package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.action.Action;
import tapedeck.data.prepare.PreparationSyntax;
import tapedeck.data.prepare.TableSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.start.StartModel;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** How a window stands, as a session keeps it: what it is told it tells again. */
class SessionViewTest {
    @TempDir
    private Path folder;

    private final DeckLink link = new DeckLink(Path.of(""));
    private final Catalogue catalogue = new Catalogue();

    @AfterEach
    void close() {
        link.close();
    }

    private MainView window() {
        Scene scene = Desktop.scene(link, catalogue, new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
        MainView window = (MainView) scene.getRoot();
        window.keepSession(Path.of(""), folder.resolve("state"));
        return window;
    }

    private void pulseUntil(Callable<Boolean> comes) {
        await().pollInSameThread().until(() -> {
            link.pulse(0);
            return comes.call();
        });
    }

    private void open(ProgramEntry lesson) {
        link.workbench().open(lesson);
        pulseUntil(() -> link.workbench().currentTake() != 0);
    }

    @Test
    void theBenchsTabAndTheGraphsTable() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            open(catalogue.find("sine").orElseThrow());
            WindowArrangement first = window.files().look();
            WindowArrangement other = first.with("tab", List.of("network")).with("shown", List.of("tableView"));
            assertThat(other).isNotEqualTo(first);
            window.files().stand(other, List.of());
            assertThat(window.files().look()).isEqualTo(other);
            assertThat(window.graph().options().tableViewProperty().get()).isTrue();
            window.files().stand(WindowArrangement.NONE.with("tab", List.of("of a newer one")), List.of());
            assertThat(window.files().look().of("tab")).containsExactly("network");
            assertThat(window.graph().options().tableViewProperty().get()).as("an older one does not say").isTrue();
            window.files().stand(first, List.of());
            assertThat(window.files().look()).isEqualTo(first);
            window.dispose();
            return null;
        });
    }

    @Test
    void aProgramThatIsOpenedBeginsWithTheCurvesAndATakeThatIsShownStaysWithTheTakes() throws Exception {
        ProgramEntry sine = catalogue.find("sine").orElseThrow();
        FxTest.call(() -> {
            MainView window = window();
            open(catalogue.find("iris").orElseThrow());
            int iris = link.workbench().currentTake();
            window.files().stand(window.files().look().with("tab", List.of("rates")), List.of());
            link.workbench().open(sine);
            pulseUntil(() -> sine.equals(link.workbench().lessonProperty().get()));
            assertThat(window.files().look().of("tab")).as("its race would be empty").containsExactly("curves");
            window.files().stand(window.files().look().with("tab", List.of("takes")), List.of());
            link.workbench().select(iris);
            assertThat(window.files().look().of("tab")).containsExactly("takes");
            window.dispose();
            return null;
        });
    }

    @Test
    void theStepsThatNothingWasTrainedOn() throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"),
                "a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n2,2,x\n3,3,y\n");
        FxTest.call(() -> {
            MainView window = window();
            open(catalogue.ofFile(table));
            link.pulse(0);
            assertThat(window.files().look().of("steps")).as("it is learned").isEmpty();
            Provenance.Blueprint runs = Objects.requireNonNull(link.workbench().program()).provenance().blueprint();
            TableSource source = (TableSource) Objects.requireNonNull(runs).data();
            List<String> fewer = new ArrayList<>(PreparationSyntax
                    .of(source.table().dialect(), source.prepared().preparation()).lines());
            fewer.removeIf(line -> line.startsWith("scale"));
            window.files().stand(window.files().look().with("steps", fewer), List.of());
            pulseUntil(() -> window.files().look().of("steps").equals(fewer));
            assertThat(link.edits().undoable()).contains(Message.of("preparing.edit.takeUp"));
            link.edits().undo();
            assertThat(window.files().look().of("steps")).isEmpty();
            window.files().stand(window.files().look().with("steps", List.of("what is this?")), List.of());
            link.pulse(0);
            assertThat(window.files().look().of("steps")).isEmpty();
            window.dispose();
            return null;
        });
    }

    private void leaveBehind(ProgramEntry lesson) throws Exception {
        Program program = lesson.load(Path.of(""));
        try (Takes takes = new Takes()) {
            Deck deck = new Deck(program, program.defaults());
            takes.add(deck, program.defaults());
            deck.goTo(3);
            deck.await();
            Path autosaves = Files.createDirectories(folder.resolve("state/autosave"));
            SessionFile.write(SavedPrograms.session(takes.states(), Map.of(takes.current(), program), takes.current(),
                    List.of(), WindowArrangement.NONE, true), autosaves.resolve(UUID.randomUUID() + ".tapedeck"));
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAKilledWindowLeftLiesInFrontOnceItIsTakenUp(boolean sameIsOpen) throws Exception {
        ProgramEntry sine = catalogue.find("sine").orElseThrow();
        leaveBehind(sine);
        FxTest.call(() -> {
            MainView window = window();
            if (sameIsOpen) {
                open(sine);
            }
            StartModel page = window.learning().start();
            page.shownProperty().set(true);
            pulseUntil(() -> window.lookup("#session-open") != null);
            assertThat(page.shownProperty().get()).isTrue();
            ((ButtonBase) Objects.requireNonNull(window.lookup("#session-open"))).fire();
            pulseUntil(() -> window.files().titleProperty().get().contains("recovered"));
            assertThat(page.shownProperty().get()).as("nothing lies over what was restored").isFalse();
            assertThat(link.workbench().takes().getLast().losses().iterations()).as("its run is there").isPositive();
            assertThat(window.getScene().getFocusOwner()).as("the window's keys are to work")
                    .isEqualTo(window.graph());
            Actions actions = window.actions();
            actions.of(Action.START_PAGE).run();
            assertThat(page.shownProperty().get()).isTrue();
            actions.of(Action.START_PAGE).run();
            assertThat(page.shownProperty().get()).as("the way back").isFalse();
            window.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void whatIsOpenedWhileTheStartPageIsSeenTakesItsPlace() throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"), "a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n");
        FxTest.call(() -> {
            MainView window = window();
            StartModel page = window.learning().start();
            page.shownProperty().set(true);
            window.files().open(table); // as by Ctrl+O, or dropped
            assertThat(page.shownProperty().get()).as("until it is there").isTrue();
            pulseUntil(() -> !page.shownProperty().get());
            assertThat(link.workbench().lessonProperty().get()).extracting(ProgramEntry::file).isEqualTo(table);
            page.shownProperty().set(true);
            ProgramEntry sine = catalogue.find("sine").orElseThrow();
            link.workbench().open(sine);
            pulseUntil(() -> sine.equals(link.workbench().lessonProperty().get()));
            assertThat(page.shownProperty().get()).isFalse();
            window.dispose();
            return null;
        });
    }

    @Tag("long")
    @Test
    void escEndsWhatWasOpenedLast_theStartPageBeforeTheIntroductionBelow() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            open(catalogue.find("sine").orElseThrow());
            pulseUntil(() -> isIntroducing() && window.lookup("#skip") instanceof Button skip && skip.isVisible());
            StartModel page = window.learning().start();
            page.shownProperty().set(true);
            window.applyCss();
            window.layout();
            esc(Objects.requireNonNull(window.lookup("#start-begin")));
            assertThat(page.shownProperty().get()).isFalse();
            assertThat(isIntroducing()).isTrue();
            esc(window.graph());
            pulseUntil(() -> !isIntroducing());
            window.dispose();
            return null;
        });
    }

    private boolean isIntroducing() {
        DeckState state = link.frame().state();
        return state != null && state.introduction();
    }

    private static void esc(Node focused) {
        Event.fireEvent(focused,
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
    }
}
