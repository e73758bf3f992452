package tapedeck.export.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PrintedAxisTest {
    @Test
    void whatIsFarApartGoesByPowersOfTen() {
        PrintedAxis axis = PrintedAxis.around(DoubleStream.of(0.002, Double.NaN, 30, Double.POSITIVE_INFINITY));
        assertThat(axis.ticks()).containsExactly(0.01, 0.1, 1.0, 10.0);
        assertThat(axis.share(0.002)).isZero();
        assertThat(axis.share(30)).isEqualTo(1);
        assertThat(axis.share(Math.sqrt(0.002 * 30))).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void whereThereAreFewPowersOfTenNumbersStandBetweenThem() {
        assertThat(PrintedAxis.around(DoubleStream.of(0.15, 2)).ticks()).containsExactly(0.2, 0.5, 1.0, 2.0);
        assertThat(PrintedAxis.around(DoubleStream.of(0.02, 7)).ticks()).containsExactly(0.03, 0.1, 0.3, 1.0, 3.0);
    }

    @Test
    void whatIsCloseOrNotPositiveGoesInEvenSteps() {
        assertThat(PrintedAxis.around(DoubleStream.of(1, 3.2)).ticks()).containsExactly(1.0, 1.5, 2.0, 2.5, 3.0);
        assertThat(PrintedAxis.around(DoubleStream.of(0, 1000)).ticks()).containsExactly(0.0, 200.0, 400.0, 600.0,
                800.0,
                1000.0);
    }

    @Test
    void whatIsExactlyZeroDoesNotHideHowFarApartTheOthersAre() {
        PrintedAxis axis = PrintedAxis.around(DoubleStream.of(0, 0.01, 1));
        assertThat(axis.share(0.1)).isEqualTo(0.5);
        assertThat(axis.share(0)).isZero();
        assertThat(PrintedAxis.around(DoubleStream.of(-1, 0.01, 1)).share(0)).isEqualTo(0.5);
    }

    @Test
    void oneNumberAloneStandsInTheMiddleAndNoneHasAnAxisToo() {
        assertThat(PrintedAxis.around(DoubleStream.of(3, 3)).share(3)).isEqualTo(0.5);
        assertThat(PrintedAxis.around(DoubleStream.empty()).ticks()).isNotEmpty();
    }
}
