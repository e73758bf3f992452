package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

/** A window shows few things to press, to drag and to type in at once; the rest is away until one asks for it. */
class ControlsTest {
    private static int most(WindowLayout layout) {
        return switch (layout) {
            case WATCH -> 16;
            case STEP -> 30;
            case TRAIN, DATA -> 25;
        };
    }

    /** The ids of the controls that are seen within {@code node}; cards, cells and the text of the program are none. */
    private static List<String> controls(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof ButtonBase || node instanceof Slider
                || (node instanceof TextInputControl text && text.isEditable())) {
            return List.of(node.getClass().getSimpleName() + " " + node.getId());
        }
        List<String> found = new ArrayList<>();
        if (node instanceof TabPane tabs) {
            tabs.getTabs().forEach(tab -> found.add("Tab " + tab.getText()));
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
        }
        return found;
    }

    /** The ids of the controls that are seen within {@code node}, and that a screen reader has no name for. */
    private static List<String> nameless(Node node) {
        if (!node.isVisible()) {
            return List.of();
        }
        if (node instanceof ButtonBase || node instanceof Slider || node instanceof TextInputControl) {
            boolean named = node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String name
                    && !name.isBlank();
            return named ? List.of() : List.of(node.getClass().getSimpleName() + " " + node.getId());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().map(ControlsTest::nameless).flatMap(List::stream).toList()
                : List.of();
    }

    static Stream<String> eachLayoutShowsFew() {
        return Stream.of("spirals", "fizzbuzz").limit(Boolean.getBoolean("tapedeck.long") ? 2 : 1);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void eachLayoutShowsFew(String id) throws Exception {
        ProgramEntry entry = new Catalogue().find(id).orElseThrow();
        Program program = entry.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Backward(3));
            deck.await();
            Map<WindowLayout, List<String>> found = FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280,
                        720);
                link.show(entry, deck);
                MainView view = (MainView) scene.getRoot();
                Map<WindowLayout, List<String>> seen = new EnumMap<>(WindowLayout.class);
                for (WindowLayout way : EnumSet.complementOf(EnumSet.of(WindowLayout.DATA))) {
                    view.panes().wayProperty().set(way);
                    WindowSizesTest.layOut(view);
                    view.settle();
                    WindowSizesTest.layOut(view);
                    seen.put(way, controls(view));
                }
                view.dispose();
                return seen;
            });
            assertThat(found).allSatisfy((way, controls) -> assertThat(controls).as("%s of %s: %s", way, id, controls)
                    .hasSizeBetween(10, most(way)));
        }
    }

    @Test
    void theLayoutsOfEveryProgramStandInTheMiddleWhetherOrNotThereIsATable() throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(Language.ENGLISH),
                    Theme.LIGHT, 1280, 720);
            MainView view = (MainView) scene.getRoot();
            Node data = Objects.requireNonNull(view.lookup("#data-way"));
            List<Double> places = new ArrayList<>();
            for (boolean table : new boolean[]{false, true}) {
                data.setVisible(table);
                view.applyCss();
                view.layout();
                for (String id : List.of("#watch", "#step-way", "#train")) {
                    Node tab = Objects.requireNonNull(view.lookup(id));
                    places.add(tab.localToScene(0, 0).getX());
                }
            }
            assertThat(places.subList(3, 6)).isEqualTo(places.subList(0, 3));
            view.dispose();
            return view;
        });
    }

    @Test
    void aTableHasNeitherAStateNorTheControlsOfARun() throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(Language.ENGLISH),
                    Theme.LIGHT, 1280, 720);
            MainView view = (MainView) scene.getRoot();
            for (WindowLayout way : WindowLayout.values()) {
                view.panes().wayProperty().set(way);
                for (String part : List.of(".transport", ".story")) {
                    assertThat(Objects.requireNonNull(view.lookup(part)).isVisible()).as("%s %s", way, part)
                            .isEqualTo(way != WindowLayout.DATA);
                }
            }
            view.dispose();
            return view;
        });
    }

    @Tag("long")
    @Test
    void eachControlOfTrainHasANameForAScreenReader() throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(Language.ENGLISH),
                    Theme.LIGHT, 1280, 720);
            MainView view = (MainView) scene.getRoot();
            view.panes().wayProperty().set(WindowLayout.TRAIN);
            view.applyCss();
            view.layout();
            Faces faces = (Faces) Objects.requireNonNull(view.lookup(".faces"));
            for (String face : faces.ids()) {
                faces.select(face);
                view.applyCss();
                view.layout();
                assertThat(nameless(view)).as(face).isEmpty();
            }
            view.dispose();
            return view;
        });
    }
}
