package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Where things are in Train. */
class TrainRoomTest {
    private static final ProgramEntry SINE = new Catalogue().find("sine").orElseThrow();

    private static Bounds at(Node view, String id) {
        Node node = Objects.requireNonNull(view.lookup(id), id);
        return node.localToScene(node.getLayoutBounds());
    }

    private static MainView opened(DeckLink link) {
        Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.GERMAN), Theme.LIGHT, 1280, 720);
        MainView view = (MainView) scene.getRoot();
        view.panes().wayProperty().set(WindowLayout.TRAIN);
        return view;
    }

    @Tag("long")
    @Test
    void whatIsWrongWithTheRunHidesNeitherItsEndNorWhatItPredicts() throws Exception {
        Program program = SINE.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults().withLearningRate(10))) {
            deck.runTo(new Moment.Iteration(10_000));
            deck.await();
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                MainView view = opened(link);
                link.show(SINE, deck);
                WindowSizesTest.layOut(view);
                Bounds alert = at(view, "#alert");
                assertThat(view.lookup("#alert").isVisible()).isTrue();
                Bounds chart = at(view, "#loss-chart");
                assertThat(alert.getMinY()).as("one line, below all of the curve and its ribbon")
                        .isGreaterThan(chart.getMinY() + 0.85 * chart.getHeight());
                assertThat(at(view, "#predictions").intersects(alert)).as("%s", alert).isFalse();
                assertThat(at(view, "#rate-slider").intersects(alert)).as("%s", alert).isFalse();
                ((ButtonBase) view.lookup("#atlas-tab")).fire();
                WindowSizesTest.layOut(view);
                WindowSizesTest.layOut(view);
                assertThat(at(view, "#atlas-pane").getMaxY()).as("the axis and the legend of the atlas")
                        .isLessThanOrEqualTo(at(view, "#alert").getMinY());
                view.panes().wayProperty().set(WindowLayout.WATCH);
                WindowSizesTest.layOut(view);
                assertThat(at(view, "#graph").contains(at(view, "#alert"))).as("over the graph's foot").isTrue();
                view.dispose();
                return view;
            });
        }
    }

    @Test
    void theSentenceOfTheIntroductionStandsBelowTheGraphAloneForAllWouldMoveAsItGoes() throws Exception {
        FxTest.call(() -> {
            MainView view = opened(new DeckLink(Path.of("")));
            assertThat(view.lookup("#caption")).isNull();
            view.panes().wayProperty().set(WindowLayout.WATCH);
            assertThat(view.lookup("#caption")).isNotNull();
            view.dispose();
            return view;
        });
    }

    @Tag("long")
    @Test
    void withoutItsLowerHalfTheStripIsTheGraph() throws Exception {
        FxTest.call(() -> {
            MainView view = opened(new DeckLink(Path.of("")));
            assertThat(view.graph().options().stripProperty().get()).isTrue();
            view.panes().benchProperty().set(false);
            assertThat(view.graph().options().stripProperty().get()).isFalse();
            view.panes().benchProperty().set(true);
            view.panes().wayProperty().set(WindowLayout.STEP);
            assertThat(view.graph().options().stripProperty().get()).isFalse();
            view.dispose();
            return view;
        });
    }
}
