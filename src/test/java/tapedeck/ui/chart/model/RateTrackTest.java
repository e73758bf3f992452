package tapedeck.ui.chart.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.ui.plot.Axis;

class RateTrackTest {
    private final Take take = Takes.take(1, 50, _ -> 1, Takes.rate(21, 0.1, 0.2), Takes.rate(31, 0.2, 0.4));

    @Test
    void everyColumnHasTheRateOfItsIteration() {
        RateTrack track = new RateTrack();
        track.fill(take, IterationPlaces.COUNTED, Axis.linear(0, 100, 0, 100), 100, 50, 0);
        assertThat(track.size()).as("to where it has run").isEqualTo(51);
        assertThat(track.rate(19)).isEqualTo(0.1);
        assertThat(track.rate(20)).isEqualTo(0.2);
        assertThat(track.rate(29)).isEqualTo(0.2);
        assertThat(track.rate(30)).isEqualTo(0.4);
        track.clear();
        assertThat(track.size()).isZero();
    }

    @Test
    void theColumnsBeginWhereTheAxisDoes() {
        RateTrack track = new RateTrack();
        track.fill(take, IterationPlaces.COUNTED, Axis.linear(10, 40, 0, 60), 60, 50, 0);
        assertThat(track.size()).isEqualTo(60);
        assertThat(track.rate(19)).as("iteration 20").isEqualTo(0.1);
        assertThat(track.rate(20)).as("iteration 21, half of it").isEqualTo(0.2);
        assertThat(track.rate(40)).isEqualTo(0.4);
    }

    @Test
    void aChangeHoldsFromItsIterationOn() {
        assertThat(RateTrack.rateAt(take, 20)).isEqualTo(0.1);
        assertThat(RateTrack.rateAt(take, 21)).isEqualTo(0.2);
        assertThat(RateTrack.rateAt(take, 31)).isEqualTo(0.4);
    }
}
