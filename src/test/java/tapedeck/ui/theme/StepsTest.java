package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Letters and spaces are of the few sizes that base.css names. */
class StepsTest {
    private static final Path STYLES = Path.of("src/main/resources/tapedeck/ui");
    private static final Pattern SIZE = Pattern.compile(
            "-fx-(font-size|spacing|hgap|vgap|graphic-text-gap|padding): ([^;]+);");
    private static final Pattern SELECTOR = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    /** At 720 pixels of height an em has 15: quiet and labels, titles, the one number; in lessons 18 to read, 24 for a question. */
    private static final Set<String> LETTERS = Set.of("0.92em", "1em", "1.15em", "1.2em", "1.35em", "1.6em", "1.8em");
    private static final Set<String> SPACES = Set.of("0", "1px", "0.1em", "0.2em", "0.3em", "0.4em", "0.5em", "0.6em",
            "0.7em",
            "0.9em", "1.2em", "2.15em", "3em");
    /** The root's own size, and spaces before a line of code. */
    private static final Set<String> APART = Set.of(".root", ".code-area .indent",
            ".code-area.hanging .indent");

    /** Room for a card below a line, in lines. */
    private static final String CARD = ".code-area .room-";

    @Test
    void everySizeIsAStep() throws IOException {
        List<String> off = new ArrayList<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(STYLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".css")).toList()) {
                Matcher rule = SELECTOR.matcher(Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", ""));
                while (rule.find()) {
                    String selector = rule.group(1).strip();
                    Matcher size = SIZE.matcher(rule.group(2));
                    while (size.find()) {
                        seen++;
                        Set<String> steps = size.group(1).equals("font-size") ? LETTERS : SPACES;
                        if (!APART.contains(selector) && !selector.startsWith(CARD)
                                && !Stream.of(size.group(2).split(" ")).allMatch(steps::contains)) {
                            off.add(file.getFileName() + " " + selector + ": " + size.group());
                        }
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(200);
        assertThat(off).isEmpty();
    }
}
