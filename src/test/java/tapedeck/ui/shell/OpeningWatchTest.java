package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.start.StartModel;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class OpeningWatchTest {
    private final DeckLink link = new DeckLink(Path.of(""));
    private final Catalogue catalogue = new Catalogue();
    private final ProgramEntry fizzBuzz = catalogue.find("fizzbuzz").orElseThrow();

    @AfterEach
    void close() {
        link.close();
    }

    private MainView window() {
        Scene scene = Desktop.scene(link, catalogue, new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
        MainView window = (MainView) scene.getRoot();
        link.workbench().open(catalogue.find("sine").orElseThrow());
        pulseUntil(() -> recorded() != null);
        window.learning().start().lessonsProperty().set(LessonFolders.read(Path.of("")));
        window.learning().start().shownProperty().set(true);
        return window;
    }

    private void pulseUntil(Callable<Boolean> comes) {
        await().pollInSameThread().until(() -> {
            link.pulse(System.nanoTime());
            return comes.call();
        });
    }

    private @Nullable TapeSnapshot recorded() {
        TapeSnapshot snapshot = link.frame().snapshot();
        return snapshot == null || snapshot.tensors().isEmpty() ? null : snapshot;
    }

    private static void choose(MainView window, String tile) {
        ((ButtonBase) Objects.requireNonNull(window.lookup("#start-" + tile), tile)).fire();
    }

    @Test
    void thePageGoesWhenTheProgramCanBeSeen() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            StartModel start = window.learning().start();
            choose(window, "try-fizzbuzz");
            pulseUntil(() -> {
                boolean gone = !start.shownProperty().get();
                if (gone) {
                    assertThat(link.workbench().lessonProperty().get()).isEqualTo(fizzBuzz);
                    assertThat(recorded()).isNotNull();
                }
                return gone;
            });
            window.dispose();
            return null;
        });
    }

    @Test
    void theSameProgramAgainIsAnotherTake() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            int before = link.workbench().currentTake();
            choose(window, "try-sine");
            pulseUntil(() -> !window.learning().start().shownProperty().get());
            assertThat(link.workbench().currentTake()).isNotEqualTo(before);
            assertThat(recorded()).isNotNull();
            window.dispose();
            return null;
        });
    }

    @Test
    void ofTwoQuickChoicesTheLastComes() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            StartModel start = window.learning().start();
            choose(window, "try-iris");
            choose(window, "lesson-fizzbuzz-network");
            pulseUntil(() -> !start.shownProperty().get());
            Lesson taught = window.learning().lessons().lessonProperty().get();
            assertThat(taught).extracting(each -> each.cover().id()).isEqualTo("fizzbuzz-network");
            window.actions().of(Action.START_PAGE).run();
            choose(window, "lesson-which-rate");
            choose(window, "try-fizzbuzz");
            pulseUntil(() -> !start.shownProperty().get());
            assertThat(window.learning().lessons().lessonProperty().get()).isNull();
            assertThat(link.workbench().lessonProperty().get()).isEqualTo(fizzBuzz);
            window.dispose();
            return null;
        });
    }

    @Test
    void aLessonIsNotSeenBeforeWhatItPlays() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            choose(window, "lesson-fizzbuzz-network");
            pulseUntil(() -> !window.learning().start().shownProperty().get());
            assertThat(window.learning().lessons()
                    .plays(Objects.requireNonNull(link.workbench().lessonProperty().get()))).isTrue();
            window.dispose();
            return null;
        });
    }

    @Test
    void whatCannotBeOpenedIsSaidAndThePageStays() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            StartModel start = window.learning().start();
            window.files().open(Path.of("not-there.csv"));
            assertThat(start.openingProperty().get()).isNotNull();
            pulseUntil(() -> start.openingProperty().get() == null);
            assertThat(start.shownProperty().get()).isTrue();
            assertThat(link.notices().latestProperty().get()).isNotNull();
            window.actions().of(Action.START_PAGE).run();
            assertThat(start.shownProperty().get()).as("back to what is open").isFalse();
            window.dispose();
            return null;
        });
    }

    @Test
    void whatIsGivenUpDoesNotComeLater() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            StartModel start = window.learning().start();
            ProgramEntry before = link.workbench().lessonProperty().get();
            choose(window, "try-fizzbuzz");
            window.actions().of(Action.START_PAGE).run();
            assertThat(link.workbench().opening().isUnderWay()).isFalse();
            choose(window, "lesson-fizzbuzz-network");
            window.actions().of(Action.START_PAGE).run();
            assertThat(window.learning().lessons().lessonProperty().get()).isNull();
            link.pulse(System.nanoTime());
            assertThat(link.workbench().lessonProperty().get()).isEqualTo(before);
            assertThat(start.shownProperty().get()).isTrue();
            window.dispose();
            return null;
        });
    }
}
