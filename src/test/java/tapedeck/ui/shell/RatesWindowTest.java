package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RangeTest;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.ui.FxTest;
import tapedeck.ui.race.RacePane;
import tapedeck.ui.race.Races;
import tapedeck.ui.race.RangePane;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.Theme;

class RatesWindowTest {
    private static final Words WORDS = Words.ofSystem();
    private static final int LONG = 20_000;

    private final List<Race> races = new ArrayList<>();
    private final List<RangeTest> ranges = new ArrayList<>();
    private final Program program;

    RatesWindowTest() throws Exception {
        program = new Catalogue().find("spirals").orElseThrow().load(Path.of(""));
    }

    private Races started() {
        return new Races() {
            @Override
            public Race race(List<Double> rates, long iterations) {
                races.add(new Race(program, program.defaults(), rates, 50L * LONG));
                return races.getLast();
            }

            @Override
            public RangeTest range(double lo, double hi, int iterations) {
                ranges.add(new RangeTest(program, program.defaults(), 1e-6, 1e-5, LONG));
                return ranges.getLast();
            }
        };
    }

    private static Stage stage() {
        return (Stage) Window.getWindows().stream()
                .filter(each -> each instanceof Stage stage && WORDS.of("race.window").equals(stage.getTitle()))
                .findFirst().orElseThrow();
    }

    private static void start(RatesWindow window) {
        window.show();
        Parent root = stage().getScene().getRoot();
        root.applyCss();
        root.layout();
        panes(root).forEach(
                pane -> ((Button) pane.lookup(pane instanceof RacePane ? "#race-start" : "#range-start")).fire());
        window.pulse();
    }

    private static List<Parent> panes(Parent root) {
        return ((javafx.scene.control.TabPane) root).getTabs().stream().map(tab -> (Parent) tab.getContent()).toList();
    }

    private RatesWindow opened(Stage owner) throws Exception {
        return FxTest.call(() -> {
            RatesWindow window = new RatesWindow(owner, WORDS, new Appearance(Theme.LIGHT), started(),
                    _ -> {});
            start(window);
            return window;
        });
    }

    @Test
    void whatRunsEndsWithItsWindow() throws Exception {
        RatesWindow window = opened(FxToolkit.registerPrimaryStage());
        FxTest.call(() -> {
            stage().close();
            return window;
        });
        await().until(() -> races.getFirst().isClosed() && ranges.getFirst().isClosed());
        FxTest.call(() -> {
            window.show();
            window.pulse();
            for (Parent pane : panes(stage().getScene().getRoot())) {
                assertThat(((Button) pane.lookup(".race-bar .button")).getText()).isEqualTo(WORDS.of("race.start"));
            }
            window.close();
            return window;
        });
    }

    @Test
    void nothingOfAnotherProgramStays() throws Exception {
        RatesWindow window = opened(FxToolkit.registerPrimaryStage());
        FxTest.call(() -> {
            window.clear();
            for (Parent pane : panes(stage().getScene().getRoot())) {
                assertThat(pane).isInstanceOfAny(RacePane.class, RangePane.class);
                assertThat(((Label) pane.lookup(".race-sentence")).getText())
                        .isEqualTo(WORDS.of(pane instanceof RacePane ? "race.first" : "race.range-first"));
            }
            window.close();
            return window;
        });
        await().until(() -> races.getFirst().isClosed() && ranges.getFirst().isClosed());
    }
}
