package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Trouble;

/** The page of findings is what the detectors say of themselves and what was recorded: made anew by {@link FindingsPage}. */
class FindingsPageTest {
    @Test
    void thePageIsUpToDate() throws IOException {
        assertThat(Files.readString(FindingsPage.PAGE)).isEqualTo(FindingsPage.page());
    }

    @Test
    void everyFindingIsDescribedInItsOrder() throws IOException {
        assertThat(FindingsPage.texts().keySet())
                .containsExactlyElementsOf(Arrays.stream(Trouble.values()).map(Trouble::id).toList());
        assertThat(FindingsPage.texts().values())
                .allSatisfy(parts -> assertThat(parts).hasSize(3).noneMatch(String::isBlank));
    }

    @Test
    void everyProgramIsRecorded() throws IOException {
        assertThat(FindingsPage.found()).extracting(FindingsPage.Found::program)
                .containsExactlyInAnyOrderElementsOf(Checkups.all().stream().map(Checkups.Case::name).toList());
    }
}
