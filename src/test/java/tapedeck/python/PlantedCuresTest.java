package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * The cures against a planted mistake, suggested edits and other rates to begin anew with: those that {@code cured.txt} names are offered,
 * and each takes the finding away or lowers the loss. {@code mvn verify} takes one, against which an edit and a rate are offered,
 * {@code mvn -Plong verify} all but those that stay blind.
 */
@StartsPython
class PlantedCuresTest {
    private static final String QUICK = "planted/boston_like_gd.py";

    private final PythonEngine engine;

    PlantedCuresTest(PythonEngine engine) {
        this.engine = engine;
    }

    @Tag("long")
    @TestFactory
    Stream<DynamicTest> whatIsOfferedTakesTheFindingAwayOrLowersTheLoss() throws Exception {
        List<Checkups.Case> all = Checkups.tuned(false);
        assertThat(all).extracting(Checkups.Case::name).contains(QUICK);
        Map<String, List<String>> recorded = Cured.recorded().stream().collect(Collectors.groupingBy(Cured::program,
                Collectors.mapping(Cured::cure, Collectors.toList())));
        assertThat(recorded.get(QUICK)).containsExactly("edit", "rate");
        return all.stream().filter(each -> Boolean.getBoolean("tapedeck.long") || each.name().equals(QUICK))
                .map(each -> DynamicTest.dynamicTest(each.name(),
                        () -> {
                            List<Cured> cures = Cured.of(each, engine);
                            assertThat(cures).as(cures.toString()).extracting(Cured::cure)
                                    .isEqualTo(recorded.get(each.name()));
                            assertThat(cures).filteredOn(Cured::isTried).allSatisfy(
                                    cured -> assertThat(cured.helps()).as(cured.toString()).isTrue());
                        }));
    }
}
