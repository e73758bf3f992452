package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.action.Action;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Wording;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

class StartPageTest {
    private boolean isOpen;
    private final Region notice = new Region();
    private final List<Object> chosen = new ArrayList<>();
    private final ObjectProperty<List<Path>> recent = new SimpleObjectProperty<>(List.of(Path.of("a.py")));
    private final StartModel model = new StartModel(new Catalogue(), recent, new StartModel.Choices() {
        @Override
        public void teach(Lesson lesson, int step) {
            chosen.add(lesson.cover().id() + " " + step);
        }

        @Override
        public void open(ProgramEntry lesson) {
            chosen.add(lesson);
        }

        @Override
        public void openFile(Path file) {
            chosen.add(file);
        }

        @Override
        public void giveUp(Opening what) {
            chosen.add(what);
        }

        @Override
        public boolean isOpen() { return isOpen; }
    });
    private final List<Lesson> lessons = LessonFolders.read(Path.of(""));

    private StackPane window() {
        return window(Language.GERMAN, 1280, 720);
    }

    private StackPane window(Language language, double width, double height) {
        Actions actions = new Actions(new LiveTexts(language));
        for (Action action : List.of(Action.OPEN, Action.NEW_PROGRAM, Action.PASTE_TABLE, Action.ENGLISH,
                Action.GERMAN)) {
            actions.bind(action, null, () -> chosen.add(action));
        }
        Region home = new Region();
        StackPane window = new StackPane(home);
        StartPage.install(window, model, actions, new Appearance(Theme.LIGHT), home, notice);
        notice.setVisible(false);
        window.getChildren().add(notice);
        StackPane.setAlignment(notice, Pos.BOTTOM_CENTER);
        notice.setMaxHeight(0);
        FxTest.scene(window, width, height);
        model.lessonsProperty().set(lessons);
        model.shownProperty().set(true);
        layout(window);
        return window;
    }

    private static void layout(StackPane window) {
        for (int pulse = 0; pulse < 3; pulse++) {
            window.applyCss();
            window.layout();
        }
    }

    private static Button button(StackPane window, String id) {
        return (Button) Objects.requireNonNull(window.lookup("#" + id), id);
    }

    @Test
    void oneKeyBeginsTheFirstLesson() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            Button begin = button(window, "start-begin");
            assertThat(begin.isDefaultButton()).isTrue();
            begin.fire();
            assertThat(chosen).containsExactly(lessons.getFirst().cover().id() + " 0");
            assertThat(model.shownProperty().get()).as("until it is there").isTrue();
            model.opened();
            assertThat(Objects.requireNonNull(window.lookup("#start")).isVisible()).isFalse();
            return window;
        });
    }

    @Test
    void theFocusIsOnItAlsoWhereLessonsComeLateAndGoesToNothingBelow() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            Scene scene = window.getScene();
            assertThat(scene.getFocusOwner()).isEqualTo(button(window, "start-begin"));
            model.lessonsProperty().set(List.of());
            model.shownProperty().set(false);
            model.shownProperty().set(true);
            assertThat(scene.getFocusOwner()).as("until there is a lesson")
                    .isEqualTo(window.lookup("#start"));
            model.lessonsProperty().set(lessons);
            assertThat(scene.getFocusOwner()).isEqualTo(button(window, "start-begin"));
            button(window, "start-begin").requestFocusTraversal(TraversalDirection.NEXT);
            assertThat(scene.getFocusOwner()).as("the rate").isEqualTo(window.lookup("#hero-rate"));
            window.lookup("#hero-rate").requestFocusTraversal(TraversalDirection.NEXT);
            assertThat(scene.getFocusOwner())
                    .isEqualTo(button(window, "start-lesson-" + lessons.getFirst().cover().id()));
            assertThat(window.getChildren().getFirst().isVisible()).as("what lies below").isFalse();
            model.shownProperty().set(false);
            assertThat(window.getChildren().getFirst().isVisible()).isTrue();
            assertThat(scene.getFocusOwner()).isEqualTo(window.getChildren().getFirst());
            return window;
        });
    }

    @Test
    void aLessonGoesOnWhereItWasLeft() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            String first = lessons.getFirst().cover().id();
            model.learned().reached(first, 2);
            button(window, "start-begin").fire();
            model.opened();
            model.shownProperty().set(true);
            button(window, "start-lesson-" + first).fire();
            assertThat(chosen).containsExactly(first + " 2", first + " 2");
            model.learned().finished(first);
            assertThat(model.next()).as("all done: from the first again, else the next")
                    .contains(lessons.get(lessons.size() > 1 ? 1 : 0));
            return window;
        });
    }

    @Test
    void itsOwnKeyAndEscGoBackToWhatIsOpen_ifAnythingIs() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            Node page = Objects.requireNonNull(window.lookup("#start"));
            List<Runnable> backs = List.of(model::turn, () -> Event.fireEvent(button(window, "start-begin"),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false)));
            backs.forEach(back -> {
                back.run();
                assertThat(page.isVisible()).as("nothing lies below").isTrue();
            });
            isOpen = true;
            backs.forEach(back -> {
                back.run();
                assertThat(page.isVisible()).isFalse();
                model.turn();
                assertThat(page.isVisible()).isTrue();
            });
            assertThat(chosen).isEmpty();
            return window;
        });
    }

    @Test
    void programsAndFilesAreOpenedAndThePageGoesOnceTheyAreThere() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            button(window, "start-try-iris").fire();
            model.opened();
            assertThat(model.shownProperty().get()).isFalse();
            model.shownProperty().set(true);
            layout(window);
            window.lookupAll(".start-file").forEach(file -> ((Hyperlink) file).fire());
            model.opened();
            model.shownProperty().set(true);
            button(window, "start-new-program").fire();
            assertThat(chosen).containsExactly(new Catalogue().find("iris").orElseThrow(), Path.of("a.py"),
                    Action.NEW_PROGRAM);
            assertThat(model.shownProperty().get()).isFalse();
            return window;
        });
    }

    @Test
    void whatIsOnItsWayIsMarkedAndEscGivesItUp() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            isOpen = true;
            Lesson third = lessons.get(2);
            Button lesson = button(window, "start-lesson-" + third.cover().id());
            Button iris = button(window, "start-try-iris");
            lesson.requestFocus();
            lesson.fire();
            model.learned().reached(third.cover().id(), 1); // it begins below the page
            layout(window);
            assertThat(window.getScene().getFocusOwner()).as("is there still, for Esc").isEqualTo(lesson);
            assertMarked(lesson, iris);
            iris.fire();
            assertMarked(iris, lesson);
            Event.fireEvent(lesson,
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
            assertThat(isMarked(iris)).isFalse();
            assertThat(iris.getAccessibleText()).doesNotContain("geöffnet");
            assertThat(iris.lookupAll(".start-waits")).isEmpty();
            assertThat(chosen).last().isEqualTo(new Opening.OfProgram(new Catalogue().find("iris").orElseThrow()));
            assertThat(model.shownProperty().get()).as("the next Esc goes back").isTrue();
            return window;
        });
    }

    private static void assertMarked(Button tile, Button other) {
        assertThat(isMarked(tile)).isTrue();
        assertThat(isMarked(other)).isFalse();
        assertThat(tile.getAccessibleText()).startsWith("Wird geöffnet.");
        assertThat(tile.lookupAll(".start-waits")).hasSize(1);
    }

    private static boolean isMarked(Button tile) {
        return tile.getPseudoClassStates().contains(PseudoClass.getPseudoClass("opening"));
    }

    @Test
    void ofLessonsLeftHalfWayTheLastIsGoneOnWith() {
        model.lessonsProperty().set(lessons);
        List<String> ids = lessons.stream().map(each -> each.cover().id()).toList();
        model.learned().reached(ids.get(4), 3);
        model.learned().reached(ids.get(2), 0);
        assertThat(model.next()).as("only looked into").contains(lessons.get(4));
        model.learned().reached(ids.get(2), 1);
        assertThat(model.next()).contains(lessons.get(2));
        model.learned().reached(ids.get(4), 4);
        assertThat(model.next()).contains(lessons.get(4));
        model.learned().finished(ids.get(4));
        model.learned().finished(ids.get(2));
        assertThat(model.next()).contains(lessons.getFirst());
    }

    @Tag("long")
    @Test
    void aTileShowsHowFarOneCame() throws Exception {
        FxTest.call(() -> {
            model.learned().finished(lessons.getFirst().cover().id());
            model.learned().reached(lessons.get(3).cover().id(), 2);
            StackPane window = window();
            for (int i = 0; i < lessons.size(); i++) {
                Button tile = button(window, "start-lesson-" + lessons.get(i).cover().id());
                assertThat(tile.lookupAll(".start-mark")).as(tile.getId()).hasSize(i == 0 || i == 3 ? 1 : 0);
                assertThat(tile.getPseudoClassStates().contains(PseudoClass.getPseudoClass("next")))
                        .as(tile.getId()).isEqualTo(i == 3);
            }
            Wording fourth = lessons.get(3).wording(Language.GERMAN);
            assertThat(button(window, "start-lesson-" + lessons.get(3).cover().id()).getAccessibleText())
                    .startsWith(fourth.title()).contains("Schritt 3 von");
            return window;
        });
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void whatItSaysIsNotCutAndNeedsNoScrollingInTheWindowItIsDrawnFor(Language language) throws Exception {
        FxTest.call(() -> {
            StackPane window = window(language, 1280, 720);
            assertNothingIsCut(window);
            assertThat(window.lookupAll(".scroll-bar")).noneMatch(Node::isVisible);
            assertThat(bottom(window)).isBetween(680.0, 720.0);
            Node hero = Objects.requireNonNull(window.lookup(".start-hero"));
            Bounds place = hero.localToScene(hero.getLayoutBounds());
            assertThat(place.getWidth()).isGreaterThan(850);
            assertThat(place.getHeight()).isGreaterThan(220);
            assertThat(place.getMaxX()).isBetween(1240.0, 1262.0);
            return window;
        });
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void inTheSmallestWindowItScrollsAndNothingIsCut(Language language) throws Exception {
        FxTest.call(() -> {
            StackPane window = window(language, 960, 540);
            assertNothingIsCut(window);
            assertThat(window.lookupAll(".scroll-bar").stream().map(ScrollBar.class::cast)
                    .filter(bar -> bar.getOrientation() == Orientation.VERTICAL)).allMatch(Node::isVisible);
            return window;
        });
    }

    @Tag("long")
    @Test
    void lessonsThatNameNoChapterHaveOneOfTheirOwnHoweverManyTheyAre() throws Exception {
        Lesson other = LessonReader.read(Path.of("src/test/resources/tapedeck/lessons/everything"), new Faults())
                .orElseThrow();
        FxTest.call(() -> {
            StackPane window = window();
            model.lessonsProperty()
                    .set(Stream.concat(lessons.stream(), Collections.nCopies(11, other).stream()).toList());
            layout(window);
            assertThat(window.lookupAll(".start-heading").stream().map(each -> ((Label) each).getText()))
                    .contains("Weitere Lektionen");
            List<Bounds> tiles = window.lookupAll("#start-lesson-" + other.cover().id()).stream()
                    .map(each -> each.localToScene(each.getLayoutBounds())).toList();
            assertThat(tiles).hasSize(11).allSatisfy(tile -> {
                assertThat(tile.getMaxX()).isLessThanOrEqualTo(1280);
                assertThat(tiles.stream().filter(each -> each.intersects(tile))).as("alone where it is").hasSize(1);
            });
            return window;
        });
    }

    @Tag("long")
    @Test
    void aNoticeAtItsFootHasItScrollAndPartsDoNotOverlap() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            double[] rows = window.lookupAll(".start-frame").stream()
                    .mapToDouble(each -> each.localToScene(0, 0).getY())
                    .distinct().sorted().toArray();
            notice.setMinHeight(48);
            notice.setVisible(true);
            layout(window);
            double begin = button(window, "start-begin").localToScene(0, button(window, "start-begin").getHeight())
                    .getY();
            double[] after = window.lookupAll(".start-frame").stream()
                    .mapToDouble(each -> each.localToScene(0, 0).getY()).distinct().sorted().toArray();
            assertThat(after).as("no row more").hasSameSizeAs(rows);
            assertThat(after[0]).isGreaterThan(begin + 30);
            return window;
        });
    }

    @Tag("long")
    @Test
    void itGrowsWithTheWindow() throws Exception {
        FxTest.call(() -> {
            StackPane window = window(Language.ENGLISH, 1920, 1080);
            assertThat(button(window, "start-try-iris").getHeight()).isBetween(120.0, 150.0);
            assertThat(bottom(window)).isBetween(1020.0, 1080.0);
            return window;
        });
    }

    /** Where the window is higher for its width than the one it is drawn for, its hero is higher, not the gap below the lessons. */
    @Tag("long")
    @Test
    void theHeroHasWhatAHighWindowHasMore() throws Exception {
        FxTest.call(() -> {
            List<Double> gaps = new ArrayList<>();
            for (double height : new double[]{720, 840}) {
                StackPane window = window(Language.ENGLISH, 1280, height);
                double[] rows = window.lookupAll(".start-frame").stream()
                        .mapToDouble(each -> each.localToScene(0, 0).getY()).distinct().sorted().toArray();
                gaps.add(rows[rows.length - 1] - rows[rows.length - 2]);
                model.shownProperty().set(false);
            }
            assertThat(gaps.getLast()).isCloseTo(gaps.getFirst(), within(3.0));
            return null;
        });
    }

    private static double bottom(StackPane window) {
        return Objects.requireNonNull(window.lookup("#start-open")).getBoundsInLocal().getMaxY()
                + Objects.requireNonNull(window.lookup("#start-open")).localToScene(0, 0).getY();
    }

    private static void assertNothingIsCut(StackPane window) {
        assertThat(window.lookupAll("#start .label")).hasSizeGreaterThan(40).allSatisfy(node -> {
            Label label = (Label) node;
            if (label.lookup(".text") instanceof Text seen) {
                assertThat(seen.getText()).isEqualTo(label.getText());
                assertThat(label.localToScene(label.getLayoutBounds()).getMaxX())
                        .isLessThanOrEqualTo(window.getWidth());
            }
        });
    }

    @Tag("long")
    @Test
    void thePlaceToDropLightsUpWhileSomethingIsDraggedOverTheWindow() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            Node page = Objects.requireNonNull(window.lookup("#start"));
            PseudoClass target = PseudoClass.getPseudoClass("drop-target");
            for (EventType<DragEvent> type : List.of(DragEvent.DRAG_ENTERED, DragEvent.DRAG_EXITED)) {
                Event.fireEvent(page, new DragEvent(type, null, 0, 0, 0, 0, null, null, null, null));
                assertThat(button(window, "start-open").getPseudoClassStates().contains(target)).as(type.getName())
                        .isEqualTo(type == DragEvent.DRAG_ENTERED);
            }
            return window;
        });
    }

    @Tag("long")
    @Test
    void oneButtonIsFilled() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            assertThat(window.lookupAll("#start .button").stream().map(Button.class::cast)
                    .filter(Button::isDefaultButton)).containsExactly(button(window, "start-begin"));
            return window;
        });
    }

    @Tag("long")
    @Test
    void withoutLessonsItOffersTheRest() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            model.lessonsProperty().set(List.of());
            assertThat(button(window, "start-begin").isDisabled()).isTrue();
            button(window, "start-try-iris").fire();
            assertThat(chosen).hasSize(1);
            return window;
        });
    }

    @Tag("long")
    @Test
    void nothingMovesWhenTheLessonsCome() throws Exception {
        FxTest.call(() -> {
            StackPane window = window();
            List<Bounds> places = places(window);
            model.lessonsProperty().set(List.of());
            layout(window);
            assertThat(places(window)).isEqualTo(places);
            return window;
        });
    }

    /** Where frames and headings are, and the button that begins. */
    private static List<Bounds> places(StackPane window) {
        return Stream.of(".start-frame", ".start-heading", "#start-begin")
                .flatMap(each -> window.lookupAll(each).stream())
                .map(each -> each.localToScene(each.getLayoutBounds())).toList();
    }
}
