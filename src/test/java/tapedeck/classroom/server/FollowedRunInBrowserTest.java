package tapedeck.classroom.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import tapedeck.Patience;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Classroom;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.export.TakeHistory;
import tapedeck.export.page.Browser;
import tapedeck.export.page.PlayerPage;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Granularity;
import tapedeck.text.Language;
import tapedeck.ui.graph.GraphPlans;

/** A phone that shows the run as the window does, in each browser: {@code mvn -Pbrowser verify}. Pictures lie in {@code target/pages}. */
@Tag("browser")
@ExtendWith(Patience.class)
class FollowedRunInBrowserTest {
    private static final LocalAddress HERE = new LocalAddress(InetAddress.getLoopbackAddress(), "lo");
    private static final ClassQuestion QUESTION = new ClassQuestion.Choose(ClassText.plain("What will x.grad be?"),
            List.of(new ClassQuestion.Option("6", ClassText.plain("6")),
                    new ClassQuestion.Option("7", ClassText.plain("7"))));

    private final Classroom classroom = new Classroom(new Random(1));
    private ClassServer server;
    private Program program;
    private Deck deck;

    @BeforeEach
    void open() throws Exception {
        server = ClassServer.open(classroom, HERE, 0, _ -> {}, ClassServer.Delays.USUAL);
        program = new Catalogue().find("fizzbuzz").orElseThrow().load(Path.of(""));
        deck = new Deck(program, program.defaults());
    }

    @AfterEach
    void close() {
        deck.close();
        server.close();
    }

    /** Does it in the window, and sends what it shows then. */
    private void inTheWindow(Runnable deed) throws Exception {
        deed.run();
        DeckState state = deck.await();
        PlayerPage.Run run = PlayerPage.Run.of(program, new TakeHistory(program.defaults()),
                List.of(Objects.requireNonNull(state.playhead().captured())), deck.losses(), List.of(), List.of());
        classroom.follow(
                new PlayerPage(new GraphPlans()).followed(run, state.playhead().place(), Language.ENGLISH));
    }

    private static void sees(Browser phone, String badge, int steps) {
        await().ignoreExceptions().untilAsserted(() -> {
            assertThat(phone.text(".badge")).isEqualTo(badge);
            assertThat(phone.texts(".blocks span")).hasSize(steps);
        });
    }

    @ParameterizedTest
    @MethodSource("tapedeck.export.page.Browser#installed")
    void aPhoneGoesAlongAndMayLookBackButNotAhead(Browser phone) throws Exception {
        phone.resize(Browser.SIZES.getFirst());
        phone.go(server.joinLink());
        inTheWindow(() -> deck.step(Granularity.FUNCTION));
        await().until(() -> Boolean.TRUE.equals(phone.run( // a browser loses what is said to a frame in which a test runs its own before
                "return performance.getEntriesByType('resource').filter(each => each.name.includes('/run')).length > 1")));
        phone.turn(true);
        sees(phone, "forward 1", 1);
        inTheWindow(() -> deck.step(Granularity.FUNCTION));
        sees(phone, "forward 2", 2);
        phone.click(".controls button", 2);
        assertThat(phone.text(".badge")).as("not ahead").isEqualTo("forward 2");
        phone.click(".controls button", 1);
        sees(phone, "forward 1", 2);
        phone.run("document.querySelector('.card .head').click()");
        inTheWindow(() -> deck.step(Granularity.FUNCTION));
        sees(phone, "forward 1", 3);
        assertThat(phone.text(".details h2")).as("what is looked at").startsWith("x (64,10)");
        phone.type(Keys.END);
        inTheWindow(() -> deck.step(Granularity.PHASE));
        sees(phone, "backward begins", 11);
        inTheWindow(() -> deck.stepBack(Granularity.FUNCTION));
        sees(phone, "forward 10 / 10", 10);
        phone.turn(false);
        phone.run("scrollTo(0, 1000); return null");
        classroom.ask(QUESTION);
        await().untilAsserted(() -> assertThat(phone.text("#class")).contains("What will x.grad be?"));
        assertThat(phone.run("return scrollY === 0")).as("what is asked is seen").isEqualTo(true);
        Files.write(Files.createDirectories(Path.of("target/pages")).resolve("class-follows-" + phone + ".png"),
                phone.picture());
        phone.click("[data-id=language]");
        phone.turn(true);
        await().untilAsserted(() -> assertThat(phone.texts(".panel h2").getLast()).contains("Verlust"));
        phone.turn(false);
        classroom.follow(new byte[0]);
        await().until(() -> Boolean.TRUE.equals(phone.run("return document.querySelector('iframe') === null")));
    }
}
