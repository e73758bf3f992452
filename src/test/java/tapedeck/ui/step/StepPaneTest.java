package tapedeck.ui.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.optim.OptimizerKind;
import tapedeck.programs.Catalogue;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/** The step of the iteration that is shown, beside a deck. */
class StepPaneTest {
    private final DeckLink link = new DeckLink(Path.of(""));
    private final LiveTexts words = LiveTexts.ofSystem();
    private final ObjectProperty<@Nullable Integer> picked = new SimpleObjectProperty<>();
    @SuppressWarnings("NullAway.Init") // set where a lesson is opened
    private StepPane pane;
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
            pane = new StepPane(words, link, picked);
            pane.setDrawn(true);
            FxTest.scene(pane, 780, 400);
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

    private void goTo(long iteration) throws Exception {
        link.commands().goTo(iteration);
        await().until(
                () -> pulsed().position().status() == Status.PAUSED && pulsed().position().iteration() == iteration);
        FxTest.call(() -> {
            pane.settle();
            return true;
        });
    }

    private void awaitTitle(String text) {
        await().until(() -> {
            pulsed();
            return FxTest.call(() -> {
                pane.settle();
                return title(pane).contains(text);
            });
        });
    }

    private String title() throws Exception {
        return FxTest.call(() -> title(pane));
    }

    private static String title(StepPane pane) {
        return pane.lookupAll(".heading").iterator().next().toString();
    }

    @Test
    void itIsOfTheIterationThatIsShown_andMarksTheRateThatItsBendAllows() throws Exception {
        open();
        assertThat(pane.limitProperty().get()).isNaN();
        goTo(3);
        awaitTitle(words.of("step.of", "iteration", 3));
        double limit = pane.limitProperty().get();
        assertThat(limit).isGreaterThan(0.01).isLessThan(10);
        goTo(5);
        awaitTitle(words.of("step.of", "iteration", 5));
        assertThat(pane.limitProperty().get()).isNotCloseTo(limit, within(1e-9));
    }

    @Tag("long")
    @Test
    void ofAnOptimizerThatScalesEachNumberNoRateIsMarked() throws Exception {
        open();
        goTo(2);
        FxTest.call(() -> {
            return link.commands().change(now -> now.withOptimizer(OptimizerKind.ADAM));
        });
        goTo(4);
        awaitTitle(words.of("step.of", "iteration", 4));
        assertThat(pane.limitProperty().get()).isNaN();
    }

    @Tag("long")
    @Test
    void whatEachRowGivesIsToldWhereItIsAskedFor_andOneOfATableCanBeFollowed() throws Exception {
        open();
        goTo(2);
        assertThat(FxTest.call(() -> pane.lookup("#step-row-0"))).isNull();
        FxTest.call(() -> {
            ((ToggleButton) Objects.requireNonNull(pane.lookup("#step-by-row"))).fire();
            pane.settle();
            pane.settle();
            pane.applyCss();
            pane.layout();
            return true;
        });
        awaitTitle(words.of("step.rows.of", "iteration", 2, "rows", 64));
        FxTest.call(() -> {
            ((Button) Objects.requireNonNull(pane.lookup("#step-row-0"))).fire();
            return true;
        });
        assertThat(picked.get()).as("FizzBuzz learns rows of a table").isNotNull();
    }

    @Tag("long")
    @Test
    void anotherRunForgetsIt() throws Exception {
        open();
        goTo(2);
        FxTest.call(() -> {
            link.workbench().open(new Catalogue().all().get(1));
            return true;
        });
        await().until(() -> {
            pulsed();
            return title().contains(words.of("step.title"));
        });
        assertThat(pane.limitProperty().get()).isNaN();
    }
}
