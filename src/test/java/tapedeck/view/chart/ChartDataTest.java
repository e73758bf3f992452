package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;

class ChartDataTest {
    private final Take one = Takes.take(1, 5, _ -> 1);
    private final Take two = Takes.take(2, 5, _ -> 1);
    private final Take three = Takes.take(3, 5, _ -> 1);
    private final Take hidden = Takes.visible(Takes.take(4, 5, _ -> 1), false);
    private final List<Take> all = List.of(one, two, three, hidden);

    @Test
    void theCurrentTakeIsDrawnLastAndNamedFirst() {
        ChartData data = new ChartData(all, 2);
        assertThat(data.drawn()).containsExactly(one, three, two);
        assertThat(data.named()).containsExactly(two, one, three);
        assertThat(data.running()).isSameAs(two);
    }

    @Test
    void itIsDrawnAlsoWhereItIsHidden() {
        assertThat(new ChartData(all, 4).named()).containsExactly(hidden, one, two, three);
    }

    @Test
    void withoutOneTheyStayInTheirOrder() {
        assertThat(new ChartData(all, 9).named()).containsExactly(one, two, three);
        assertThat(new ChartData(all, 9).take(9)).isNull();
    }
}
