package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class StartPageTest {
    private boolean isOpen;
    private final List<Object> chosen = new ArrayList<>();
    private final ObjectProperty<List<Path>> recent = new SimpleObjectProperty<>(List.of(Path.of("a.py")));
    private final StartModel model = new StartModel(new Catalogue(), recent, new StartModel.Choices() {
        @Override
        public void teach(Lesson lesson, int step) {
            chosen.add(lesson.cover().id() + " " + step);
        }

        @Override
        public void open(ProgramEntry lesson) {
            chosen.add(lesson);
        }

        @Override
        public void openFile(Path file) {
            chosen.add(file);
        }

        @Override
        public boolean isOpen() { return isOpen; }
    });
    private final List<Lesson> lessons = LessonFolders.read(Path.of(""));

    private StackPane window() {
        Actions actions = new Actions(new LiveTexts(Language.GERMAN));
        for (Action action : List.of(Action.OPEN, Action.NEW_PROGRAM, Action.PASTE_TABLE, Action.ENGLISH,
                Action.GERMAN)) {
            actions.bind(action, null, () -> chosen.add(action));
        }
        Region home = new Region();
        StackPane window = new StackPane(home);
        StartPage.install(window, model, actions, new Appearance(Theme.LIGHT), home, new Region());
        FxTest.scene(window, 1280, 720);
        model.lessonsProperty().set(lessons);
        model.shownProperty().set(true);
        window.applyCss();
        window.layout();
        return window;
    }

    private static Button button(StackPane window, String id) {
        return (Button) Objects.requireNonNull(window.lookup("#" + id), id);
    }

    @Test
    void oneKeyBeginsTheFirstLesson() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            Button begin = button(window, "start-begin");
            assertThat(begin.isDefaultButton()).isTrue();
            begin.fire();
            assertThat(chosen).containsExactly(lessons.getFirst().cover().id() + " 0");
            assertThat(model.shownProperty().get()).isFalse();
            assertThat(Objects.requireNonNull(window.lookup("#start")).isVisible()).isFalse();
            return window;
        });
    }

    @Test
    void aLessonGoesOnWhereItWasLeft() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            String first = lessons.getFirst().cover().id();
            model.learned().reached(first, 2);
            button(window, "start-begin").fire();
            model.shownProperty().set(true);
            button(window, "start-lesson-" + first).fire();
            assertThat(chosen).containsExactly(first + " 2", first + " 2");
            model.learned().finished(first);
            assertThat(model.done()).isEqualTo(1);
            assertThat(model.next()).as("all done: from the first again, else the next")
                    .contains(lessons.get(lessons.size() > 1 ? 1 : 0));
            return window;
        });
    }

    @Test
    void itsOwnKeyAndEscGoBackToWhatIsOpen_ifAnythingIs() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            Node page = Objects.requireNonNull(window.lookup("#start"));
            List<Runnable> backs = List.of(model::turn, () -> Event.fireEvent(button(window, "start-begin"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            backs.forEach(back -> {
                back.run();
                assertThat(page.isVisible()).as("nothing lies below").isTrue();
            });
            isOpen = true;
            backs.forEach(back -> {
                back.run();
                assertThat(page.isVisible()).isFalse();
                model.turn();
                assertThat(page.isVisible()).isTrue();
            });
            assertThat(chosen).isEmpty();
            return window;
        });
    }

    @Test
    void programsAndFilesAreOpenedAndThePageGoes() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            button(window, "start-try-iris").fire();
            assertThat(model.shownProperty().get()).isFalse();
            model.shownProperty().set(true);
            window.lookupAll(".start-file").forEach(file -> ((Button) file).fire());
            model.shownProperty().set(true);
            button(window, "start-new-program").fire();
            assertThat(chosen).containsExactly(new Catalogue().find("iris").orElseThrow(), Path.of("a.py"),
                    Action.NEW_PROGRAM);
            assertThat(model.shownProperty().get()).isFalse();
            return window;
        });
    }

    @Test
    void aTileIsAsHighAsItsTitleAlsoWhereLessonsComeLate() throws Exception {
        FxTest.call(() -> {
            model.shownProperty().set(false);
            StackPane window = window();
            model.lessonsProperty().set(List.of());
            window.applyCss();
            window.layout();
            model.lessonsProperty().set(lessons);
            for (int pulse = 0; pulse < 2; pulse++) {
                window.applyCss();
                window.layout();
            }
            assertThat(lessons).allSatisfy(lesson -> assertThat(
                    button(window, "start-lesson-" + lesson.cover().id()).getHeight())
                    .isBetween(20.0, 60.0));
            return window;
        });
    }

    /** Whoever knows it all has not to look for how it is skipped. */
    @Test
    void whatSkipsItForGoodIsInSightOnTheSmallestWindow() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            CheckBox again = (CheckBox) Objects.requireNonNull(window.lookup("#start-again"));
            assertThat(again.localToScene(again.getLayoutBounds()).getMaxY()).isBetween(1.0, 720.0);
            again.fire();
            assertThat(model.atStartProperty().get()).isFalse();
            return window;
        });
    }

    @Test
    void withoutLessonsItOffersTheRest() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            model.lessonsProperty().set(List.of());
            assertThat(Objects.requireNonNull(button(window, "start-begin").getParent().getParent()).isVisible())
                    .isFalse();
            return window;
        });
    }
}
