package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tapedeck.Patience;
import tapedeck.action.Action;
import tapedeck.classroom.server.LessonByRemote;
import tapedeck.classroom.server.TestQr;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Question;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A class goes through a whole lesson, with two votes on every question, and its teacher touches nothing but the own phone. */
@ExtendWith(Patience.class)
class ClassLessonTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final int PHONES = 3;

    private final DeckLink link = new DeckLink(HOME);
    private final Lesson lesson = LessonReader
            .read(HOME.resolve("src/test/resources/tapedeck/lessons/everything"), new Faults()).orElseThrow();
    private final ExecutorService teacher = Executors.newSingleThreadExecutor();
    @SuppressWarnings("NullAway.Init") // opened before each test
    private MainView view;

    @BeforeEach
    void open() throws Exception {
        FxTest.call(() -> {
            Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
            view = (MainView) scene.getRoot();
            WindowSizesTest.layOut(view);
            view.learning().teach(lesson, 0);
            view.beginClass();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        teacher.shutdownNow();
        FxTest.call(() -> {
            view.learning().lessons().leave();
            view.dispose();
            link.close();
            return null;
        });
    }

    private void until(Callable<Boolean> there) {
        await().until(() -> FxTest.call(() -> {
            link.pulse(System.nanoTime());
            return there.call();
        }));
    }

    /** The link of the remote control, as the teacher's phone reads it from the card. */
    static String remote(MainView view) throws Exception {
        return FxTest.call(() -> {
            view.actions().of(Action.CLASS_REMOTE).run();
            view.applyCss();
            WindowSizesTest.layOut(view);
            Node card = view.lookup("#class-invitation .class-card");
            WritableImage seen = card.snapshot(null, null);
            int width = (int) seen.getWidth();
            int height = (int) seen.getHeight();
            int[] pixels = new int[width * height];
            seen.getPixelReader().getPixels(0, 0, width, height,
                    PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return TestQr.read(width, height, pixels).getFirst();
        });
    }

    @Tag("long")
    @Test
    void itNeedsNothingButTheRemote() throws Exception {
        until(() -> view.lookup("#class-invitation").isVisible());
        String address = remote(view);
        String code = FxTest.call(() -> ((Label) view.lookup("#class-address")).getText().replaceFirst(".* ", ""));
        List<String> states = new ArrayList<>();
        Future<Integer> taught = teacher.submit(() -> {
            try (LessonByRemote byRemote = new LessonByRemote(address, code, PHONES, List.of(), states::add)) {
                return byRemote.teach(true);
            }
        });
        until(taught::isDone);
        assertThat(taught.get()).as("questions").isEqualTo(lesson.steps().stream()
                .filter(each -> each.question().filter(question -> !(question instanceof Question.Order)).isPresent())
                .count());
        assertThat(states).as("all steps were come to").contains("01-step", lesson.steps().size() + "-step");
    }
}
