package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NumberSampleTest {
    private final NumberSample sample = new NumberSample();

    private void add(int numbers) {
        for (int i = numbers; i >= 0; i--) {
            sample.add(i);
        }
    }

    @Test
    void aQuantileIsAboveItsShare() {
        assertThat(sample.isEmpty()).isTrue();
        add(100);
        assertThat(sample.isEmpty()).isFalse();
        assertThat(sample.quantile(0)).isZero();
        assertThat(sample.quantile(0.25)).isEqualTo(25);
        assertThat(sample.quantile(1)).isEqualTo(100);
    }

    @Test
    void ofManyNumbersSomeAreKeptEvenlySpread() {
        add(10_000);
        assertThat(sample.quantile(0.5)).isCloseTo(5_000, within(20.0));
        assertThat(sample.quantile(0.1)).isCloseTo(1_000, within(20.0));
        sample.reset();
        sample.add(3);
        assertThat(sample.quantile(0.5)).isEqualTo(3);
    }
}
