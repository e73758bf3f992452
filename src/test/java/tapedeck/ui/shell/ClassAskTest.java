package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.classroom.server.TestPhone;
import tapedeck.deck.Moment;
import tapedeck.programs.Catalogue;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Numbers;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** A teacher asks a class something of his own, about a program that no lesson has: the window plays it, and the run says what is right. */
class ClassAskTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    private final HttpClient http = TestPhone.client();
    private final DeckLink link = new DeckLink(HOME);
    @SuppressWarnings("NullAway.Init") // opened before each test
    private MainView view;

    @BeforeEach
    void open() throws Exception {
        fx(() -> {
            Catalogue catalogue = new Catalogue();
            Scene scene = Desktop.scene(link, catalogue, new LiveTexts(Language.ENGLISH), Theme.LIGHT, 1280, 720);
            view = (MainView) scene.getRoot();
            WindowSizesTest.layOut(view);
            link.workbench().open(catalogue.find("gaussians").orElseThrow());
            view.beginClass();
            return null;
        });
        until(() -> link.frame().state() != null && view.lookup("#class-invitation").isVisible());
        fx(() -> {
            link.commands().runTo(new Moment.Forward(3));
            return null;
        });
        until(() -> {
            TapeSnapshot tape = link.frame().snapshot();
            return tape != null && tape.functions().size() == 3;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            view.dispose();
            link.close();
            return null;
        });
        http.shutdownNow(); // phones still listen
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

    private String text(String id) {
        return ((Label) view.lookup(id)).getText();
    }

    private void step(String key) throws Exception {
        until(() -> view.lookup("#class-next") instanceof Button next && next.isVisible()
                && next.getText().equals(TEXTS.of(key)));
    }

    private void press(String id) throws Exception {
        fx(() -> {
            ((Button) view.lookup(id)).fire();
            return null;
        });
    }

    private void ask(String question, String amount) throws Exception {
        fx(() -> {
            view.actions().of(Action.CLASS_ASK).run();
            ((ToggleButton) view.lookup("#ask-number")).fire();
            ((TextField) view.lookup("#ask-question")).setText(question);
            ((TextField) view.lookup("#ask-amount")).setText(amount);
            ((Button) view.lookup("#ask-go")).fire();
            return null;
        });
    }

    private TensorState bias() {
        return Objects.requireNonNull(link.frame().snapshot()).tensors().stream()
                .filter(each -> each.name().equals("b1")).findFirst().orElseThrow();
    }

    @Test
    void theRunAnswersWhatTheTeacherAsks() throws Exception {
        ask("What will b1.grad be?", "b1.grad[0]");
        assertThat(fx(() -> view.lookup("#class-ask").isVisible())).isFalse();
        assertThat(fx(() -> view.lookup("#class-invitation").isVisible())).as("one card at a time").isFalse();
        step("vote.close");
        assertThat(fx(() -> text("#class-question"))).isEqualTo("What will b1.grad be?");
        TestPhone phone = phone();
        assertThat(phone.answer(1, 1, "{\"number\":0.25}")).isEqualTo(200);
        press("#class-next");
        step("vote.again");
        assertThat(fx(() -> bias().grad())).as("nobody is shown it yet").isNull();

        press("#class-other");
        step("vote.go-on");
        double number = fx(() -> Objects.requireNonNull(bias().grad()).toArray()[0]);
        assertThat(fx(() -> text("#class-said"))).as("as the run has it")
                .isEqualTo(TEXTS.of("vote.answer", "answer", Numbers.of(number, 4)));
        press("#class-next");
        until(() -> text("#class-question").isEmpty());
        assertThat(fx(() -> view.lookup("#class-next").isVisible())).as("nothing is asked").isFalse();
    }

    private TestPhone phone() throws Exception {
        String[] said = fx(() -> text("#class-address")).split(" +", -1);
        TestPhone phone = new TestPhone(http, "http://" + said[0]);
        assertThat(phone.join(said[said.length - 1])).isEqualTo(200);
        return phone;
    }

    private void ask(String kind, int iterations) throws Exception {
        fx(() -> {
            view.actions().of(Action.CLASS_ASK).run();
            ((ToggleButton) view.lookup(kind)).fire();
            ((TextField) view.lookup("#ask-iterations")).setText(Integer.toString(iterations));
            ((Button) view.lookup("#ask-go")).fire();
            return null;
        });
        step("vote.close");
    }

    @Test
    void aPresentersRemoteControlGoesOnForTheClassFirst() throws Exception {
        ask("#ask-rate", 2);
        fx(() -> {
            view.actions().of(Action.PRESENT).run();
            view.actions().of(Action.PRESENT_NEXT).run();
            return null;
        });
        step("vote.reveal");
    }

    @Test
    void whatIsDrawnIsRunAndTheNearestAreTold() throws Exception {
        ask("#ask-draw", 4);
        TestPhone near = phone();
        TestPhone far = phone();
        near.listen();
        far.listen();
        assertThat(near.answer(1, 1, "{\"heights\":[0.65,0.65]}")).isEqualTo(200);
        for (int i = 0; i < 3; i++) {
            assertThat(phone().answer(1, 1, "{\"heights\":[0.9,0.9]}")).isEqualTo(200);
        }
        assertThat(far.answer(1, 1, "{\"heights\":[0,0]}")).isEqualTo(200);
        assertThat(fx(() -> view.lookup("#class-picture").isVisible())).as("nobody is led by the others").isFalse();
        press("#class-next");
        step("vote.reveal");
        assertThat(fx(() -> view.lookup("#class-picture").isVisible())).isTrue();
        press("#class-next");
        step("vote.go-on");
        JsonNode told = near.awaitPhase("revealed");
        assertThat(told.at("/own/outcome").asText()).isEqualTo("best");
        assertThat(told.at("/class/solution/heights")).as("the curve that came").hasSize(4);
        assertThat(far.awaitPhase("revealed").at("/own/outcome").asText()).isEqualTo("open");
        press("#class-next");
        until(() -> !view.lookup("#class-picture").isVisible());
    }

    @Test
    void allRatesRaceAndEachPhoneIsToldOfItsOwn() throws Exception {
        ask("#ask-rate", 20);
        TestPhone good = phone();
        TestPhone slow = phone();
        good.listen();
        slow.listen();
        assertThat(good.answer(1, 1, "{\"rate\":0.3}")).isEqualTo(200);
        assertThat(slow.answer(1, 1, "{\"rate\":1e-4}")).isEqualTo(200);
        assertThat(slow.answer(1, 1, "{\"rate\":11}")).as("beyond all rates").isEqualTo(409);
        press("#class-next");
        step("vote.reveal");
        press("#class-next");
        step("vote.go-on");
        assertThat(fx(() -> view.lookup("#class-picture #race-chart").isVisible())).isTrue();
        JsonNode best = good.awaitPhase("revealed").get("own");
        assertThat(best.get("outcome").asText()).isEqualTo("best");
        assertThat(best.get("run")).hasSize(20);
        assertThat(best.get("run").get(19).doubleValue()).isLessThan(best.get("run").get(0).doubleValue());
        JsonNode own = slow.awaitPhase("revealed").get("own");
        assertThat(own.get("outcome").asText()).isEqualTo("open");
        assertThat(own.at("/reason/0/0/0/text").asText()).startsWith("With a rate of 1e-4, ");
    }

    @Tag("long")
    @Test
    void enterWhereSomethingIsMissingSaysSoAndTheNextLettersAreTypedThere() throws Exception {
        TextField first = fx(() -> {
            view.actions().of(Action.CLASS_ASK).run();
            TextField field = (TextField) view.lookup("#ask-answer-1");
            field.requestFocus();
            field.fireEvent(new ActionEvent(field, field));
            return field;
        });
        assertThat(fx(() -> text("#ask-flaw"))).isNotEmpty();
        assertThat(fx(() -> view.getScene().getFocusOwner())).isEqualTo(first);
    }

    @Tag("long")
    @Test
    void whatTheRunCannotAnswerIsNotAsked() throws Exception {
        ask("What will it be?", "b9.grad");
        assertThat(fx(() -> text("#ask-flaw"))).startsWith("b9.grad: ");
        assertThat(fx(() -> view.lookup("#class-ask").isVisible())).isTrue();
        assertThat(fx(() -> text("#class-question"))).isEmpty();
        Node focused = fx(() -> view.getScene().getFocusOwner());
        assertThat(focused).as("it can be typed again").isInstanceOf(TextField.class);
    }
}
