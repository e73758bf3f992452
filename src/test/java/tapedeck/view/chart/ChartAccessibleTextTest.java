package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.text.Message;

class ChartAccessibleTextTest {
    @Test
    void beforeAnythingRanItSaysWhatComes() {
        assertThat(ChartAccessibleText.of(ChartData.EMPTY)).containsExactly(Message.of("chart.spoken"),
                Message.of("chart.spoken-hint", "hint", Message.of("chart.loss-soon")));
        assertThat(ChartAccessibleText.hint(ChartView.Kind.GRADIENTS, "y"))
                .isEqualTo(Message.of("chart.gradients-soon"));
        assertThat(ChartAccessibleText.hint(ChartView.Kind.LOSS, "y"))
                .isEqualTo(Message.of("chart.begins-of", "name", "y"));
    }

    @Test
    void theCurrentTakeIsSaidFirst() {
        ChartData data = new ChartData(List.of(Takes.take(1, null, 10, _ -> 0.5, 10), Takes.take(2, 20, i -> i)), 2);
        assertThat(ChartAccessibleText.of(data)).containsExactly(Message.of("chart.spoken"),
                Message.of("chart.spoken-current", "take", Message.verbatim("take 2"), "iteration", 20L, "loss", 20.0,
                        "rate", "0.1"),
                Message.of("chart.spoken-other", "take", Message.verbatim("take 1"), "n", 10L, "loss", "0.5"));
    }
}
