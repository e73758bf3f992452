package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import tapedeck.ui.graph.GraphPlans;

/** A lesson's page in Chromium: {@code mvn -Pbrowser verify}. */
@Tag("browser")
class LessonInBrowserTest {
    @TempDir
    static Path folder;
    private static @Nullable Chromium chromium;

    @BeforeAll
    static void play() throws Exception {
        Files.write(folder.resolve("lesson.html"), LessonPageTest.page(new GraphPlans()));
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

    /** From its beginning. */
    private static ChromeDriver lesson() {
        ChromeDriver browser = chromium().open(folder.resolve("lesson.html"), "");
        browser.executeScript("localStorage.clear()");
        return chromium().open(folder.resolve("lesson.html"), "");
    }

    private static void next(ChromeDriver browser) {
        browser.findElement(By.cssSelector(".bar .next")).click();
    }

    private static String remark(ChromeDriver browser) {
        return browser.findElement(By.className("remark")).getText();
    }

    private static WebElement option(ChromeDriver browser, String text) {
        return browser.findElements(By.cssSelector("button.option")).stream()
                .filter(each -> each.getText().contains(text)).findFirst().orElseThrow();
    }

    private static String count(ChromeDriver browser) {
        return browser.findElement(By.className("count")).getText();
    }

    private static void type(ChromeDriver browser, String number) {
        WebElement field = browser.findElement(By.cssSelector(".number input"));
        field.clear();
        field.sendKeys(number, Keys.ENTER);
    }

    private static void click(ChromeDriver browser, String selector, String name) {
        await().ignoreException(StaleElementReferenceException.class) // it is drawn anew meanwhile
                .untilAsserted(() -> browser.findElements(By.cssSelector(selector)).stream()
                        .filter(each -> each.getText().startsWith(name)).findFirst().orElseThrow().click());
    }

    @Test
    void aWholeLessonIsPlayedWithRightAndWrongAnswers() {
        ChromeDriver browser = lesson();
        next(browser);
        assertThat(browser.findElement(By.cssSelector(".bar .next")).getText()).as("a question is open")
                .isEqualTo("Show me");
        option(browser, "None").click();
        assertThat(option(browser, "None").getText()).contains("Backward fills it.");
        assertThat(browser.findElements(By.cssSelector(".card .cells.grad, .card canvas.grad"))).as("nothing is shown")
                .isEmpty();
        option(browser, "Numbers").click();
        assertThat(option(browser, "Numbers").getDomAttribute("class")).contains("right");
        next(browser);
        type(browser, "abc");
        assertThat(remark(browser)).isEqualTo("Please type a number, such as 0.5 or -3e-2.");
        type(browser, "0.2");
        assertThat(remark(browser)).isEqualTo("Half of it.");
        type(browser, "0.7");
        assertThat(remark(browser)).isEqualTo("Look at the slider.");
        type(browser, "0,1");
        assertThat(remark(browser)).startsWith("Right.");
        next(browser);
        click(browser, ".card .head b", "x");
        assertThat(remark(browser)).isEqualTo("A parameter is a leaf that needs a gradient.");
        click(browser, ".card .head b", "w1");
        assertThat(remark(browser)).startsWith("Right.");
        next(browser);
        click(browser, ".junction", "matmul");
        assertThat(remark(browser)).startsWith("Right.");
        next(browser);
        for (WebElement each : browser.findElements(By.cssSelector("button.name")).reversed()) {
            each.click();
        }
        assertThat(remark(browser)).startsWith("Right.");
        chromium().press(Keys.PAGE_DOWN);
        chromium().press(Keys.PAGE_DOWN);
        assertThat(browser.findElement(By.className("how")).getText()).as("it takes the window")
                .contains("Tapedeck’s own window");
        while (!count(browser).equals("Step 13 of 13")) {
            chromium().press(Keys.PAGE_DOWN);
        }
        assertThat(browser.findElement(By.className("tally")).getText()).as("those that were shown are not right")
                .isEqualTo("2 of 6 questions right at the first try");
    }

    @Tag("long")
    @Test
    void howFarOneCameIsKept() {
        ChromeDriver browser = lesson();
        next(browser);
        option(browser, "Numbers").click();
        next(browser);
        assertThat(count(chromium().open(folder.resolve("lesson.html"), ""))).isEqualTo("Step 3 of 13");
        assertThat(count(chromium().open(folder.resolve("lesson.html"), "#step=looks"))).isEqualTo("Step 1 of 13");
        assertThat(count(chromium().open(folder.resolve("lesson.html"), "#step=curves")))
                .as("what is behind an open question would answer it").isEqualTo("Step 1 of 13");
    }

    @Tag("long")
    @Test
    void onEverySizeNothingIsOutsideThePageAndNothingIsAskedOfAnyServer() throws Exception {
        lesson();
        assertThat(chromium().tooNarrow("lesson")).isEmpty();
        assertThat(chromium().requests()).isZero();
        assertThat(List.of(folder.toFile().list())).containsExactly("lesson.html");
    }
}
