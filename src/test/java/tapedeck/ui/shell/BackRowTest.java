package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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

/**
 * Before a class the back row reads every text that is seen, and it is whole, in every way: in {@code mvn verify} in German
 * at one moment, with {@code mvn -Plong verify} in both languages at two.
 */
@Tag("each-language")
class BackRowTest {
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    private static final int[][] SIZES = ALL
            ? new int[][]{{960, 540}, {1280, 720}, {3840, 2160}}
            : new int[][]{{960, 540}, {1280, 720}};
    /** Of the window's height. */
    private static final double LEAST = 1.0 / 50;

    static Stream<Arguments> everyTextIsLargeEnoughAndWhole() {
        List<Arguments> all = List.of(Arguments.of(Language.GERMAN, new Moment.Backward(4)),
                Arguments.of(Language.ENGLISH, new Moment.Iteration(20)),
                Arguments.of(Language.GERMAN, new Moment.Iteration(20)),
                Arguments.of(Language.ENGLISH, new Moment.Backward(4)));
        return all.stream().limit(ALL ? all.size() : 1);
    }

    @ParameterizedTest
    @MethodSource
    void everyTextIsLargeEnoughAndWhole(Language language, Moment moment) throws Exception {
        ProgramEntry lesson = new Catalogue().first();
        Program program = lesson.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(moment);
            deck.await();
            List<String> found = present(lesson, deck, new LiveTexts(language));
            // now and then the graph stands two percent smaller than it is to, why is not known; what is wrong is so again
            assertThat(found.isEmpty() ? found : present(lesson, deck, new LiveTexts(language))).isEmpty();
        }
    }

    /** What is wrong in any way and size; each is laid out in a call of its own, for all of them take long on a busy machine. */
    private static List<String> present(ProgramEntry lesson, Deck deck, LiveTexts words) throws Exception {
        MainView view = FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Scene scene = Desktop.scene(link, new Catalogue(), words, Theme.LIGHT, 960, 540);
            MainView shown = (MainView) scene.getRoot();
            shown.panes().presentProperty().set(true);
            link.show(lesson, deck);
            return shown;
        });
        List<String> found = new ArrayList<>();
        for (WindowLayout way : WindowLayout.values()) {
            for (int[] size : SIZES) {
                FxTest.call(() -> {
                    view.panes().wayProperty().set(way);
                    view.resize(size[0], size[1]);
                    WindowSizesTest.layOut(view);
                    view.graph().settle();
                    WindowSizesTest.layOut(view);
                    String where = way + " " + size[0] + ": ";
                    WindowSizesTest.look(view, where, found);
                    read(view, where, size[1] * LEAST, way == WindowLayout.STEP, found);
                    return view;
                });
            }
        }
        FxTest.call(() -> {
            view.dispose();
            return view;
        });
        return found;
    }

    /** @param part whether the graph follows what happens, and shows a part of it */
    private static void read(Node node, String where, double least, boolean part, List<String> found) {
        if (!node.isVisible() || node.getOpacity() == 0
                || (least < 14 && node.getStyleClass().contains("graph-view"))) { // there a whole graph is worth more
            return;
        }
        if (node instanceof Text text && !text.getText().isBlank()
                && !text.getStyleClass().contains("ikonli-font-icon")) {
            double size = text.getFont().getSize() * text.getLocalToSceneTransform().getMyy();
            if (size < least - 0.01) {
                found.add(where + "small: " + text.getText() + " " + size + " " + text.getParent());
            }
            Bounds at = text.localToScene(text.getLayoutBounds());
            Bounds window = text.getScene().getRoot().getLayoutBounds();
            if ((at.getMaxX() > window.getMaxX() + 1 || at.getMaxY() > window.getMaxY() + 1)
                    && !(part && isInGraph(text))) {
                found.add(where + "outside: " + text.getText());
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, where, least, part, found));
        }
    }

    private static boolean isInGraph(@Nullable Node node) {
        return node != null && (node.getStyleClass().contains("graph-view") || isInGraph(node.getParent()));
    }
}
