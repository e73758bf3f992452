package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
import tapedeck.action.Action;
import tapedeck.programs.BadTables;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.input.Choice;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.Notification;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Tables that come into the real window, mostly bad ones: what was there stays until there is another. */
@ExtendWith(ApplicationExtension.class)
@Tag("robot")
class TableOpeningTest {
    private static final Set<String> QUICK = Set.of("picture.csv", "row.csv", "one-class.csv");

    @TempDir
    private Path folder;

    private final Catalogue catalogue = new Catalogue();
    private DeckLink link = new DeckLink(Path.of(""));
    private AnimationTimer pulse = Desktop.pulse(link);
    private final Queue<Notification> came = new ConcurrentLinkedQueue<>();
    private @Nullable MainView window;

    @Start
    void start(Stage stage) {
        link = new DeckLink(Path.of(""));
        link.notices().seen().addListener((ListChangeListener<Notification>) change -> {
            while (change.next()) {
                came.addAll(change.getAddedSubList());
            }
        });
        pulse = Desktop.pulse(link);
        Scene scene = Desktop.scene(link, catalogue, new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1100, 700);
        window = (MainView) scene.getRoot();
        stage.setScene(scene);
        stage.show();
        pulse.start();
        link.workbench().open(catalogue.first());
    }

    @Stop
    void stop() {
        pulse.stop();
        Objects.requireNonNull(window).dispose();
        link.close();
    }

    private MainView window() {
        return Objects.requireNonNull(window);
    }

    private @Nullable ProgramEntry open() {
        return link.workbench().lessonProperty().get();
    }

    private void paste(FxRobot robot, String text) {
        robot.interact(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            window().actions().of(Action.PASTE_TABLE).run();
        });
    }

    /** What is said next, though its ten seconds be over by now; it is closed. */
    private Message said(FxRobot robot) {
        await().alias("a notice").until(() -> !came.isEmpty());
        Notification next = came.remove();
        robot.interact(() -> link.notices().close(next));
        return next.message();
    }

    /** Those of either kind, and with {@code -Plong} all: what is said of each is the commands' test, too. */
    private static List<BadTables> some() {
        return BadTables.all().stream()
                .filter(each -> Boolean.getBoolean("tapedeck.long") || QUICK.contains(each.name())).toList();
    }

    @Test
    void whatIsWrongIsSaid_andATableThatCanBeMendedIsOpenForThat(FxRobot robot) throws IOException {
        await().until(() -> open() != null);
        for (BadTables table : some()) {
            Path file = table.in(folder);
            robot.interact(() -> {
                window().panes().wayProperty().set(WindowLayout.WATCH);
                window().files().open(file);
            });
            assertThat(said(robot)).as(table.name()).isEqualTo(table.opens()
                    ? Message.of("opening.mend", "why", table.complaint(file))
                    : table.complaint(file));
            assertThat(open()).isEqualTo(catalogue.first());
            assertThat(window().panes().wayProperty().get()).as(table.name())
                    .isEqualTo(table.opens() ? WindowLayout.DATA : WindowLayout.WATCH);
        }
        assertThat(window().scripting().recent().all()).as("it can be come back to").contains(
                folder.resolve("row.csv"), folder.resolve("one-class.csv"));
        robot.interact(() -> window().panes().wayProperty().set(WindowLayout.DATA));
        robot.interact(() -> link.workbench().open(catalogue.find("xor").orElseThrow()));
        await().alias("what learns no table is not looked for in Data")
                .until(() -> window().panes().wayProperty().get() == WindowLayout.WATCH);
    }

    @Tag("long")
    @Test
    void aNewOpeningTakesAwayWhyTheOneBeforeFailed(FxRobot robot) throws IOException {
        await().until(() -> open() != null);
        List<BadTables> bad = BadTables.all().stream().filter(each -> !each.opens()).limit(3).toList();
        for (BadTables table : bad) {
            Path file = table.in(folder);
            robot.interact(() -> window().files().open(file));
            await().until(() -> link.notices().seen().stream().map(Notification::message)
                    .toList().equals(List.of(table.complaint(file))));
        }
    }

    @Tag("long")
    @Test
    void aFileThatChangesIsOfferedAgainAndNothingMovesForThat(FxRobot robot) throws IOException {
        await().until(() -> open() != null);
        Path file = Files.writeString(folder.resolve("mine.csv"), BadTables.rows("x", "y"));
        robot.interact(() -> window().files().open(file));
        await().until(() -> open() != null && file.equals(open().file()));
        robot.interact(() -> window().panes().wayProperty().set(WindowLayout.DATA));
        Node says = robot.lookup("#table-says").query();
        await().until(() -> says.localToScene(says.getLayoutBounds()).getHeight() > 0);
        Bounds before = says.localToScene(says.getLayoutBounds());
        Files.writeString(file, BadTables.rows("x", "y").lines().limit(20).collect(Collectors.joining("\n")));
        await().until(() -> robot.lookup("#opening").tryQuery().isPresent());
        Node bar = robot.lookup("#opening").query();
        robot.interact(() -> window().layout());
        assertThat(says.localToScene(says.getLayoutBounds())).isEqualTo(before);
        await().alias("a press means it from now on").until(() -> !bar.isMouseTransparent());
        robot.interact(() -> robot.lookup("#opening-reload").queryButton().fire());
        await().until(() -> ((Label) says).getText().contains("19"));
        assertThat(robot.lookup("#race-change").queryButton().isVisible()).isFalse();
    }

    @Tag("long")
    @Test
    void whatIsOpenBesideWhatRunsIsLeftByUndo(FxRobot robot) throws IOException {
        robot.interact(() -> link.workbench().open(catalogue.find("iris").orElseThrow()));
        robot.interact(() -> window().panes().wayProperty().set(WindowLayout.DATA));
        Labeled says = robot.lookup("#table-says").queryAs(Label.class);
        robot.interact(() -> window().panes().wayProperty().set(WindowLayout.WATCH));
        await().until(() -> says.getText().contains("150"));
        Path file = Files.writeString(folder.resolve("mine.csv"), BadTables.rows("x", "x"));
        robot.interact(() -> window().files().open(file));
        await().until(() -> says.getText().contains("30"));
        robot.interact(() -> link.edits().undo());
        await().until(() -> says.getText().contains("150"));
        assertThat(window().panes().wayProperty().get()).isNotEqualTo(WindowLayout.DATA);
        robot.interact(() -> link.edits().redo());
        await().until(() -> says.getText().contains("30"));
    }

    @Tag("long")
    @Test
    @SuppressWarnings("unchecked") // it stands first
    void aTableOfOneClassIsTrainedOnForAnotherTarget(FxRobot robot) throws IOException {
        await().until(() -> open() != null);
        Path file = Files.writeString(folder.resolve("mine.csv"), BadTables.rows("x", "x").replace("a,b", "n,b")
                .replaceAll("(?m)^(\\d+),", "0.$1,"));
        robot.interact(() -> window().files().open(file));
        await().until(() -> window().panes().wayProperty().get() == WindowLayout.DATA);
        Button train = robot.lookup("#train-on-it").queryButton();
        assertThat(train.isDisabled()).isTrue();
        assertThat(robot.lookup("#table-says").queryAs(Label.class).getText())
                .contains("comma, 30 rows, 3 columns, header");
        Node target = robot.lookup(".step-card").queryAll().stream().reduce((_, last) -> last).orElseThrow();
        robot.interact(() -> target.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false,
                false, false)));
        Choice<String> predicted = robot.lookup(".option-row .choice").queryAs(Choice.class);
        robot.interact(() -> predicted.choose("b"));
        await().until(() -> !train.isDisabled());
        robot.interact(train::fire);
        await().until(() -> !catalogue.first().equals(open()));
        assertThat(Objects.requireNonNull(open()).file()).isEqualTo(file);
    }

    @Tag("long")
    @Test
    void rowsOfASpreadsheetArePasted_andWhatIsNoTableIsNot(FxRobot robot) {
        await().until(() -> open() != null);
        paste(robot, "hello");
        assertThat(said(robot).values()).containsEntry("file", "pasted");
        paste(robot, " \n");
        assertThat(said(robot)).isEqualTo(Message.of("opening.nothing"));
        assertThat(open()).isEqualTo(catalogue.first());
        String rows = BadTables.rows("x", "y").replace(',', '\t');
        paste(robot, rows);
        await().until(() -> catalogue.ofPasted(rows).equals(open()));
        assertThat(catalogue.ofPasted(rows).title()).isEqualTo(Message.of("table.pasted"));
    }
}
