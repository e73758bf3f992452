package tapedeck.export.page;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium without a window, and the pages that are opened in it. */
public final class Chromium implements AutoCloseable {
    private static final List<Dimension> SIZES = List.of(new Dimension(500, 780), new Dimension(1024, 768),
            new Dimension(1920, 1080));

    private final ChromeDriver driver;

    Chromium() {
        ChromeOptions options = new ChromeOptions();
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en", "--accept-lang=en",
                "--hide-scrollbars");
        driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver()).build(), options);
        driver.manage().window().setSize(new Dimension(1280, 860));
    }

    /** The browser's own driver: none is fetched from the net. */
    public static File driver() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(each -> new File(each, "chromedriver"))
                .filter(File::canExecute).findFirst()
                .orElseThrow(() -> new AssertionError("no chromedriver installed"));
    }

    /** Opens a page anew, also where another address of it is open. */
    ChromeDriver open(Path page, String address) {
        driver.get("about:blank");
        driver.get(page.toUri() + address);
        return driver;
    }

    void press(CharSequence key) {
        driver.findElement(By.tagName("body")).sendKeys(key);
    }

    /** How many things the page that is open has asked any server for. */
    long requests() {
        return ((Number) driver.executeScript("return performance.getEntriesByType('resource').length")).longValue();
    }

    /** The sizes at which something of the page lies outside the window; pictures at all of them lie in {@code target/pages}. */
    List<Dimension> tooNarrow(String name) throws IOException {
        List<Dimension> narrow = new ArrayList<>();
        Path pages = Files.createDirectories(Path.of("target/pages"));
        for (Dimension size : SIZES) {
            driver.manage().window().setSize(size);
            if (Boolean.TRUE.equals(driver.executeScript(
                    "return document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
                narrow.add(size);
            }
            Files.write(pages.resolve(name + "-" + size.getWidth() + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
        return narrow;
    }

    @Override
    public void close() {
        driver.quit();
    }
}
