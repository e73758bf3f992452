package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.input.Choice;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.script.FileOpening;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Files that come into the real window. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class FileOpeningTest {
    @TempDir
    private Path folder;

    private final Catalogue catalogue = new Catalogue();
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);
    private @Nullable MainView window;

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, catalogue, new LiveTexts(Language.ENGLISH), Theme.LIGHT, 980, 640);
        window = (MainView) scene.getRoot();
        stage.setScene(scene);
        stage.show();
        pulse.start();
        link.workbench().open(catalogue.first());
    }

    @Stop
    void stop() {
        pulse.stop();
        link.close();
    }

    private Path table(String name) throws IOException {
        StringBuilder rows = new StringBuilder("number,class\n");
        for (int number = 1; number <= 12; number++) {
            rows.append(number).append(number % 3 == 0 ? ",fizz\n" : ",none\n");
        }
        return Files.writeString(folder.resolve(name), rows);
    }

    private void open(Path file) {
        Objects.requireNonNull(window).files().open(file);
    }

    private @Nullable ProgramEntry open() {
        return link.workbench().lessonProperty().get();
    }

    @Test
    void theFirstOfTheFilesThatAreDroppedIsOpened() {
        List<Path> opened = new ArrayList<>();
        List<String> pasted = new ArrayList<>();
        List<File> two = List.of(new File("a.csv"), new File("b.csv"));
        assertThat(FileOpening.drop(two, "a.csv\nb.csv", opened::add, pasted::add)).isTrue();
        assertThat(FileOpening.drop(List.of(), null, opened::add, pasted::add)).isFalse();
        assertThat(FileOpening.drop(List.of(), " \n", opened::add, pasted::add)).isFalse();
        assertThat(opened).containsExactly(Path.of("a.csv"));
        assertThat(pasted).isEmpty();
        assertThat(FileOpening.drop(List.of(), "a\tb", opened::add, pasted::add)).isTrue();
        assertThat(pasted).containsExactly("a\tb");
    }

    @Tag("long")
    @Test
    @SuppressWarnings("unchecked") // the id says which
    void aTableIsOpenedAndStaysInTheListOfLessons(FxRobot robot) throws IOException {
        await().until(() -> open() != null);
        Path file = table("mine.csv");
        ProgramEntry mine = catalogue.ofFile(file);
        robot.interact(() -> FileOpening.drop(List.of(file.toFile()), null, this::open, _ -> {}));
        await().until(() -> mine.equals(open()));

        Choice<ProgramEntry> lessons = robot.lookup("#lessons").queryAs(Choice.class);
        await().until(() -> mine.equals(lessons.getValue()));
        robot.interact(() -> {}); // its label shows it then
        assertThat(robot.from(lessons).lookup(".label").queryAs(Label.class).getText()).isEqualTo("mine.csv");

        robot.interact(() -> lessons.choose(catalogue.first()));
        await().until(() -> catalogue.first().equals(open()));
        assertThat(lessons.choices()).as("once, behind the others").hasSize(catalogue.all().size() + 1);
        robot.interact(() -> lessons.choose(mine));
        await().until(() -> mine.equals(open()));
        assertThat(lessons.choices()).hasSize(catalogue.all().size() + 1);
    }

    @Tag("long")
    @Test
    void whatNobodyOpensIsSaidAndTheLessonStays(FxRobot robot) throws IOException {
        await().until(() -> open() != null);
        Path file = Files.writeString(folder.resolve("notes.txt"), "no table");
        robot.interact(() -> open(file));
        await().until(() -> link.notices().latestProperty().get() != null);
        assertThat(link.notices().latestProperty().get()).isEqualTo(Message.of("action.open.unknown", "file",
                file.toString(), "kinds", Message.of("lesson.opens.table")));
        assertThat(open()).isEqualTo(catalogue.first());
        assertThat(robot.lookup("#lessons").queryAs(Choice.class).getValue()).isEqualTo(catalogue.first());
    }
}
