package tapedeck.deck.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.program.Metrics;

class MetricSeriesTest {
    private final MetricSeries measured = new MetricSeries();

    private void measure(long iteration, double loss) {
        measured.add(new Metrics(iteration, new Metrics.Scores(loss, loss, 0.5, 0.5)));
    }

    @Test
    void theBestStaysHoweverManyComeAfterIt() {
        measure(1, Double.NaN);
        for (long i = 2; i <= 20_000; i++) {
            measure(i, i == 1_002 ? 0.25 : 1);
        }
        assertThat(measured.all()).hasSizeLessThanOrEqualTo(2_001);
        assertThat(measured.all()).filteredOn(each -> each.scores().trainLoss() == 0.25)
                .singleElement().extracting(Metrics::iteration).isEqualTo(1_002L);
        assertThat(measured.all()).extracting(Metrics::iteration).isSorted().endsWith(20_000L);
    }

    @Tag("long")
    @Test
    void whatWasMeasuredBeforeAChangeStaysToo() {
        measured.keep(1_001);
        for (long i = 1; i <= 20_000; i++) {
            measure(i, 1);
        }
        assertThat(measured.all()).extracting(Metrics::iteration).contains(1_001L).isSorted();
        assertThat(measured.all()).hasSizeLessThanOrEqualTo(2_001);
    }

    @Test
    void whatIsMeasuredAgainIsKnownAlready() {
        measure(1, 3);
        measure(2, 2);
        measure(2, 1);
        measure(1, 1);
        assertThat(measured.all()).extracting(each -> each.scores().trainLoss()).containsExactly(3.0, 2.0);
    }
}
