package tapedeck.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.array.EngineException;
import tapedeck.program.Schedule.Kind;
import tapedeck.pytorch.Cases;

class ScheduleTest {
    /** The closed form of every iteration against PyTorch's scheduler, which goes from rate to rate. */
    @TestFactory
    Stream<DynamicTest> theRatesArePyTorchs() {
        return Cases.list(Cases.read("optim_rates.json"))
                .map(c -> DynamicTest.dynamicTest(c.get("name").asText(), () -> agrees(c)));
    }

    private static void agrees(JsonNode c) {
        Schedule schedule = new Schedule(Kind.valueOf(c.get("kind").asText()), 1, c.get("period").asInt(),
                c.get("gamma").asDouble());
        double[] rates = Cases.doubles(c.get("rates"));
        for (int i = 0; i < rates.length; i++) {
            assertThat(c.get("rate").asDouble() * schedule.factor(i + 1)).as("iteration %d", i + 1)
                    .isCloseTo(rates[i], within(1e-13));
        }
    }

    @Test
    void cosineAndOneCycleStayAtTheirEnd() {
        assertThat(new Schedule(Kind.COSINE, 1, 30, 0.1).factor(1_000)).isEqualTo(0.1);
        assertThat(new Schedule(Kind.ONE_CYCLE, 1, 100, 0.001).factor(1_000)).isCloseTo(0.001, within(1e-15));
    }

    @Test
    void countsFromItsStart() {
        Schedule step = new Schedule(Kind.STEP, 1_000, 10, 0.5);
        assertThat(step.factor(1)).isEqualTo(1);
        assertThat(step.factor(1_009)).isEqualTo(1);
        assertThat(step.factor(1_010)).isEqualTo(0.5);
    }

    @Test
    void refusesWhatIsNoPeriodOrGamma() {
        assertThatThrownBy(() -> new Schedule(Kind.STEP, 1, 0, 0.5)).isInstanceOf(EngineException.class)
                .hasMessage("Expected positive integer total_steps, but got 0");
        assertThatThrownBy(() -> new Schedule(Kind.STEP, 1, 1, Double.NaN)).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> new Schedule(Kind.STEP, 1, 1, -1)).isInstanceOf(EngineException.class);
    }
}
