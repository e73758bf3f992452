package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.Keys;
import tapedeck.ui.graph.GraphPlans;

/** A lesson's page in each browser: {@code mvn -Pbrowser verify}. */
@Tag("browser")
@ParameterizedClass
@MethodSource("tapedeck.export.page.Browser#installed")
class LessonInBrowserTest {
    @TempDir
    static Path folder;

    @Parameter
    @Nullable
    Browser given;

    @BeforeAll
    static void play() throws Exception {
        Files.write(folder.resolve("lesson.html"), LessonPageTest.page(new GraphPlans()));
    }

    private Browser browser() {
        return Objects.requireNonNull(given);
    }

    private void open(String place) {
        browser().openPlayer(folder.resolve("lesson.html"), place);
    }

    /** From its beginning. */
    private void begin() {
        open("");
        browser().run("localStorage.clear()");
        open("");
    }

    private void next() {
        browser().click(".bar .next");
    }

    private String remark() {
        return browser().text(".remark");
    }

    private String count() {
        return browser().text(".count");
    }

    private int index(String selector, String text) {
        return IntStream.range(0, browser().texts(selector).size())
                .filter(i -> browser().texts(selector).get(i).contains(text)).findFirst().orElseThrow();
    }

    private void click(String selector, String text) {
        await().ignoreExceptions() // it is drawn anew meanwhile
                .until(() -> {
                    browser().click(selector, index(selector, text));
                    return true;
                });
    }

    private void enter(String number) {
        browser().run("document.querySelector('.number input').value = ''");
        browser().click(".number input");
        browser().type(number + Keys.ENTER);
    }

    @Test
    void aWholeLessonIsPlayedWithRightAndWrongAnswers() {
        begin();
        next();
        assertThat(browser().text(".bar .next")).as("a question is open")
                .isEqualTo("Show me");
        click("button.option", "None");
        assertThat(browser().texts("button.option")).anyMatch(each -> each.contains("Backward fills it."));
        assertThat(browser().texts(".card .cells.grad, .card canvas.grad")).as("nothing is shown").isEmpty();
        click("button.option", "Numbers");
        assertThat(browser().text("button.option.right")).contains("Numbers");
        next();
        enter("abc");
        assertThat(remark()).isEqualTo("Please type a number, such as 0.5 or -3e-2.");
        enter("0.2");
        assertThat(remark()).isEqualTo("Half of it.");
        enter("0.7");
        assertThat(remark()).isEqualTo("Look at the slider.");
        enter("0,1");
        assertThat(remark()).startsWith("Right.");
        next();
        click(".card .head b", "x");
        assertThat(remark()).isEqualTo("A parameter is a leaf that needs a gradient.");
        click(".card .head b", "w1");
        assertThat(remark()).startsWith("Right.");
        next();
        click(".junction", "matmul");
        assertThat(remark()).startsWith("Right.");
        next();
        for (int i = browser().texts("button.name").size() - 1; i >= 0; i--) {
            browser().click("button.name", i);
        }
        assertThat(remark()).startsWith("Right.");
        browser().type(Keys.PAGE_DOWN);
        browser().type(Keys.PAGE_DOWN);
        assertThat(browser().text(".how")).as("it takes the window")
                .contains("Tapedeck’s own window");
        while (!count().equals("Step 13 of 13")) {
            browser().type(Keys.PAGE_DOWN);
        }
        assertThat(browser().text(".tally")).as("those that were shown are not right")
                .isEqualTo("2 of 6 questions right at the first try");
    }

    @Tag("long")
    @Test
    void howFarOneCameIsKept() {
        begin();
        next();
        click("button.option", "Numbers");
        next();
        open("");
        assertThat(count()).isEqualTo("Step 3 of 13");
        open("#step=looks");
        assertThat(count()).isEqualTo("Step 1 of 13");
        open("#step=curves");
        assertThat(count())
                .as("what is behind an open question would answer it").isEqualTo("Step 1 of 13");
    }

    @Tag("long")
    @Test
    void onEverySizeNothingIsOutsideThePageAndNothingIsAskedOfAnyServer() throws Exception {
        begin();
        assertThat(browser().tooNarrow("lesson")).isEmpty();
        assertThat(browser().requests()).isZero();
        assertThat(List.of(folder.toFile().list())).containsExactly("lesson.html");
    }
}
