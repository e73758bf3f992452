package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Of programs with a planted mistake it is the first finding, at the line where a person would point; of healthy ones there is
 * none. {@code mvn verify} takes a few, {@code mvn -Plong verify} all but those that stay blind. What was missed when it was recorded is no failure here:
 * {@code found.txt} says so, and it must not be another then.
 */
@StartsPython
class PlantedFindingsTest {
    /** A mistake, and none; each takes a few seconds. */
    private static final List<String> QUICK = List.of("planted/forum_line_by_hand.py", "healthy/tied_weights.py");

    private final PythonEngine engine;

    PlantedFindingsTest(PythonEngine engine) {
        this.engine = engine;
    }

    @TestFactory
    Stream<DynamicTest> areFoundFirstAndAtTheirLine() throws Exception {
        List<Checkups.Case> tuned = Checkups.all().stream().filter(each -> FindingsPage.TUNED.contains(each.half()))
                .toList();
        assertThat(tuned).extracting(Checkups.Case::name).containsAll(QUICK);
        return tuned.stream().filter(each -> Boolean.getBoolean("tapedeck.long") || QUICK.contains(each.name()))
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    Checkups.Outcome outcome = Checkups.of(each, engine);
                    assertThat(FindingsPage.found()).as(outcome.toString()).contains(FindingsPage.Found.of(outcome));
                }));
    }
}
