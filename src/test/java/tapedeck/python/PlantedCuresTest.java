package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tapedeck.finding.Finding;
import tapedeck.finding.Rewriting;

/**
 * A program with a planted mistake is edited as the finding suggests: the finding is gone. {@code mvn verify} takes a
 * few, {@code mvn -Plong verify} all but those that stay blind.
 */
@StartsPython
class PlantedCuresTest {
    private static final int SAMPLE = 135;

    private final PythonEngine engine;

    PlantedCuresTest(PythonEngine engine) {
        this.engine = engine;
    }

    @TestFactory
    Stream<DynamicTest> whatIsSuggestedTakesTheFindingAway() throws Exception {
        List<Checkups.Case> tuned = Checkups.all().stream()
                .filter(each -> FindingsPage.TUNED.contains(each.half()) && !each.isHealthy()).toList();
        return Scripts.sample(tuned, SAMPLE).map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            List<Rewriting> edits = Checkups.of(each, engine).report().findings().stream()
                    .filter(found -> found.trouble().id().equals(each.trouble())).map(Finding::edits).findFirst()
                    .orElse(List.of());
            if (!edits.isEmpty()) {
                String text = edits.getFirst().in(Files.readString(each.file()));
                Checkups.Outcome cured = Checkups.of(each, text, engine);
                assertThat(text).isNotEqualTo(Files.readString(each.file()));
                assertThat(cured.rank()).as(cured.toString()).isZero();
                assertThat(cured.report().evidence().state().failure()).as(text).isNull();
            }
        }));
    }
}
