package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeriesTest {
    @Test
    void keepsEveryPointWhileThereIsRoom() {
        Series series = new Series();
        for (int i = 0; i < 1000; i++) {
            series.append(i);
        }
        Series.View view = series.view();
        assertThat(view.stride()).isEqualTo(1);
        assertThat(view.points()).isEqualTo(1000);
        assertThat(view.last(437)).isEqualTo(437);
        assertThat(view.iterations()).isEqualTo(1000);
    }

    @Test
    void losesNoSpikeHoweverManyComeAfter() {
        Series series = new Series();
        int spike = 123_457;
        for (int i = 0; i < 3_000_000; i++) {
            series.append(i == spike ? 1e6 : 1 + i % 2);
        }
        Series.View view = series.view();
        assertThat(view.points()).isLessThan(70_000);
        assertThat(view.max(spike / view.stride())).isEqualTo(1e6);
        assertThat(view.min(spike / view.stride())).isEqualTo(1);
        assertThat(view.iterations()).isEqualTo(3_000_000);
    }

    @Test
    void aViewNeverChanges() {
        Series series = new Series();
        series.append(1);
        Series.View before = series.view();
        series.append(2);
        assertThat(before.points()).isEqualTo(1);
        assertThat(before.iterations()).isEqualTo(1);
    }

    @Test
    void notANumberStaysVisible() {
        Series series = new Series();
        for (int i = 0; i < 200_000; i++) {
            series.append(i == 7 ? Double.NaN : 1);
        }
        Series.View view = series.view();
        assertThat(view.max(7 / view.stride())).isNaN();
    }

    @Test
    void aPointIsItsOwnNumbersAlone() {
        Series series = new Series();
        for (int i = 0; i < 10; i++) {
            series.append(10 - i);
        }
        assertThat(series.view().max(9)).isEqualTo(1);
        assertThat(series.view().min(3)).isEqualTo(7);
    }

    @Test
    void goesOnFromAnotherThatStaysAsItIs() {
        Series whole = new Series();
        for (int i = 0; i < 5 * 1024; i++) {
            whole.append(i);
        }
        Series.View start = whole.view().until(2 * 1024 + 1);
        Series branch = new Series(start);
        Series again = new Series(whole.view().until(1024));
        branch.append(-1);
        again.append(-2);
        assertThat(start.points()).isEqualTo(2 * 1024 + 1);
        assertThat(branch.view().last(2 * 1024)).isEqualTo(2 * 1024);
        assertThat(branch.view().last(2 * 1024 + 1)).isEqualTo(-1);
        assertThat(branch.view().iterations()).isEqualTo(2 * 1024 + 2);
        assertThat(branch.view().chunks()).hasSize(3);
        assertThat(again.view().last(1024)).isEqualTo(-2);
        assertThat(whole.view().last(2 * 1024 + 1)).isEqualTo(2 * 1024 + 1);
        assertThat(whole.view().last(1024)).isEqualTo(1024);
    }
}
