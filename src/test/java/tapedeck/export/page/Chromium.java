package tapedeck.export.page;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;

/** Chromium by its driver. */
public final class Chromium implements Browser {
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
        return Objects.requireNonNull(Browser.executable("chromedriver"), "no chromedriver installed");
    }

    /** The page that was opened, for what is asked of Chromium alone. */
    ChromeDriver page(Path page, String place) {
        open(page, place);
        return driver;
    }

    @Override
    public void go(String address) {
        driver.get(address);
    }

    @Override
    public @Nullable Object run(String body) {
        return driver.executeScript(body);
    }

    @Override
    public void turn(boolean toFrame) {
        driver.switchTo().defaultContent();
        if (toFrame) {
            driver.switchTo().frame(0);
        }
    }

    @Override
    public void type(CharSequence keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    @Override
    public void click(String selector, int index) {
        driver.findElements(By.cssSelector(selector)).get(index).click();
    }

    /** Narrower than a window of Chromium can be, too. */
    @Override
    public void resize(Dimension size) {
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", size.getWidth(), "height",
                size.getHeight(), "deviceScaleFactor", 1, "mobile", false));
    }

    @Override
    public byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    @Override
    public void close() {
        driver.quit();
    }

    @Override
    public String toString() {
        return "chromium";
    }
}
