package tapedeck.ui.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Granularity;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The valley of the iteration that is shown, beside a deck that trains FizzBuzz. */
class ValleyPaneTest {
    private final DeckLink link = new DeckLink(Path.of(""));
    private final LiveTexts words = LiveTexts.ofSystem();
    @SuppressWarnings("NullAway.Init") // set where a lesson is opened
    private ValleyPane pane;
    private double set = Double.NaN;
    private long now;

    @AfterEach
    void close() throws Exception {
        FxTest.call(() -> {
            pane.dispose();
            return true;
        });
        link.close();
    }

    private void open() throws Exception {
        FxTest.call(() -> {
            pane = new ValleyPane(words, new Appearance(Theme.LIGHT), link, rate -> {
                set = rate;
                pane.setRate(rate);
            });
            pane.setRate(0.1);
            pane.setDrawn(true);
            FxTest.scene(pane, 780, 440);
            link.workbench().open(new Catalogue().first());
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

    private void settle() throws Exception {
        pulsed();
        FxTest.call(() -> {
            pane.settle();
            pane.applyCss();
            pane.layout();
            return true;
        });
    }

    private void goTo(long iteration) throws Exception {
        link.commands().goTo(iteration);
        await().until(
                () -> pulsed().position().status() == Status.PAUSED && pulsed().position().iteration() == iteration);
        settle();
    }

    private void awaitTitle(String text) {
        await().until(() -> {
            settle();
            return FxTest.call(() -> pane.menu().getText().startsWith(text));
        });
    }

    private MenuItem item(String id) {
        return pane.menu().getItems().stream().filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }

    private Node canvas() {
        return Objects.requireNonNull(pane.lookup("#valley"));
    }

    private void mouse(javafx.event.EventType<MouseEvent> type, double x, double y) {
        Point2D screen = canvas().localToScreen(x, y);
        canvas().fireEvent(new MouseEvent(type, x, y, screen == null ? x : screen.getX(),
                screen == null ? y : screen.getY(), MouseButton.PRIMARY, 1, false, false, false, false, true, false,
                false, false, false, false, null));
    }

    private List<String> said() throws Exception {
        return FxTest.call(() -> pane.lookupAll(".muted").stream().filter(Label.class::isInstance)
                .map(each -> ((Label) each).getText()).toList());
    }

    @Test
    void openedLaterItSaysThatItIsWorkedOut() throws Exception {
        open();
        FxTest.call(() -> {
            pane.setDrawn(false);
            return true;
        });
        goTo(30);
        FxTest.call(() -> {
            pane.setDrawn(true);
            return true;
        });
        assertThat(said()).contains(words.of("valley.begins")).doesNotContain(words.of("valley.none"));
        awaitTitle(words.of("valley.title", "iteration", 30));
    }

    @Test
    void beforeAnythingWentBackwardItSaysWhatToDo_andDoesIt() throws Exception {
        open();
        settle();
        assertThat(said()).contains(words.of("valley.none"));
        FxTest.call(() -> {
            ((Button) Objects.requireNonNull(pane.lookup("#valley-iterate"))).fire();
            return true;
        });
        awaitTitle(words.of("valley.title", "iteration", 1));
        assertThat(FxTest.call(() -> Objects.requireNonNull(pane.lookup("#valley-iterate")).getParent().isVisible()))
                .isFalse();
    }

    @Tag("long")
    @Test
    void itIsOfTheIterationThatIsShown_andItsKnobDragsTheRunsRate() throws Exception {
        open();
        goTo(3);
        awaitTitle(words.of("valley.title", "iteration", 3));
        double high = FxTest.call(() -> canvas().getLayoutBounds().getHeight());
        double em = 13;
        FxTest.call(() -> {
            mouse(MouseEvent.MOUSE_PRESSED, 400, high - 2 * em);
            mouse(MouseEvent.MOUSE_DRAGGED, 500, high - 2 * em);
            return true;
        });
        assertThat(FxTest.call(() -> pane.draggingProperty().get())).isTrue();
        double there = set;
        assertThat(there).isGreaterThan(0.01);
        FxTest.call(() -> {
            mouse(MouseEvent.MOUSE_DRAGGED, 600, high - 2 * em);
            mouse(MouseEvent.MOUSE_RELEASED, 600, high - 2 * em);
            return true;
        });
        assertThat(set).as("further").isGreaterThan(there);
        assertThat(FxTest.call(() -> pane.draggingProperty().get())).isFalse();
        FxTest.call(() -> {
            canvas().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.HOME, false, false, false, false));
            return true;
        });
        assertThat(set).isZero();
    }

    @Tag("long")
    @Test
    void theBallIsHeldToLookAtTheLossElsewhere_andLetGoItLiesWhereItWas() throws Exception {
        open();
        goTo(3);
        awaitTitle(words.of("valley.title", "iteration", 3));
        String before = FxTest.call(() -> canvas().getAccessibleText());
        for (KeyCode code : new KeyCode[]{KeyCode.UP, KeyCode.UP, KeyCode.ESCAPE}) {
            String now = FxTest.call(() -> {
                canvas().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                return canvas().getAccessibleText();
            });
            assertThat(now.equals(before)).as("%s", code).isEqualTo(code == KeyCode.ESCAPE);
        }
        assertThat(set).as("the rate stays").isNaN();
    }

    @Tag("long")
    @Test
    void anotherIterationIsAnotherValley_andUntilThenTheOldOneSaysWhoseItIs() throws Exception {
        open();
        goTo(2);
        awaitTitle(words.of("valley.title", "iteration", 2));
        link.commands().step(Granularity.FUNCTION);
        await().until(() -> pulsed().position().status() == Status.PAUSED && pulsed().position().iteration() >= 2);
        awaitTitle(words.of("valley.title", "iteration", 2));
        goTo(4);
        awaitTitle(words.of("valley.title", "iteration", 4));
    }

    @Tag("long")
    @Test
    void aNumberThatIsPickedCanBeTheLine() throws Exception {
        open();
        goTo(2);
        awaitTitle(words.of("valley.title", "iteration", 2));
        long id = Objects.requireNonNull(pulsed().playhead().captured()).parameters().getFirst().id();
        FxTest.call(() -> {
            pane.offer(id, 3);
            return true;
        });
        assertThat(FxTest.call(() -> pane.menu().getItems().stream()
                .filter(each -> each.getId() != null && each.getId().startsWith("valley-along")).count()))
                .as("all, two layers, the number").isEqualTo(4);
        FxTest.call(() -> {
            item("valley-along-3").fire();
            item("valley-numbers").fire();
            return true;
        });
        await().until(() -> {
            settle();
            return FxTest.call(() -> pane.lookup("#valley-table") instanceof GridPane table && table.getChildren()
                    .stream().anyMatch(each -> each instanceof Label label && label.getText().equals("w1[0, 3]")));
        });
    }

    @Tag("long")
    @Test
    void allRowsHaveAValleyOfTheirOwn() throws Exception {
        open();
        goTo(2);
        FxTest.call(() -> {
            item("valley-rows").fire();
            return true;
        });
        awaitTitle(words.of("valley.title.rows", "iteration", 2));
    }
}
