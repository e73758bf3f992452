package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.program.Schedule;
import tapedeck.program.Schedule.Kind;

class ScheduleWindowTest {
    @Test
    void showsThePeriodThatIsNow() {
        Schedule cosine = new Schedule(Kind.COSINE, 101, 1000, 0.1);
        ScheduleWindow first = ScheduleWindow.of(cosine, 601);
        assertThat(first.from()).isEqualTo(101);
        assertThat(first.to()).isEqualTo(1101);
        assertThat(first.share(601)).isEqualTo(0.5);
        assertThat(first.factor(0)).isEqualTo(1);
        assertThat(first.factor(0.5)).isCloseTo(0.55, within(1e-12));
        assertThat(first.greatest()).isEqualTo(1);
        ScheduleWindow later = ScheduleWindow.of(cosine, 5200);
        assertThat(later.from()).isEqualTo(5101);
        assertThat(later.greatest()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void stepsShowFourOfThem() {
        ScheduleWindow steps = ScheduleWindow.of(new Schedule(Kind.STEP, 1, 10, 0.5), 1);
        assertThat(steps.to()).isEqualTo(41);
        assertThat(steps.factor(0.3)).isEqualTo(0.5);
        assertThat(steps.factor(0.99)).isEqualTo(0.0625);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsChosenBeginsNow(Kind kind) {
        Schedule chosen = ScheduleShape.begin(kind, 77, 1000);
        assertThat(chosen.kind()).isEqualTo(kind);
        if (kind != Kind.CONSTANT) {
            assertThat(chosen.start()).isEqualTo(77);
        }
        ScheduleWindow window = ScheduleWindow.of(chosen, 77);
        assertThat(window.share(77)).isLessThanOrEqualTo(1);
        assertThat(window.greatest()).isPositive();
        assertThat(ScheduleShape.begin(kind, 0, 1000).start()).isEqualTo(1);
    }

    @Test
    void aPeriodIsLongEnoughToBeWatchedAndRound() {
        assertThat(ScheduleShape.period(1, 0)).isEqualTo(1_000);
        assertThat(ScheduleShape.period(1, 15)).isEqualTo(1_000);
        assertThat(ScheduleShape.period(844_235, 0)).as("as long again").isEqualTo(1_000_000);
        assertThat(ScheduleShape.period(844_235, 12_000)).as("20 s").isEqualTo(500_000);
        assertThat(ScheduleShape.period(7, 10_000)).isEqualTo(200_000);
        assertThat(ScheduleShape.period(Long.MAX_VALUE, 1e30)).isEqualTo(1_000_000_000);
    }
}
