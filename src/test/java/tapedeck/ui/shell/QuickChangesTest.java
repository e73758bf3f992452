package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Presenting and the colours change while the window is used: every node finds its colours at each moment in between. */
class QuickChangesTest {
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord complaint) {
            complaints.add(complaint.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        CSS.addHandler(listener);
    }

    @AfterEach
    void leave() {
        CSS.removeHandler(listener);
    }

    @Tag("long")
    @Test
    void presentingAndTheColoursChangeInQuickSuccession() throws Exception {
        ProgramEntry lesson = new Catalogue().first();
        Program program = lesson.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Backward(5));
            deck.await();
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                Scene scene = Desktop.scene(link, new Catalogue(), LiveTexts.ofSystem(), Theme.LIGHT, 1280, 720);
                link.show(lesson, deck);
                MainView view = (MainView) scene.getRoot();
                view.graph().settle();
                for (WindowLayout way : WindowLayout.values()) {
                    view.panes().wayProperty().set(way);
                    lookAt(view);
                    for (Action each : List.of(Action.PRESENT, Action.THEME)) {
                        view.actions().of(each).run();
                        lookAt(view);
                    }
                }
                assertThat(complaints).isEmpty();
                view.dispose();
                return view;
            });
        }
    }

    private static void lookAt(MainView view) {
        view.applyCss();
        view.layout();
    }
}
