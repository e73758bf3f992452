package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.input.Choice;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Everything has room: in every way, in both languages, from the least window to the largest screen. */
@Tag("each-language")
class WindowSizesTest {
    private static final boolean ALL = Boolean.getBoolean("tapedeck.long");
    private static final int[][] SIZES = ALL
            ? new int[][]{{960, 540}, {1280, 720}, {1366, 768}, {1920, 1080}, {3840, 2160}}
            : new int[][]{{960, 540}, {1280, 720}};

    /** German has the longer words. */
    static Stream<Language> languages() {
        return ALL ? Stream.of(Language.values()) : Stream.of(Language.GERMAN);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("languages")
    @SuppressWarnings("unchecked") // the id says which
    void nothingIsCutOrCollides(Language language) throws Exception {
        ProgramEntry lesson = new Catalogue().first();
        Program program = lesson.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(20));
            deck.await();
            List<String> wrong = FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(language), Theme.LIGHT, 960, 540);
                link.show(lesson, deck);
                MainView view = (MainView) scene.getRoot();
                List<String> found = new ArrayList<>();
                for (WindowLayout way : WindowLayout.values()) {
                    view.panes().wayProperty().set(way);
                    for (int[] size : SIZES) {
                        view.resize(size[0], size[1]);
                        layOut(view);
                        look(view, way + " " + size[0] + ": ", found);
                    }
                }
                view.resize(960, 540);
                Choice<ProgramEntry> lessons = (Choice<ProgramEntry>) Objects.requireNonNull(view.lookup("#lessons"));
                for (ProgramEntry each : lessons.choices()) {
                    lessons.show(each);
                    layOut(view);
                    look(lessons, "lesson " + each.id() + ": ", found);
                }
                view.dispose();
                return found;
            });
            assertThat(wrong).isEmpty();
        }
    }

    /** Of the table the heads of the columns: its cells are as wide as one makes them. */
    @ParameterizedTest
    @MethodSource("languages")
    void nothingIsCutInTheTakes(Language language) throws Exception {
        List<String> wrong = FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(language),
                    Theme.LIGHT, 960, 540);
            MainView view = (MainView) scene.getRoot();
            view.panes().wayProperty().set(WindowLayout.TRAIN);
            view.applyCss();
            Faces faces = (Faces) Objects.requireNonNull(view.lookup(".faces"));
            faces.select("takes");
            List<String> found = new ArrayList<>();
            for (int[] size : List.of(SIZES[0], SIZES[1])) {
                view.resize(size[0], size[1]);
                layOut(view);
                look(faces, size[0] + ": ", found);
                List<Labeled> heads = faces.lookupAll(".column-header > .label").stream().map(Labeled.class::cast)
                        .filter(Node::isVisible).toList();
                assertThat(heads).hasSizeGreaterThan(5);
                heads.stream().filter(WindowSizesTest::isElided).forEach(
                        head -> found.add(size[0] + ", head cut: " + head.getText()));
            }
            view.dispose();
            return found;
        });
        assertThat(wrong).isEmpty();
    }

    /** What needs more than there is would be laid out beyond both edges of the window. */
    @Tag("long")
    @ParameterizedTest
    @MethodSource("languages")
    void theLeastWindowIsWideAndHighEnough(Language language) throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(language),
                    Theme.LIGHT,
                    960,
                    540);
            MainView view = (MainView) scene.getRoot();
            for (WindowLayout way : WindowLayout.values()) {
                view.panes().wayProperty().set(way);
                layOut(view);
                if (way == WindowLayout.WATCH || way == WindowLayout.STEP) { // elsewhere no graph is seen that it is about
                    Objects.requireNonNull(view.lookup("#caption")).setVisible(true); // as in the introduction
                }
                layOut(view);
                Parent all = (Parent) view.getChildrenUnmodifiable().getFirst();
                assertThat(all.minWidth(-1)).as("%s", way).isLessThanOrEqualTo(960);
                assertThat(all.minHeight(-1)).as("%s", way).isLessThanOrEqualTo(525); // and a title bar
            }
            view.dispose();
            return view;
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theInspectorHasRoomForItsTabsInTheLeastWindow(Language language) throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(new DeckLink(Path.of("")), new Catalogue(), new LiveTexts(language),
                    Theme.LIGHT,
                    960, 540);
            MainView view = (MainView) scene.getRoot();
            view.panes().inspectorProperty().set(true);
            layOut(view);
            Region inspector = (Region) Objects.requireNonNull(view.lookup("#inspector"));
            Region inside = (Region) inspector.getChildrenUnmodifiable().getFirst();
            assertThat(inside.getWidth()).isLessThanOrEqualTo(inspector.getWidth());
            view.dispose();
            return view;
        });
    }

    /** What is folded or wrapped while it is laid out has a say in the next pass, as in the next pulse of a window. */
    static void layOut(MainView view) {
        for (int pass = 0; pass < 3; pass++) {
            view.applyCss();
            view.layout();
        }
    }

    static void look(Node node, String where, List<String> found) {
        if (!node.isVisible() || node instanceof ListView || node instanceof TableView
                || node.getStyleClass().contains("graph-view") || node.getStyleClass().contains("script-editor")) {
            return;
        }
        if (node instanceof Labeled label && label.getText() != null && !label.getText().isBlank() && isCut(label)) {
            found.add(where + "cut: " + label.getText() + " " + label.getStyleClass() + label.getId());
        }
        if (node instanceof Parent parent) {
            if (parent instanceof HBox || parent instanceof VBox) {
                overlaps(parent, where, found);
            }
            if (!(parent instanceof ScrollPane)) {
                parent.getChildrenUnmodifiable().forEach(child -> look(child, where, found));
            }
        }
    }

    private static boolean isCut(Labeled label) {
        Bounds seen = label.localToScene(label.getLayoutBounds());
        Bounds window = label.getScene().getRoot().getLayoutBounds();
        if (seen.getMaxX() > window.getMaxX() + 1 || seen.getMaxY() > window.getMaxY() + 1) {
            return true;
        }
        return isElided(label);
    }

    private static boolean isElided(Labeled label) {
        return label.getChildrenUnmodifiable().stream().anyMatch(child -> child instanceof Text text
                && !text.getStyleClass().contains("ikonli-font-icon")
                && !text.getText().equals(label.getText().replace("_", "")) && !text.getText().equals(label.getText())
                && !label.isWrapText()); // an ellipsis stands for the rest
    }

    private static void overlaps(Parent parent, String where, List<String> found) {
        List<Node> children = parent.getChildrenUnmodifiable().stream()
                .filter(each -> each.isVisible() && each.isManaged()).toList();
        for (int i = 0; i + 1 < children.size(); i++) {
            Bounds one = children.get(i).localToParent(children.get(i).getLayoutBounds());
            Bounds next = children.get(i + 1).localToParent(children.get(i + 1).getLayoutBounds());
            double x = Math.min(one.getMaxX(), next.getMaxX()) - Math.max(one.getMinX(), next.getMinX());
            double y = Math.min(one.getMaxY(), next.getMaxY()) - Math.max(one.getMinY(), next.getMinY());
            if (x > 2 && y > 2) {
                found.add(where + "overlap: " + children.get(i) + " and " + children.get(i + 1));
            }
        }
        Bounds inside = parent.getLayoutBounds();
        for (Node child : children) {
            if (child instanceof Control
                    && child.localToParent(child.getLayoutBounds()).getMaxX() > inside.getMaxX() + 3) {
                found.add(where + "sticks out: " + child);
            }
        }
    }
}
