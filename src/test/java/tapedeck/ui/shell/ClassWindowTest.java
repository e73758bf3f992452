package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.classroom.server.TestPhone;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Question;
import tapedeck.lessons.play.Player;
import tapedeck.lessons.play.Waiting;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A class votes on what a lesson asks: alone, again after it has talked; then the window plays the answer, and only then anybody sees it. */
class ClassWindowTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    private final HttpClient http = TestPhone.client();
    private final DeckLink link = new DeckLink(HOME);
    private final Lesson lesson = LessonReader
            .read(HOME.resolve("src/test/resources/tapedeck/lessons/everything"), new Faults()).orElseThrow();
    @SuppressWarnings("NullAway.Init") // opened before each test
    private MainView view;

    @BeforeEach
    void open() throws Exception {
        fx(() -> {
            Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
            view = (MainView) scene.getRoot();
            WindowSizesTest.layOut(view);
            view.learning().teach(lesson, step("choose"));
            view.beginClass();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            view.learning().lessons().leave();
            view.dispose();
            link.close();
            return null;
        });
        http.close();
    }

    private int step(String id) {
        return lesson.steps().stream().map(each -> each.id()).toList().indexOf(id);
    }

    private static <T> T fx(Callable<T> code) throws Exception {
        return FxTest.call(code);
    }

    private void until(Callable<Boolean> there) {
        await().until(() -> fx(() -> {
            link.pulse(System.nanoTime());
            return there.call();
        }));
    }

    private void next() throws Exception {
        fx(() -> {
            view.actions().of(Action.LESSON_NEXT).run();
            return null;
        });
    }

    private String text(String id) {
        return ((Label) view.lookup(id)).getText();
    }

    private boolean offers(String key) {
        Button next = (Button) view.lookup("#class-next");
        return next.isVisible() && next.getText().equals(TEXTS.of(key));
    }

    private Player player() {
        return view.learning().lessons().player().orElseThrow();
    }

    /** A phone that has joined. */
    private TestPhone phone() throws Exception {
        String[] said = fx(() -> text("#class-address")).split(" +", -1);
        TestPhone phone = new TestPhone(http, "http://" + said[0]);
        assertThat(phone.join(said[said.length - 1])).isEqualTo(200);
        return phone;
    }

    private static void answer(TestPhone phone, int round, String key) throws Exception {
        assertThat(phone.answer(1, round, "{\"key\":\"" + key + "\"}")).isEqualTo(200);
    }

    /** Answers that are marked as right. */
    private Set<String> marked() throws Exception {
        return fx(() -> view.lookupAll(".class-row").stream()
                .filter(each -> each.getPseudoClassStates().contains(RIGHT))
                .map(each -> ((Label) each.lookup(".class-answer")).getText()).collect(Collectors.toSet()));
    }

    /** The letter of an answer, as the lesson shows it: their order is drawn. */
    private String letter(String key) {
        List<String> keys = lesson.steps().get(step("choose")).question().orElseThrow().keys().toList();
        return Question.mark(keys.indexOf(key));
    }

    private int bars() throws Exception {
        return fx(() -> view.lookupAll(".class-bar").stream().filter(Node::isVisible).toList().size());
    }

    @Test
    void escTakesTheCardAwayBeforeItEndsThePresentation_whereverTheFocusIs() throws Exception {
        until(() -> view.lookup("#class-invitation").isVisible());
        fx(() -> {
            view.panes().presentProperty().set(true);
            KeyEvent esc = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
            Event.fireEvent(view, esc);
            assertThat(view.lookup("#class-invitation").isVisible()).isFalse();
            assertThat(view.panes().presentProperty().get()).isTrue();
            view.actions().of(Action.CLASS_ASK).run();
            Event.fireEvent(view, esc);
            assertThat(view.lookup("#class-ask").isVisible()).isFalse();
            assertThat(view.panes().presentProperty().get()).isTrue();
            Event.fireEvent(view, esc);
            assertThat(view.panes().presentProperty().get()).isFalse();
            return null;
        });
    }

    @Test
    void itVotesTwiceThenTheWindowPlaysTheAnswer() throws Exception {
        until(() -> offers("vote.close") && view.lookup("#class-invitation").isVisible());
        next();
        assertThat(fx(() -> view.lookup("#class-invitation").isVisible())).as("the card goes first").isFalse();
        TestPhone first = phone();
        TestPhone second = phone();
        answer(first, 1, "none");
        answer(second, 1, "some");
        until(() -> text("#class-answered").equals("2"));
        assertThat(bars()).as("nobody is led by the others").isZero();
        assertThat(fx(() -> player().isOpen())).isTrue();

        next();
        until(() -> offers("vote.again"));
        assertThat(bars()).isEqualTo(2);
        assertThat(marked()).as("not yet").isEmpty();
        next();
        until(() -> offers("vote.close"));
        assertThat(bars()).as("nor by the first vote").isZero();
        answer(first, 2, "some");
        answer(second, 2, "some");
        until(() -> text("#class-answered").equals("2"));
        next();
        until(() -> offers("vote.reveal"));
        assertThat(bars()).as("both rounds").isEqualTo(4);
        assertThat(fx(() -> player().isOpen())).as("the lesson waits for the class").isTrue();

        next();
        until(() -> offers("vote.go-on"));
        assertThat(fx(() -> player().waiting())).as("the answer was played").isEqualTo(Waiting.NEXT);
        assertThat(fx(() -> player().right())).isNotEmpty();
        assertThat(marked()).containsExactly(letter("some"));
        assertThat(fx(() -> view.lookupAll(".button.accent").stream().filter(FxTest::isSeen).toList()))
                .as("one filled button: the lesson's Next").singleElement().isNotEqualTo(view.lookup("#class-next"));

        next();
        until(() -> player().index() == step("number") && offers("vote.close"));
        assertThat(text("#class-answered")).as("another question").isEqualTo("0");
    }

    @Test
    void nextOnTheTeachersPhoneEndsNoVoteThatItHasNotShown() throws Exception {
        until(() -> offers("vote.close") && view.lookup("#class-invitation").isVisible());
        URI link = URI.create(ClassLessonTest.remote(view));
        try (TestPhone remote = new TestPhone(http, "http://" + link.getAuthority())) {
            remote.listen(link.getPath() + "/events");
            JsonNode shown = remote.await(_ -> true);
            assertThat(shown.get("phase").textValue()).isEqualTo("open");
            command(remote, link, "next", shown.get("vote").textValue());
            until(() -> !view.lookup("#class-invitation").isVisible());
            command(remote, link, "next", "0.Waiting.0");
            command(remote, link, "share", true);
            until(() -> remote.isComing(each -> each.get("shared").booleanValue()));
            assertThat(fx(() -> offers("vote.close"))).as("a press too many").isTrue();
            command(remote, link, "next", shown.get("vote").textValue());
            until(() -> offers("vote.again"));
        }
    }

    private static void command(TestPhone remote, URI link, String command, Object value) throws Exception {
        assertThat(remote.command(link.getPath(), command, value)).isEqualTo(204);
    }

    @Tag("long")
    @Test
    void nobodyAnswersInTheWindowMeanwhile() throws Exception {
        until(() -> offers("vote.close"));
        fx(() -> {
            assertThat(view.lookupAll(".lesson-pane .button").stream().filter(Node::isVisible)
                    .map(each -> ((Button) each).getText()).toList()).doesNotContain(TEXTS.of("learning.show"));
            return null;
        });
        assertThat(fx(() -> view.lookup(".lesson-asked").isMouseTransparent())).isTrue();
        fx(() -> {
            view.actions().of(Action.CLASS_END).run();
            return null;
        });
        until(() -> !view.lookup("#class-strip").isVisible());
        assertThat(fx(() -> view.lookup(".lesson-asked").isMouseTransparent())).as("it is answered in the window again")
                .isFalse();
    }
}
