package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.action.Action;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.program.Output;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.python.plot.PlotFigure;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** The window with a script: what it says, that it computes and can be cancelled, and why it failed. Its Python is played. */
class ScriptWindowTest {
    private static final long SECOND = 1_000_000_000L;

    /** What a script does. */
    @FunctionalInterface
    private interface Body {
        void run(Run run, Output output) throws ProgramException;
    }

    /** A script of one iteration, of one Function, around which it does something. */
    private record Script(Body before, Body after) implements Program {
        @Override
        public String id() {
            return "script.py";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return Programs.SETTINGS;
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of(id()));
        }

        @Override
        public ProgramCapabilities capabilities() {
            return new ProgramCapabilities(ProgramCapabilities.Repetition.NOT, false, false);
        }

        @Override
        public void run(Run run) throws ProgramException {
            Output output = Objects.requireNonNull(run.output());
            before.run(run, output);
            run.iteration(_ -> {
                Tensor w = Tensor.of(1).requiresGrad(true);
                w.mul(2).backward();
                return 2;
            });
            after.run(run, output);
        }
    }

    private static MainView open(DeckLink link, Deck deck) {
        ProgramEntry lesson = new Catalogue().first();
        Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
        link.show(lesson, deck);
        pulse(link, (MainView) scene.getRoot(), 1);
        return (MainView) scene.getRoot();
    }

    private static void pulse(DeckLink link, MainView view, long seconds) {
        link.pulse(seconds * SECOND);
        view.applyCss();
        view.layout();
    }

    private static List<String> tabs(MainView view) {
        return ((TabPane) view.lookup("#left .tab-pane")).getTabs().stream().map(Tab::getText).toList();
    }

    private static String text(MainView view, String id) {
        return ((Label) view.lookup(id)).getText();
    }

    private static void reaches(Deck deck, DeckState.Status status) {
        await().until(() -> deck.state().position().status() == status);
    }

    @Test
    void whatItPrintsAndPlotsHasTabs_andItIsCancelledWhereItComputes() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Script script = new Script((_, output) -> output.print("one\ntwo\n", false, 3), (run, output) -> {
            output.show(new PlotFigure(1, 6, 4, "", List.of()));
            run.onClose(end::countDown);
            try {
                end.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        try (Deck deck = new Deck(script, Programs.SETTINGS)) {
            deck.play();
            await().until(() -> !deck.output().shown().isEmpty());
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                MainView view = open(link, deck);
                assertThat(tabs(view)).containsExactly("Program", "Output 2", "Plots 1", "Breakpoints");
                assertThat(text(view, "#plot-which")).isEqualTo("Figure 1 of 1");
                assertThat(view.lookup("#left").isVisible()).as("what it says is beside the graph").isTrue();
                pulse(link, view, 4);
                assertThat(text(view, "#position")).isEqualTo("computing");
                assertThat(text(view, "#busy-for")).isEqualTo("4 s");
                view.actions().of(Action.CANCEL).run();
                reaches(deck, DeckState.Status.CANCELLED);
                pulse(link, view, 5);
                assertThat(text(view, "#position")).isEqualTo("cancelled");
                assertThat(view.lookup("#busy").getParent().isVisible()).isFalse();
                assertThat(tabs(view)).as("it is still to be read").contains("Output 2");
                view.dispose();
                return view;
            });
        }
    }

    @Tag("long")
    @Test
    void whyItFailedIsSaidOverTheGraph_andNowhereElse() throws Exception {
        Message why = Message.verbatim("Line 3: RuntimeError: out of luck");
        Script script = new Script((_, _) -> {}, (_, output) -> {
            output.print("Traceback\n", true, 0);
            throw new ProgramException(why);
        });
        try (Deck deck = new Deck(script, Programs.SETTINGS)) {
            deck.play();
            reaches(deck, DeckState.Status.FAILED);
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                MainView view = open(link, deck);
                assertThat(text(view, "#alert-text")).isEqualTo("Line 3: RuntimeError: out of luck");
                assertThat(view.lookup("#alert").isVisible()).isTrue();
                assertThat(view.lookup("#alert-details").isVisible()).isTrue();
                assertThat(link.notices().seen()).isEmpty();
                assertThat(tabs(view)).containsExactly("Program", "Output 1", "Breakpoints");
                view.dispose();
                return view;
            });
        }
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void aClassSeesItWhole(Language language) throws Exception {
        Script script = new Script((_, _) -> {}, (_, _) -> {});
        try (Deck deck = new Deck(script, Programs.SETTINGS)) {
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(language), Theme.LIGHT, 1280, 720);
                MainView view = (MainView) scene.getRoot();
                link.show(new Catalogue().first(), deck);
                link.pulse(SECOND);
                view.panes().presentProperty().set(true);
                WindowSizesTest.layOut(view);
                Parent all = (Parent) view.getChildrenUnmodifiable().getFirst();
                assertThat(all.minWidth(-1)).as("with a step by line").isLessThanOrEqualTo(1280);
                view.dispose();
                return view;
            });
        }
    }
}
