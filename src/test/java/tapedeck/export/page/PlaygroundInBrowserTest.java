package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import tapedeck.playground.Playground;

/** The playground's page in Chromium, with the engine inside: {@code mvn -Pplayground,browser verify}. */
@Tag("browser")
class PlaygroundInBrowserTest {
    private static final Path PAGE = Path.of("target/playground.html");
    private static final Duration LONG = Duration.ofMinutes(2);
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void open() {
        assumeTrue(Files.exists(PAGE), "-Pplayground makes the page");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static Chromium chromium() {
        return Objects.requireNonNull(chromium);
    }

    /** The page with these settings, before its first iteration. */
    private static ChromeDriver page(String settings) {
        ChromeDriver browser = chromium().page(PAGE, "#" + settings);
        await(browser, "return window.playgroundPage !== undefined");
        return browser;
    }

    private static void await(ChromeDriver browser, String condition) {
        Awaitility.await().atMost(LONG).until(() -> Boolean.TRUE.equals(browser.executeScript(condition)));
    }

    private static double number(ChromeDriver browser, String expression) {
        return ((Number) Objects.requireNonNull(browser.executeScript("return " + expression))).doubleValue();
    }

    private static double[] numbers(ChromeDriver browser, String expression) {
        return doubles(browser.executeScript("return Array.from(" + expression + ")"));
    }

    private static double[] doubles(@Nullable Object list) {
        return ((List<?>) Objects.requireNonNull(list)).stream().mapToDouble(each -> ((Number) each).doubleValue())
                .toArray();
    }

    private static void exact(ChromeDriver browser) {
        browser.findElement(By.className("more")).click();
        browser.findElement(By.id("exact")).click();
        browser.findElement(By.className("more")).click();
    }

    @Tag("long")
    @Test
    void learnsWithTheNumbersOfTheWindow() {
        Playground playground = new Playground("");
        playground.train(12);
        ChromeDriver browser = page("seed=3");
        assertThat(number(browser, "playgroundPage.run.now")).as("waits where it was linked to").isZero();
        browser.findElement(By.cssSelector(".transport .play")).click();
        await(browser, "return playgroundPage.run.losses.length >= 12");
        assertThat(numbers(browser, "playgroundPage.run.losses.slice(0, 12)")).as("fast")
                .containsExactly(playground.trainLosses(0), within(1e-9));
        exact(browser);
        await(browser, "return playgroundPage.exact && playgroundPage.run.losses.length >= 12");
        double[] losses = numbers(browser, "playgroundPage.run.losses.slice(0, 12)");
        assertThat(losses).as("exact").containsExactly(playground.trainLosses(0));
        assertThat(losses[11]).isLessThan(losses[0]);
    }

    @Tag("long")
    @Test
    void showsEveryNumberOfAnIterationForwardAndBack() throws Exception {
        String settings = "hidden=3;batch=6;optimizer=sgd;rate=0.1;l2=0.01";
        Playground playground = new Playground(settings);
        JsonNode recorded = JsonMapper.builder().build().readTree(playground.record());
        ChromeDriver browser = page(settings);
        exact(browser);
        chromium().type("2");
        await(browser, "return playgroundPage.pane.isOpen && playgroundPage.openStep === false");
        List<Map<Integer, List<double[]>>> expected = states(playground, recorded);
        for (int at = 0; at < expected.size(); at++) {
            assertThat(shown(browser)).as("after step " + at).usingRecursiveComparison().isEqualTo(expected.get(at));
            chromium().type(Keys.ARROW_RIGHT);
        }
        assertThat(number(browser, "playgroundPage.run.now")).as("beyond its last step the next begins").isOne();
        chromium().type(Keys.ARROW_LEFT);
        assertThat(number(browser, "playgroundPage.run.now")).as("and back").isZero();
        for (int at = expected.size() - 1; at >= 0; at--) {
            assertThat(shown(browser)).as("back after step " + at).usingRecursiveComparison()
                    .isEqualTo(expected.get(at));
            String said = browser.findElement(By.className("say")).getText();
            assertThat(said).doesNotContain("{", "explain.", "undefined");
            chromium().type(Keys.ARROW_LEFT);
        }
    }

    @Test
    void aPickedCardShowsItsNumbersAndWhyItsGradientIsWhatItIs() {
        ChromeDriver browser = page("optimizer=sgd;rate=0.1");
        chromium().type("2");
        await(browser, "return playgroundPage.pane.isOpen && playgroundPage.openStep === false");
        browser.executeScript("const { pane } = playgroundPage; pane.to(pane.iteration.steps.findLastIndex("
                + "each => each.kind === 'BACKWARD') + 1); pane.graph.root.querySelector('.card.leaf .head').click()");
        assertThat(browser.findElements(By.cssSelector(".details tr[title]"))).isNotEmpty();
        browser.findElement(By.cssSelector(".details [data-tab=why]")).click();
        assertThat(browser.findElements(By.cssSelector(".details .term.sum"))).hasSize(1);
        browser.findElement(By.cssSelector(".details h2 button")).click();
        assertThat(browser.findElements(By.className("details"))).isEmpty();
    }

    /** After each step, of each tensor that is there its numbers, and its gradient's if there is one. */
    private static List<Map<Integer, List<double[]>>> states(Playground playground, JsonNode recorded) {
        List<Map<Integer, List<double[]>>> states = new ArrayList<>(List.of(new HashMap<>()));
        for (JsonNode step : recorded.get("steps")) {
            Map<Integer, List<double[]>> next = new HashMap<>(states.getLast());
            for (JsonNode change : step.get("changes")) {
                List<double[]> numbers = new ArrayList<>(
                        List.of(playground.recordedNumbers(change.get("data").asInt())));
                if (change.get("grad").asInt() >= 0) {
                    numbers.add(playground.recordedNumbers(change.get("grad").asInt()));
                }
                next.put(change.get("tensor").asInt(), numbers);
            }
            states.add(next);
        }
        return states;
    }

    /** The numbers that the cards have: of a picture those that it is painted from, of cells those that are written there. */
    private static Map<Integer, List<double[]>> shown(ChromeDriver browser) {
        Map<Integer, List<double[]>> shown = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(browser.executeScript(
                """
                        const { graph, numbers } = playgroundPage.pane;
                        const shown = {};
                        for (const [id, { box }] of graph.cards) {
                          if (box.classList.contains('ghost')) continue;
                          const state = graph.state(id, graph.at);
                          const parts = [...box.querySelectorAll('canvas')].map((each) => each.shown);
                          const arrays = parts.length ? parts : [numbers.get(state.data), numbers.get(state.grad)].filter(Boolean);
                          if (!parts.length && !box.classList.contains('constant')) {
                            const cells = [...box.querySelectorAll('.cells span')].map((each) => each.textContent);
                            const all = arrays.flatMap((each) => [...each.values]);
                            const half = (text) => { // of the last digit that is written
                              const [digits, power] = text.split('e');
                              return 0.5 * 10 ** (Number(power || 0) - (digits.split('.')[1] || '').length) * (1 + 1e-9);
                            };
                            if (cells.length !== all.length || cells.some((each, i) => Math.abs(Number(each) - all[i]) > half(each))) throw new Error(`cells ${cells} of ${all}`);
                          }
                          shown[id] = arrays.map((each) => [...each.values]);
                        }
                        return shown;""")))
                .forEach((id, arrays) -> shown.put(Integer.valueOf(id.toString()),
                        ((List<?>) arrays).stream().map(PlaygroundInBrowserTest::doubles).toList()));
        return shown;
    }

    @Tag("long")
    @Test
    void everyKnobAnswers() {
        ChromeDriver browser = page("seed=3");
        for (String each : List.of("[data-data=circles]", "[title='Layer 2: one unit more']", ".layer.add button")) {
            browser.findElement(By.cssSelector(each)).click();
            await(browser, "return !playgroundPage.changed"); // the next picture has buttons of its own
        }
        assertThat(numbers(browser, "playgroundPage.run.widths")).containsExactly(2, 8, 9, 9, 1);
        browser.findElement(By.className("more")).click();
        browser.findElement(By.cssSelector("[data-feature=x1x2]")).click();
        assertThat(numbers(browser, "playgroundPage.run.widths")).containsExactly(3, 8, 9, 9, 1);
        List<WebElement> choices = browser.findElements(By.cssSelector(".knobs select"));
        choices.get(0).sendKeys("relu");
        choices.get(1).sendKeys("SGD");
        choices.get(2).sendKeys("L2");
        List<WebElement> sliders = browser.findElements(By.cssSelector(".knobs input[type=range]"));
        sliders.get(2).sendKeys(Keys.HOME);
        sliders.get(3).sendKeys(Keys.END);
        WebElement rate = browser.findElement(By.id("rate"));
        rate.sendKeys(Keys.END);
        assertThat(number(browser, "playgroundPage.run.playground.rate()")).isEqualTo(10);
        assertThat(browser.findElements(By.cssSelector(".halo"))).as("nobody needs the hint any more").isEmpty();
        sliders.get(0).sendKeys(Keys.END);
        sliders.get(1).sendKeys(Keys.HOME);
        await(browser, "return playgroundPage.run.train.length === 3 * 16");
        await(browser, "return location.hash.includes('train=0.1')");
        assertThat(browser.getCurrentUrl()).contains("data=circles", "noise=0.5", "hidden=8,9,9", "activation=relu",
                "optimizer=sgd", "momentum=0.99", "batch=1;", "l2=0.001", "rate=10");
        browser.findElement(By.cssSelector(".transport .once")).click();
        assertThat(number(browser, "playgroundPage.run.now")).isOne();
        browser.findElement(By.cssSelector(".transport .reset")).click();
        assertThat(number(browser, "playgroundPage.run.now")).isZero();
    }

    @Tag("long")
    @Test
    void goesBackByTheCurveAndFromThereAnotherWay() {
        ChromeDriver browser = page("seed=3");
        browser.findElement(By.cssSelector(".transport .play")).click();
        await(browser, "return playgroundPage.run.losses.length >= 20");
        WebElement curve = browser.findElement(By.className("losses"));
        curve.sendKeys(Keys.PAGE_DOWN, Keys.HOME, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        double last = number(browser, "playgroundPage.run.last");
        assertThat(number(browser, "playgroundPage.run.now")).isEqualTo(2);
        assertThat(last).as("what came later is still there").isGreaterThanOrEqualTo(20);
        browser.findElement(By.cssSelector(".transport .once")).click();
        assertThat(number(browser, "playgroundPage.run.last")).isEqualTo(3);
        assertThat(number(browser, "playgroundPage.run.ghost.length")).as("the other way stays as a trace")
                .isEqualTo(last);
    }

    @Test
    void theValleysKnobIsTheRate() {
        ChromeDriver browser = page("optimizer=sgd;rate=0.1");
        chromium().type("3");
        await(browser, "return playgroundPage.ground !== undefined");
        WebElement valley = browser.findElement(By.cssSelector("canvas.valley"));
        new Actions(browser).moveToElement(valley, 100, 0).click().perform();
        double[] ground = numbers(browser, "playgroundPage.ground.valley");
        assertThat(number(browser, "playgroundPage.run.playground.rate()")).isBetween(ground[0], ground[1])
                .isNotEqualTo(0.1);
    }

    @Test
    void whatNobodyKnowsIsSaidInOneLineAndThePageIsItsOwn() {
        ChromeDriver browser = page("data=moons");
        assertThat(browser.findElement(By.className("toast")).getText()).startsWith("This address asks for settings");
        assertThat(browser.executeScript("return playgroundPage.settings.get('data')")).isEqualTo("spirals");
        assertThat(page("%").findElement(By.className("toast")).getText()).startsWith("This address asks for settings");
    }

    @Tag("long")
    @Test
    void onEverySizeNothingIsOutsideThePageAndNothingIsAskedOfAnyServer() throws Exception {
        ChromeDriver browser = page("seed=3");
        assertThat(chromium().tooNarrow("playground")).isEmpty();
        browser.findElement(By.className("more")).click();
        assertThat(chromium().tooNarrow("playground-knobs")).isEmpty();
        chromium().type(Keys.ESCAPE);
        for (String face : List.of("2", "3", "4")) {
            chromium().type(face);
            assertThat(chromium().tooNarrow("playground-" + face)).isEmpty();
        }
        assertThat(chromium().requests()).isZero();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .filteredOn(each -> each.getLevel().intValue() >= Level.WARNING.intValue())
                .isEmpty();
    }
}
