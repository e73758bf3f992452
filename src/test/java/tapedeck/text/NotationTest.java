package tapedeck.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How mathematics is written in what is said. */
class NotationTest {
    private static final Path TEXTS = Path.of(System.getProperty("tapedeck.home", "."),
            "src/main/resources/tapedeck/texts");

    /** Bars around a number are read as an absolute value, or not at all. */
    @Test
    void aNormHasItsName() throws IOException {
        try (Stream<Path> all = Files.list(TEXTS)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".properties")).toList();
            assertThat(files).hasSizeGreaterThan(20);
            for (Path file : files) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("‖", "||");
            }
        }
    }
}
