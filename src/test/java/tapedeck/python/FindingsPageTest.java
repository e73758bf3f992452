package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.finding.FindingKind;

/** The page of findings is what the detectors say of themselves and what was recorded: made anew by {@link FindingsPage}. */
class FindingsPageTest {
    @Test
    void thePageIsUpToDate() throws IOException {
        String page = FindingsPage.page();
        GeneratedPage.assertUpToDate(FindingsPage.PAGE, GeneratedPage.read(FindingsPage.PAGE, page).lines().toList(),
                page.lines().toList(), "FindingsPageTest");
    }

    @Test
    void everyFindingIsDescribedInItsOrder() throws IOException {
        assertThat(FindingsPage.texts().keySet())
                .as("the ids of src/test/python/findings.txt, which FindingsPage makes the page of, in FindingKind's order")
                .containsExactlyElementsOf(Arrays.stream(FindingKind.values()).map(FindingKind::id).toList());
        assertThat(FindingsPage.texts().values())
                .allSatisfy(parts -> assertThat(parts).hasSize(3).noneMatch(String::isBlank));
    }

    @Test
    void everyFindingIsFoundFirstAtTheLineOfAPlantedMistake() throws IOException {
        assertThat(FindingsPage.found())
                .as("found.txt: a new kind needs a script in src/test/python/planted in which it is found")
                .filteredOn(FindingsPage.Found::isRight).extracting(FindingsPage.Found::planted)
                .containsAll(Arrays.stream(FindingKind.values()).map(FindingKind::id).toList());
    }

    @Test
    void nineInTenAreFoundFirstAtTheirLineAndNoHealthyProgramIsAccused() throws IOException {
        List<FindingsPage.Found> planted = FindingsPage.found().stream()
                .filter(each -> FindingsPage.TUNED.contains(each.half()) && !each.isHealthy()).toList();
        assertThat(planted.stream().filter(FindingsPage.Found::isRight).count())
                .isGreaterThanOrEqualTo((long) Math.ceil(0.9 * planted.size()));
        assertThat(FindingsPage.found()).filteredOn(FindingsPage.Found::isHealthy)
                .allMatch(FindingsPage.Found::isRight);
    }

    @Test
    void whateverIsOfferedAgainstAPlantedMistakeHelped() throws IOException {
        assertThat(Cured.recorded()).filteredOn(Cured::isTried).hasSizeGreaterThan(60).allMatch(Cured::helps);
        assertThat(Cured.recorded()).extracting(Cured::program)
                .as("in cured.txt: Cured NAME prints the lines that lack")
                .containsAll(Checkups.tuned(false).stream().map(Checkups.Case::name).toList());
    }

    @Test
    void everyProgramIsRecorded() throws IOException {
        assertThat(FindingsPage.found()).extracting(FindingsPage.Found::program)
                .as("in found.txt: Checkups --record NAME prints the lines that lack")
                .containsExactlyInAnyOrderElementsOf(Checkups.all().stream().map(Checkups.Case::name).toList());
    }
}
