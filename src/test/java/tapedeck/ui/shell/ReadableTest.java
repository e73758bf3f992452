package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** In a small window the whole FizzBuzz graph is there, and can be read. */
class ReadableTest {
    /** The window with the first lesson at a moment. */
    private static void at1280By720(Moment moment, Consumer<MainView> check) throws Exception {
        ProgramEntry lesson = new Catalogue().first();
        Program program = lesson.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(moment);
            deck.await();
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720);
                link.show(lesson, deck);
                MainView view = (MainView) scene.getRoot();
                view.panes().wayProperty().set(WindowLayout.of(moment));
                view.applyCss();
                view.layout();
                check.accept(view);
                view.graph().dispose();
                return null;
            });
        }
    }

    private static final double LEAST = 14.5;
    private static final double BACK_ROW = 720 / 50.0;

    @Test
    void at1280By720AllCardsAreInsideAndTheirTextIsLegible() throws Exception {
        at1280By720(new Moment.Update(), view -> {
            view.panes().inspectorProperty().set(false); // beside it a part is shown
            view.applyCss();
            view.layout();
            view.graph().settle();
            Node pane = Objects.requireNonNull(view.lookup(".graph-view"));
            Bounds seen = pane.localToScene(pane.getLayoutBounds());
            assertThat(seen.getMaxX()).isLessThanOrEqualTo(1280);
            assertThat(seen.getMaxY()).isLessThanOrEqualTo(720);
            assertThat(view.lookupAll(".tensor-card")).hasSize(17).allSatisfy(card -> assertThat(
                    seen.contains(card.localToScene(card.getLayoutBounds()))).as(card.getAccessibleText())
                    .isTrue());
            assertThat(view.lookupAll(".junction")).hasSize(10).allSatisfy(
                    junction -> assertThat(seen.contains(junction.localToScene(junction.getLayoutBounds())))
                            .isTrue());
            long read = 0;
            for (Node card : view.lookupAll(".tensor-card")) {
                for (Node child : ((javafx.scene.Parent) card).getChildrenUnmodifiable()) {
                    if (child instanceof Text text && text.isVisible() && !text.getText().isEmpty()) {
                        double size = text.getFont().getSize() * text.getLocalToSceneTransform().getMxx();
                        assertThat(size).as(text.getText()).isGreaterThanOrEqualTo(LEAST);
                        read++;
                    }
                }
            }
            assertThat(read).as("each name, and some numbers").isGreaterThan(25);
        });
    }

    @Tag("long")
    @Test
    void presentedTheBackRowReadsTheCards() throws Exception {
        at1280By720(new Moment.Update(), view -> {
            view.panes().presentProperty().set(true);
            view.applyCss();
            view.layout();
            view.graph().settle();
            assertThat(view.lookupAll(".tensor-card .tensor-name")).hasSize(17).allSatisfy(name -> assertThat(
                    ((Text) name).getFont().getSize() * name.getLocalToSceneTransform().getMxx())
                    .as(((Text) name).getText()).isGreaterThanOrEqualTo(BACK_ROW));
        });
    }

    @Tag("long")
    @Test
    void at1280By720MoreShowsSomeSettings() throws Exception {
        at1280By720(new Moment.Iteration(20), view -> {
            ((ToggleButton) Objects.requireNonNull(view.lookup("#more-settings"))).fire();
            WindowSizesTest.layOut(view);
            Node settings = Objects.requireNonNull(view.lookup(".hyperparameters .scroll-pane"));
            double bottom = settings.localToScene(settings.getLayoutBounds()).getMaxY();
            assertThat(bottom).isLessThanOrEqualTo(720);
            assertThat(view.lookupAll(".hyperparameters .row-line").stream()
                    .filter(row -> row.localToScene(row.getLayoutBounds()).getMaxY() <= bottom))
                    .hasSizeGreaterThanOrEqualTo(4);
        });
    }
}
