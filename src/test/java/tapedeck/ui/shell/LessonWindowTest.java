package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.action.Action;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Cue;
import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.GoalProgress;
import tapedeck.lessons.play.PlayListener;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Response;
import tapedeck.lessons.play.Tally;
import tapedeck.lessons.play.Waiting;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptLessons;
import tapedeck.python.StartsPython;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.input.Choice;
import tapedeck.ui.lesson.Surroundings;
import tapedeck.ui.lesson.WindowStage;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A lesson is played in the window, forward and back; it lights what it speaks of and leaves nothing dimmed. */
@StartsPython
class LessonWindowTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    /** The window with a lesson in it. */
    private static final class Taught implements PlayListener {
        final DeckLink link = new DeckLink(HOME);
        final List<String> missed = new ArrayList<>();
        final MainView view;
        final WindowStage stage;
        final Player player;

        Taught(Path folder, Catalogue catalogue) {
            Lesson lesson = LessonReader.read(folder, new Faults()).orElseThrow();
            Scene scene = Desktop.scene(link, catalogue, LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720);
            view = (MainView) scene.getRoot();
            WindowSizesTest.layOut(view);
            stage = new WindowStage(link, lesson, Language.ENGLISH, view.learning().around(), catalogue, HOME,
                    Tempo.free());
            player = new Player(lesson, stage, this);
        }

        @Override
        public void done(LessonStep step, Cue cue, Observation seen) {
            // of no matter here
        }

        @Override
        public void missed(LessonStep step, Cue cue, Message why) {
            missed.add(step.id() + " " + why);
        }

        @Override
        public void shown(LessonStep step, Observation seen) {
            // of no matter here
        }

        boolean settles() {
            link.pulse(System.nanoTime());
            player.advance();
            return player.waiting() != Waiting.STAGE && stage.isAtRest();
        }

        /** Whether a script may run. */
        boolean asks() {
            Node bar = view.lookup("#lesson-consent");
            return bar != null && bar.isVisible();
        }

        Set<String> dimmed() {
            view.graph().settle();
            WindowSizesTest.layOut(view);
            return Stream.of(".tensor-card", ".junction", ".wire", ".paragraph-box")
                    .flatMap(each -> view.lookupAll(each).stream())
                    .filter(each -> each.getPseudoClassStates().contains(DIMMED)).map(Node::getTypeSelector)
                    .collect(Collectors.toSet());
        }

        /** What is seen of it, for a failure to tell. */
        String describe() {
            return "step " + player.step().id() + ", waits for " + player.waiting() + ", missed " + missed + ", lit "
                    + view.selection().spotlightProperty().get() + ", tape "
                    + picture(stage.seen().scenery()) + ", cards "
                    + view.lookupAll(".tensor-card").stream().map(each -> each.getId() + each.getPseudoClassStates()
                            + each.isVisible()).toList();
        }

        long lines(PseudoClass state) {
            return view.lookupAll(".paragraph-box").stream()
                    .filter(each -> each.getPseudoClassStates().contains(state)).count();
        }

        void close() {
            stage.close();
            view.dispose();
            link.close();
        }
    }

    private static <T> T fx(Callable<T> code) throws Exception {
        return FxTest.call(code);
    }

    private static void settle(Taught taught) {
        await().until(() -> fx(taught::settles));
    }

    private static void act(Taught taught) throws Exception {
        settle(taught);
        fx(() -> {
            switch (taught.player.step().id()) {
                case "what-is-p" -> taught.player.answer(new Response.Typed(6));
                case "order" -> taught.player.answer(new Response.Ordered(List.of(1, 0)));
                case "what-is-a-grad" -> taught.player.answer(new Response.Chosen("itself"));
                case "goal" -> taught.player.showMe();
                case "find-it" -> taught.view.selection()
                        .select(Objects.requireNonNull(taught.link.frame().snapshot()).tensors().stream()
                                .filter(each -> each.name().equals("w")).findFirst()
                                .map(each -> new Selection.TensorSelected(each.id())).orElseThrow());
                default -> {
                    // nothing is asked
                }
            }
            return null;
        });
        settle(taught);
        if (taught.player.waiting() == Waiting.ANSWER) { // it was the wrong one: a second try
            fx(() -> {
                taught.player.answer(new Response.Chosen("other"));
                return null;
            });
            settle(taught);
        }
        await().untilAsserted(() -> fx(() -> {
            taught.settles();
            assertThat(taught.player.goal().map(GoalProgress::isDone).orElse(true))
                    .as(() -> taught.describe() + taught.player.goal()).isTrue();
            return null;
        }));
    }

    private static void goTo(Taught taught, String step) throws Exception {
        settle(taught);
        while (!taught.player.step().id().equals(step)) {
            act(taught);
            leave(taught);
        }
    }

    /** Goes on to the next step; fails where the lesson waits for an act that did not come. */
    private static void leave(Taught taught) throws Exception {
        String left = taught.player.step().id();
        fx(() -> {
            taught.player.next();
            return null;
        });
        settle(taught);
        assertThat(taught.player.step().id()).as(fx(taught::describe)).isNotEqualTo(left);
    }

    private static String picture(EvaluationContext scenery) {
        return scenery.state().position().iteration() + " at " + scenery.state().playhead().place()
                + (scenery.tape() == null
                        ? ""
                        : scenery.tape().tensors().stream().map(each -> each.name() + each.data() + each.grad())
                                .collect(Collectors.joining(" ")));
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.long", matches = "true", disabledReason = "it takes half a minute")
    void itIsPlayedToItsEndAndBackAndLeavesTheWindowWhole(PythonEngine python) throws Exception {
        Taught taught = fx(
                () -> new Taught(LessonFolders.root(HOME).resolve("one-neuron"), ScriptLessons.catalogue(python)));
        try {
            Map<Integer, String> found = new HashMap<>();
            settle(taught);
            assertThat(fx(() -> taught.link.workbench().program())).isNotNull();
            while (!taught.player.step().id().equals("try-this")) {
                act(taught);
                found.put(taught.player.index(), fx(() -> picture(taught.stage.seen().scenery())));
                leave(taught);
            }
            assertThat(taught.missed).isEmpty();
            assertThat(taught.player.tally()).isEqualTo(new Tally(3, 2));
            assertThat(taught.stage.freeProperty().get()).isTrue();
            assertThat(fx(taught::dimmed)).as("line 4 is lit").isNotEmpty();
            for (String before : List.of("goal", "meaning")) {
                fx(() -> {
                    taught.player.back();
                    return null;
                });
                settle(taught);
                assertThat(taught.player.step().id()).isEqualTo(before);
            }
            act(taught);
            assertThat(fx(() -> picture(taught.stage.seen().scenery()))).isEqualTo(found.get(taught.player.index()));
            assertThat(fx(() -> taught.link.workbench().takes())).as("those before have ended").hasSize(1);
            fx(() -> {
                taught.stage.close();
                return null;
            });
            assertThat(fx(taught::dimmed)).isEmpty();
            assertThat(fx(() -> taught.link.workbench().takes())).as("the run stays").hasSize(1);
        } finally {
            fx(() -> {
                taught.close();
                return null;
            });
        }
    }

    @Test
    void gradientsAreOnOneScaleUntilTheStepEndsUnlessTheViewerWantsThatAnyway() throws Exception {
        Taught taught = fx(() -> new Taught(HOME.resolve("src/test/resources/tapedeck/lessons/everything"),
                new Catalogue()));
        fx(() -> {
            Surroundings around = taught.view.learning().around();
            BooleanProperty oneScale = taught.view.graph().options().oneScaleProperty();
            around.look(FocusTarget.Pane.GRADIENTS);
            assertThat(oneScale.get()).isTrue();
            around.enterStep();
            assertThat(oneScale.get()).isFalse();
            oneScale.set(true);
            around.look(FocusTarget.Pane.GRADIENTS);
            around.enterStep();
            assertThat(oneScale.get()).as("the viewer's own").isTrue();
            taught.close();
            return null;
        });
    }

    @Tag("long")
    @Test
    void whatItSpeaksOfIsLitAndAllElseDimmedUntilTheStepEnds(PythonEngine python) throws Exception {
        Taught taught = fx(
                () -> new Taught(LessonFolders.root(HOME).resolve("one-neuron"), ScriptLessons.catalogue(python)));
        try {
            goTo(taught, "program");
            await().untilAsserted(() -> fx(() -> { // the text comes at a pulse, too
                taught.link.pulse(System.nanoTime());
                taught.dimmed();
                assertThat(taught.lines(LIT)).as(taught::describe).isEqualTo(3);
                return null;
            }));
            goTo(taught, "what-is-p");
            act(taught);
            assertThat(fx(taught::dimmed)).as("it is answered").isEmpty();
            goTo(taught, "sum");
            await().untilAsserted(() -> fx(() -> { // the graph is laid out aside, and put up at a pulse
                taught.link.pulse(System.nanoTime());
                taught.dimmed();
                assertThat(dimmedCards(taught)).as(taught::describe).isNotEmpty();
                return null;
            }));
            fx(() -> {
                taught.dimmed();
                assertThat(dimmedCards(taught)).containsExactlyInAnyOrder("x", "w");
                assertThat(taught.view.lookupAll(".junction").stream()
                        .filter(each -> each.getPseudoClassStates().contains(DIMMED))).as("mul").hasSize(1);
                assertThat(taught.lines(LIT)).isZero();
                return null;
            });
            goTo(taught, "tape");
            assertThat(fx(() -> {
                taught.dimmed();
                return dimmedCards(taught);
            })).as("also where something happens").containsExactlyInAnyOrder("x", "w", "b", "p", "y");
        } finally {
            fx(() -> {
                taught.close();
                return null;
            });
        }
    }

    @Tag("long")
    @Test
    void aScriptOfSomebodyElseRunsOnlyIfTheLearnerSaysSo(@TempDir Path folder, PythonEngine python) throws Exception {
        Path mine = folder.resolve("mine");
        Path en = Files.createDirectories(mine.resolve("en"));
        Files.writeString(mine.resolve("sum.py"), "import torch\na = torch.tensor(2.0)\nb = a + a\n");
        Files.writeString(mine.resolve("lesson.md"),
                "---\nformat: 1\nminutes: 1\nlevel: beginner\nprogram: sum.py\n---\n\n## one\n\n```cues\nplay forward:1\n```\n");
        Files.writeString(en.resolve("text.md"), "# Mine\n\nA sum.\n\n## one\n\nIt adds.\n");
        Taught taught = fx(() -> new Taught(mine, ScriptLessons.catalogue(python)));
        try {
            await().until(() -> fx(() -> {
                taught.settles();
                return taught.asks();
            }));
            assertThat(fx(() -> taught.link.workbench().program())).as("nothing runs").isNull();
            fx(() -> {
                ((Button) taught.view.lookup("#lesson-consent-not")).fire();
                return null;
            });
            settle(taught);
            assertThat(taught.player.waiting()).isEqualTo(Waiting.NOTHING);
            assertThat(taught.missed).containsExactly("one " + Message.of("lessons.refused", "script", "sum.py"));
            fx(() -> {
                taught.player.again();
                return null;
            });
            await().until(() -> fx(() -> {
                taught.settles();
                return taught.asks();
            }));
            fx(() -> {
                ((Button) taught.view.lookup("#lesson-consent-run")).fire();
                return null;
            });
            settle(taught);
            assertThat(taught.player.waiting()).isEqualTo(Waiting.NEXT);
            assertThat(fx(taught::asks)).isFalse();
        } finally {
            fx(() -> {
                taught.close();
                return null;
            });
        }
    }

    /** A table with a network: no Python. */
    private static Path small(Path folder) throws Exception {
        Path en = Files.createDirectories(folder.resolve("en"));
        Files.writeString(folder.resolve("lesson.md"),
                """
                        ---
                        format: 1
                        minutes: 1
                        level: beginner
                        program: gaussians
                        ---

                        ## one

                        ```cues
                        play forward:1
                        ```

                        ## two

                        ```cues
                        play iteration:2
                        look curve
                        ```
                        """);
        Files.writeString(en.resolve("text.md"),
                """
                        # Small

                        A product.

                        ## one

                        It multiplies.

                        ## two

                        It learns.
                        """);
        return folder;
    }

    /** The window's own lesson, as it is begun from the start page. */
    private static MainView begun(DeckLink link, Catalogue catalogue, Lesson lesson, boolean presented) {
        Scene scene = Desktop.scene(link, catalogue, LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720);
        MainView view = (MainView) scene.getRoot();
        view.panes().presentProperty().set(presented);
        WindowSizesTest.layOut(view);
        view.learning().teach(lesson, 0);
        return view;
    }

    private static boolean pulse(DeckLink link, MainView view) {
        link.pulse(System.nanoTime());
        WindowSizesTest.layOut(view);
        return link.frame().snapshot() != null;
    }

    @Tag("long")
    @Test
    void whilePresentingItStandsBesideTheGraphAndAnotherProgramEndsIt(@TempDir Path folder) throws Exception {
        Lesson lesson = LessonReader.read(small(folder), new Faults()).orElseThrow();
        Catalogue catalogue = new Catalogue();
        DeckLink link = fx(() -> new DeckLink(HOME));
        MainView view = fx(() -> begun(link, catalogue, lesson, true));
        try {
            await().until(() -> fx(() -> pulse(link, view)));
            fx(() -> {
                Node pane = Objects.requireNonNull(view.lookup("#lesson"));
                Node graph = view.graph();
                assertThat(pane.localToScene(pane.getLayoutBounds()).getMaxX()).as("beside")
                        .isLessThanOrEqualTo(graph.localToScene(graph.getLayoutBounds()).getMinX());
                assertThat(pane.localToScene(pane.getLayoutBounds()).getMaxY()).as("in the window")
                        .isLessThanOrEqualTo(720);
                assertThat(Objects.requireNonNull(view.lookup(".window-bar")).getParent().isVisible())
                        .as("what no step uses").isFalse();
                assertThat(view.lookup("#present-caption").getParent().getParent().isVisible()).as("one voice")
                        .isFalse();
                link.workbench().open(catalogue.find("xor").orElseThrow());
                return null;
            });
            await().until(() -> fx(() -> {
                pulse(link, view);
                return !view.lookup("#lesson").isVisible();
            }));
            assertThat(fx(() -> link.notices().seen().stream().map(each -> each.message().key()).toList()))
                    .contains("learning.left");
            assertThat(fx(() -> view.panes().lessonProperty().get())).isFalse();
        } finally {
            fx(() -> {
                view.dispose();
                link.close();
                return null;
            });
        }
    }

    /** The controls that are seen, in words for a failure to tell. */
    private static List<String> controls(MainView view) {
        return view.lookupAll("*").stream()
                .filter(each -> each instanceof ButtonBase || each instanceof TextInputControl || each instanceof Slider
                        || each instanceof Choice || each.getStyleClass().contains("tab"))
                .filter(LessonWindowTest::isSeen).map(Node::toString).toList();
    }

    private static boolean isSeen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return bounds.getWidth() > 0 && bounds.getHeight() > 0 && FxTest.isSeen(node);
    }

    @Test
    void aStepHasTheWindowAndBesideWhatItUsesAtMostEightControls(@TempDir Path folder) throws Exception {
        Lesson lesson = LessonReader.read(small(folder), new Faults()).orElseThrow();
        DeckLink link = fx(() -> new DeckLink(HOME));
        MainView view = fx(() -> begun(link, new Catalogue(), lesson, false));
        try {
            fx(() -> {
                pulse(link, view);
                Surroundings around = view.learning().around();
                for (FocusTarget.Pane pane : List.of(FocusTarget.Pane.GRAPH, FocusTarget.Pane.LISTING,
                        FocusTarget.Pane.TAPE, FocusTarget.Pane.GRADIENTS)) {
                    around.look(pane);
                    WindowSizesTest.layOut(view);
                    assertThat(controls(view)).as(pane.name()).hasSizeBetween(2, 8);
                }
                around.look(FocusTarget.Pane.PREDICTIONS);
                WindowSizesTest.layOut(view);
                assertThat(isSeen(view.lookup("#predictions"))).isTrue();
                assertThat(view.lookup("#loss-chart")).as("no curve before it is spoken of").isNull();
                assertThat(view.lookup("#rate-slider")).as("nor a rate").isNull();
                around.look(FocusTarget.Pane.CURVE);
                WindowSizesTest.layOut(view);
                assertThat(isSeen(view.lookup("#predictions"))).isTrue();
                assertThat(isSeen(view.lookup("#loss-chart"))).as("beside what is predicted").isTrue();
                around.look(FocusTarget.Pane.LISTING);
                around.look(FocusTarget.Pane.CURVE);
                assertThat(view.panes().listingProperty().get()).as("never a curve beside a listing").isFalse();
                around.reveal(1, 3);
                view.panes().presentProperty().set(true);
                assertThat(view.panes().listingProperty().get()).as("presenting closes nothing it speaks of").isTrue();
                assertThat(view.panes().benchProperty().get()).as("and opens nothing").isFalse();
                around.enterStep();
                around.speakOfGraph();
                assertThat(view.panes().listingProperty().get()).as("the next step speaks of the graph").isFalse();
                return null;
            });
        } finally {
            fx(() -> {
                view.dispose();
                link.close();
                return null;
            });
        }
    }

    @Tag("long")
    @Test
    void onTheWayBackInALessonWhatIsSeenStaysUntilTheStepIsThere(@TempDir Path folder) throws Exception {
        Lesson lesson = LessonReader.read(small(folder), new Faults()).orElseThrow();
        DeckLink link = fx(() -> new DeckLink(HOME));
        MainView view = fx(() -> begun(link, new Catalogue(), lesson, false));
        try {
            await().until(() -> fx(() -> pulse(link, view)
                    && view.actions().of(Action.LESSON_NEXT).possible().getValue() && isAt(view, 1)));
            fx(() -> {
                assertThat(view.panes().frozenProperty().get()).as("at the beginning nothing is to stay").isFalse();
                return null;
            });
            await().until(() -> fx(() -> {
                if (isAt(view, 1)) {
                    view.actions().of(Action.LESSON_NEXT).run(); // too early it skips nothing
                }
                return pulse(link, view) && isAt(view, 2);
            }));
            fx(() -> {
                view.actions().of(Action.LESSON_BACK).run();
                assertThat(view.panes().frozenProperty().get()).isTrue();
                return null;
            });
            await().until(() -> fx(() -> pulse(link, view) && !view.panes().frozenProperty().get()));
        } finally {
            fx(() -> {
                view.dispose();
                link.close();
                return null;
            });
        }
    }

    @Tag("long")
    @Test
    void whileAnotherRunBeginsWhatIsSeenStays(@TempDir Path folder) throws Exception {
        Path told = small(folder).resolve("lesson.md");
        Files.writeString(told,
                Files.readString(told).replace("play iteration:2", "take other of xor\nplay forward:1"));
        Lesson lesson = LessonReader.read(folder, new Faults()).orElseThrow();
        DeckLink link = fx(() -> new DeckLink(HOME));
        MainView view = fx(() -> begun(link, new Catalogue(), lesson, false));
        try {
            await().until(() -> fx(() -> pulse(link, view)
                    && view.actions().of(Action.LESSON_NEXT).possible().getValue() && isAt(view, 1)));
            AtomicBoolean stayed = new AtomicBoolean();
            await().until(() -> fx(() -> {
                if (isAt(view, 1) && !stayed.get()) {
                    view.actions().of(Action.LESSON_NEXT).run(); // too early it skips nothing
                }
                pulse(link, view);
                boolean stays = view.panes().frozenProperty().get();
                stayed.compareAndSet(false, stays);
                TapeSnapshot now = link.frame().snapshot();
                assertThat(stays || (now != null && !now.tensors().isEmpty())).as("never empty").isTrue();
                return !stays && isAt(view, 2);
            }));
            assertThat(stayed.get()).isTrue();
        } finally {
            fx(() -> {
                view.dispose();
                link.close();
                return null;
            });
        }
    }

    /** The step whose text is read, from 1. */
    private static boolean isAt(MainView view, int step) {
        return view.lookup("#lesson-at") instanceof Label at && at.getText()
                .equals(view.actions().words().of("learning.at", "step", step, "steps", 2))
                && !view.lookupAll(".lesson-words .lesson-text").isEmpty();
    }

    private static List<String> dimmedCards(Taught taught) {
        return taught.view.lookupAll(".tensor-card").stream()
                .filter(each -> each.getPseudoClassStates().contains(DIMMED))
                .map(each -> Objects.requireNonNull(each.getAccessibleText()).split(" ", 2)[0].replace(",", ""))
                .toList();
    }
}
