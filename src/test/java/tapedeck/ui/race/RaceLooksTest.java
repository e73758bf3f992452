package tapedeck.ui.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tapedeck.tape.Series;

/** What a race's picture is made of. */
class RaceLooksTest {
    @Test
    void anUnevenBatchOfEachEpochIsNoCurtain() {
        Series series = new Series();
        for (int i = 1; i <= 2_000; i++) {
            series.append(i % 15 == 0 ? 1.5 : 24);
        }
        Trace trace = Trace.of(series.view(), 2_000, 350);
        for (int column = 30; column < trace.end(); column++) {
            assertThat(trace.smooth(column)).as("%d", column).isCloseTo(22.5, within(0.6));
        }
    }
}
