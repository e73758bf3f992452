package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever is offered against a planted mistake, a suggested edit or another rate to begin anew with, takes the finding away or lowers the
 * loss. {@code mvn verify} takes one, against which an edit and a rate are offered, {@code mvn -Plong verify} all but those that stay
 * blind; what they brought is in {@code cured.txt}.
 */
@StartsPython
class PlantedCuresTest {
    private static final String QUICK = "planted/boston_like_gd.py";

    private final PythonEngine engine;

    PlantedCuresTest(PythonEngine engine) {
        this.engine = engine;
    }

    @TestFactory
    Stream<DynamicTest> whatIsOfferedTakesTheFindingAwayOrLowersTheLoss() throws Exception {
        List<Checkups.Case> all = Checkups.tuned(false);
        assertThat(all).extracting(Checkups.Case::name).contains(QUICK);
        return all.stream().filter(each -> Boolean.getBoolean("tapedeck.long") || each.name().equals(QUICK))
                .map(each -> DynamicTest.dynamicTest(each.name(),
                        () -> assertThat(Cured.of(each, engine)).filteredOn(Cured::isTried).allSatisfy(
                                cured -> assertThat(cured.helps()).as(cured.toString()).isTrue())));
    }
}
