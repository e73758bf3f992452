package tapedeck.classroom.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import tapedeck.Patience;
import tapedeck.classroom.Answer;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassText;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.LossCurve;
import tapedeck.classroom.Solution;
import tapedeck.classroom.Vote;
import tapedeck.export.page.Browser;
import tapedeck.export.page.Chromium;
import tapedeck.lessons.read.ProseText;
import tapedeck.text.Language;

/** Phones and the remote in Chromium, at the size of a small phone: {@code mvn -Pbrowser verify}. Pictures lie in {@code target/pages}. */
@Tag("browser")
@ExtendWith(Patience.class)
class ClassInBrowserTest {
    private static final LocalAddress HERE = new LocalAddress(InetAddress.getLoopbackAddress(), "lo");
    private static final ClassText PROMPT = ClassText.of(language -> ProseText.of(language == Language.GERMAN
            ? "Was wird `x.grad` sein?"
            : "What will `x.grad` be?"));
    private static final ClassQuestion QUESTION = new ClassQuestion.Choose(PROMPT,
            List.of("1", "6", "7", "9").stream().map(each -> new ClassQuestion.Option(each, ClassText.plain(each)))
                    .toList());
    private static final Solution SEVEN = new Solution.Keys(Set.of("7"),
            Map.of("6", ClassText.of(language -> ProseText.of(language == Language.GERMAN
                    ? "Das ist nur der Weg durch `s`; `x` geht auch geradewegs in `y` ein."
                    : "That is only the path through `s`; `x` goes straight into `y`, too."))),
            null);

    private final Classroom classroom = new Classroom(new Random(1));
    private final Queue<RemoteCommand> commands = new ConcurrentLinkedQueue<>();
    private final List<ChromeDriver> browsers = new ArrayList<>();
    private ClassServer server;

    @BeforeEach
    void open() throws Exception {
        server = ClassServer.open(classroom, HERE, 0, commands::add, ClassServer.Delays.USUAL);
    }

    @AfterEach
    void close() {
        browsers.forEach(ChromeDriver::quit);
        server.close();
    }

    private ChromeDriver phone(String language, boolean isDark) {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=" + language,
                "--accept-lang=" + language, "--hide-scrollbars");
        options.setExperimentalOption("mobileEmulation",
                Map.of("deviceMetrics", Map.of("width", 360, "height", 640, "pixelRatio", 2.0)));
        ChromeDriver phone = new ChromeDriver(
                new ChromeDriverService.Builder().usingDriverExecutable(Chromium.driver()).build(), options);
        phone.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features",
                List.of(Map.of("name", "prefers-color-scheme", "value", isDark ? "dark" : "light"))));
        browsers.add(phone);
        return phone;
    }

    private static String text(ChromeDriver phone) {
        return phone.findElement(By.id("class")).getText();
    }

    private static void sees(ChromeDriver phone, String... words) {
        await().ignoreExceptions().untilAsserted(() -> assertThat(text(phone)).contains(words));
    }

    private static void tap(ChromeDriver phone, String id) {
        await().ignoreExceptions().untilAsserted(() -> find(phone, id).click());
    }

    private static WebElement find(ChromeDriver phone, String id) {
        return phone.findElement(By.cssSelector("[data-id='" + id + "']"));
    }

    /** Keeps a picture, and sees that nothing lies beside the page. */
    private static void picture(ChromeDriver phone, String name) throws IOException {
        Path pages = Files.createDirectories(Path.of("target/pages"));
        Files.write(pages.resolve("class-" + name + ".png"), phone.getScreenshotAs(OutputType.BYTES));
        assertThat(phone.executeScript(
                "return document.documentElement.scrollWidth <= document.documentElement.clientWidth")).as(name)
                .isEqualTo(true);
    }

    @Test
    void twoPhonesVoteTwiceAndSeeTheReveal() throws Exception {
        classroom.share(true);
        classroom.useNicknames(true);
        ChromeDriver one = phone("en", false);
        ChromeDriver other = phone("de", true);
        one.get(server.joinLink());
        other.get("http://" + server.address());
        sees(one, "You are in.");
        sees(other, "Code der Klasse");
        picture(other, "code-de-dark");
        other.findElement(By.id("code")).sendKeys("zzzz", Keys.ENTER);
        sees(other, "Das ist nicht der Code");
        other.findElement(By.id("code")).clear();
        other.findElement(By.id("code")).sendKeys(classroom.codes().join(), Keys.ENTER);
        sees(other, "Du bist dabei.");
        picture(one, "waiting-en");
        classroom.ask(QUESTION);
        classroom.expect(SEVEN);
        sees(one, "What will\nx.grad be?".replace("\n", " "), "round 1", "Tap your answer.");
        sees(other, "Was wird x.grad sein?");
        picture(one, "open-en");
        tap(one, "6");
        tap(other, "7");
        sees(one, "Sent. Another tap changes it.");
        picture(one, "sent-en");
        await().until(() -> classroom.snapshot().answered() == 2);
        classroom.close();
        sees(one, "The vote is closed.");
        picture(one, "closed-en");
        picture(other, "closed-de-dark");
        classroom.again();
        sees(one, "round 2", "first");
        one.navigate().refresh(); // the net was lost
        sees(one, "round 2", "first");
        tap(one, "9");
        tap(one, "6");
        tap(other, "7");
        sees(other, "Gesendet.", "zuerst");
        picture(other, "again-de-dark");
        await().until(() -> classroom.votes(2).stream().map(Vote::answer).toList()
                .equals(List.of(new Answer.Chosen("6"), new Answer.Chosen("7"))));
        classroom.close();
        classroom.reveal();
        sees(one, "Not this time.", "That is only the path through s");
        sees(other, "Richtig.");
        picture(one, "revealed-en");
        picture(other, "revealed-de-dark");
        tap(one, "language");
        sees(one, "Das ist nur der Weg durch s");
        assertThat(one.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("de");
        assertThat(classroom.participants()).hasSize(2);
        assertThat(classroom.snapshot().histograms()).allMatch(each -> each.answers() == 2);
    }

    @ParameterizedTest
    @MethodSource("tapedeck.export.page.Browser#installed")
    void eachBrowserVotesAndSeesTheReveal(Browser phone) {
        phone.resize(Browser.SIZES.getFirst());
        phone.go(server.joinLink());
        classroom.ask(QUESTION);
        classroom.expect(SEVEN);
        phone.run("const real = fetch; window.fetch = async (...asked) => { const reply = await real(...asked); "
                + "await new Promise(done => { window.replies = done; }); return reply; }; return null");
        await().ignoreExceptions().untilAsserted(() -> phone.click("[data-id=\"7\"]"));
        await().until(() -> classroom.snapshot().answered() == 1);
        classroom.close();
        classroom.reveal();
        await().ignoreExceptions().untilAsserted(() -> assertThat(phone.text("#class")).contains("Right."));
        phone.run("replies(); return new Promise(done => setTimeout(done, 20))"); // later than the reveal
        assertThat(phone.text("#class")).contains("Right.").doesNotContain("Sent.");
    }

    @Tag("long")
    @Test
    void whatAPhoneSendsIsNeverMarkup() throws Exception {
        classroom.useNicknames(true);
        ChromeDriver remote = phone("en", false);
        remote.get(server.remoteLink());
        String id = classroom.join().orElseThrow();
        classroom.nickname(id, "<img src=x>");
        sees(remote, "Nicknames");
        await().ignoreExceptions().untilAsserted(() -> {
            remote.findElement(By.tagName("summary")).click();
            assertThat(text(remote)).contains("<img src=x>");
        });
        assertThat(remote.findElements(By.tagName("img"))).isEmpty();
        tap(remote, "strike-1");
        await().until(() -> commands.contains(new RemoteCommand.StrikeNickname(1)));
    }

    @Tag("long")
    @Test
    void numbersTensorsCurvesAndRatesAreAnsweredOnAPhone() throws Exception {
        ChromeDriver phone = phone("en", false);
        phone.get(server.joinLink());
        sees(phone, "You are in.");
        classroom.ask(new ClassQuestion.Type(PROMPT));
        classroom.expect(new Solution.Value(7, 0, List.of(), null));
        sees(phone, "Your number");
        phone.findElement(By.id("number")).sendKeys("6,5", Keys.ENTER);
        sees(phone, "Sent.");
        picture(phone, "number-en");
        assertThat(classroom.votes(1)).extracting(Vote::answer).containsExactly(new Answer.Typed(6.5));
        classroom.close();
        classroom.reveal();
        sees(phone, "The answer is 7.");
        picture(phone, "number-revealed-en");
        classroom.ask(new ClassQuestion.Point(ClassText.same(ProseText.of("Which of them is a leaf?")),
                List.of(spot("x", false), spot("w", false), spot("mul", true, "x", "w"), spot("s", false, "mul"),
                        spot("b", false), spot("add", true, "s", "b"), spot("loss", false, "add"))));
        tap(phone, "w");
        await().until(() -> classroom.snapshot().answered() == 1);
        sees(phone, "Sent.");
        picture(phone, "point-en");
        classroom.ask(new ClassQuestion.Draw(ClassText.same(ProseText.of("How will the loss go on?")), 0, 200, 1.5, 2));
        await().ignoreExceptions()
                .untilAsserted(() -> assertThat(phone.findElements(By.className("sketch"))).hasSize(1));
        new Actions(phone).moveToElement(phone.findElement(By.className("sketch")), -140, -60).clickAndHold()
                .moveByOffset(60, 60).moveByOffset(200, 80).release().perform();
        await().until(() -> classroom.snapshot().answered() == 1);
        sees(phone, "Sent.");
        picture(phone, "draw-en");
        ChromeDriver german = phone("de", true);
        german.get("http://" + server.address() + "/" + classroom.codes().join());
        classroom.close();
        Answer.Drawn drawn = (Answer.Drawn) classroom.votes(1).getFirst().answer();
        classroom.expect(Solution.Course.of(new LossCurve(List.of(0.75, 0.5, 0.3, 0.2, 0.15), 5, 2), List.of(drawn)));
        classroom.reveal();
        sees(phone, "One of the nearest in the class.");
        assertThat(phone.findElements(By.className("real"))).hasSize(1);
        picture(phone, "draw-revealed-en");
        classroom
                .ask(new ClassQuestion.Rate(ClassText.same(ProseText.of("Which rate would you take?")), 200, 1e-4, 10));
        await().ignoreExceptions()
                .untilAsserted(() -> find(phone, "rate").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT));
        await().until(() -> classroom.snapshot().answered() == 1);
        picture(phone, "rate-en");
        double rate = ((Answer.Rated) classroom.votes(1).getFirst().answer()).rate();
        assertThat(rate).isBetween(0.03, 0.04);
        await().ignoreExceptions()
                .untilAsserted(() -> find(german, "rate").sendKeys(Keys.HOME));
        await().until(() -> classroom.snapshot().answered() == 2);
        classroom.close();
        classroom.expect(new Solution.Tried(List.of(
                new Solution.Trial(1e-4, Double.NaN, 7, new LossCurve(List.of(0.8, 0.9, 1.0, 1.0, 1.0), 5, 2)),
                new Solution.Trial(rate, 0.25, 200, new LossCurve(List.of(0.8, 0.4, 0.2, 0.15, 0.125), 5, 2))), 200));
        classroom.reveal();
        sees(phone, "The best rate of the class.");
        sees(german, "divergiert");
        picture(phone, "rate-revealed-en");
        picture(german, "rate-revealed-de-dark");
    }

    private static ClassQuestion.Spot spot(String name, boolean isFunction, String... inputs) {
        return new ClassQuestion.Spot(name, isFunction, List.of(inputs));
    }

    @Tag("long")
    @Test
    void theTeachersPhoneSeesVotesAndSaysWhatComes() throws Exception {
        ChromeDriver remote = phone("en", false);
        ChromeDriver german = phone("de", true);
        remote.get(server.remoteLink());
        german.get(server.remoteLink());
        sees(remote, "Nobody has joined yet");
        server.show(new RemoteView(ClassText.same(ProseText.of("Ask somebody who said 6 to draw both paths.")),
                ClassText.plain("mul · 3 / 12"), 0.1, false));
        classroom.ask(QUESTION);
        classroom.expect(SEVEN);
        for (int i = 0; i < 10; i++) {
            classroom.answer(classroom.join().orElseThrow(), 1, 1, new Answer.Chosen(i < 4 ? "7" : i < 9 ? "6" : "1"));
        }
        sees(remote, "10 of 10 answered");
        picture(remote, "remote-open-en");
        tap(remote, "close");
        await().until(() -> commands.contains(new RemoteCommand.Close()));
        classroom.close();
        sees(remote, "40 % are right: let them talk, then vote again.");
        sees(german, "40 % richtig");
        picture(remote, "remote-closed-en");
        picture(german, "remote-closed-de-dark");
        tap(remote, "next");
        await().until(() -> commands.stream().anyMatch(RemoteCommand.Next.class::isInstance));
    }
}
