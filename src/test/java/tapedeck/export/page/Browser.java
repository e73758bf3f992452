package tapedeck.export.page;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Dimension;

/** A browser without a window, in which a page is open. */
public interface Browser extends AutoCloseable {
    /** A phone, a tablet, a projector. */
    List<Dimension> SIZES = List.of(new Dimension(360, 640), new Dimension(1024, 768), new Dimension(1920, 1080));

    /** Those that are installed: Chromium, without which none of this is run, and Firefox, if it is there. */
    static List<Browser> installed() throws IOException {
        List<Browser> all = new ArrayList<>(List.of(new Chromium()));
        File firefox = executable("firefox-esr", "firefox");
        if (firefox != null) {
            all.add(new Firefox(firefox));
        }
        return all;
    }

    /** The first of these programs on the PATH, or null. */
    static @Nullable File executable(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(each -> new File(each, name)))
                .filter(File::canExecute).findFirst().orElse(null);
    }

    /** Opens an address anew, also where another place of the same page is open. */
    void go(String address);

    /** What a function of this body returns: null, a text, a number, a truth or a list of these. */
    @Nullable
    Object run(String body);

    /** Turns to the first frame of the page, or back to the page itself. */
    void turn(boolean toFrame);

    /** Types into what has the focus. */
    void type(CharSequence keys);

    /** Clicks with the pointer on the {@code index}th element of a selector. */
    void click(String selector, int index);

    void resize(Dimension size);

    byte[] picture();

    @Override
    void close();

    /** Opens a page and a place in it. */
    default void open(Path page, String place) {
        go("about:blank");
        go(page.toUri() + place);
    }

    /** The same with a page that plays, which is there once its numbers are unpacked. */
    default void openPlayer(Path page, String place) {
        open(page, place);
        await().until(() -> Boolean.TRUE.equals(run("return document.querySelector('#player > *') !== null")));
    }

    /** The texts of all elements of a selector, as they are seen. */
    @SuppressWarnings("unchecked")
    default List<String> texts(String selector) {
        return (List<String>) Objects.requireNonNull(run("return [...document.querySelectorAll('"
                + selector + "')].map(each => each.innerText.trim())"));
    }

    default String text(String selector) {
        return texts(selector).getFirst();
    }

    default void click(String selector) {
        click(selector, 0);
    }

    /** How many things the page has asked any server for. */
    default long requests() {
        return ((Number) Objects.requireNonNull(run("return performance.getEntriesByType('resource').length")))
                .longValue();
    }

    /** The sizes at which something of the page lies outside the window; pictures at all of them lie in {@code target/pages}. */
    default List<Dimension> tooNarrow(String name) throws IOException {
        List<Dimension> narrow = new ArrayList<>();
        Path pages = Files.createDirectories(Path.of("target/pages"));
        for (Dimension size : SIZES) {
            resize(size);
            run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
            if (Boolean.TRUE.equals(
                    run("return document.documentElement.scrollWidth > document.documentElement.clientWidth"))) {
                narrow.add(size);
            }
            Files.write(pages.resolve(name + "-" + this + "-" + size.getWidth() + ".png"), picture());
        }
        return narrow;
    }
}
