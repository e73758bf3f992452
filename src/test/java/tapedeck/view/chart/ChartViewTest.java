package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.view.chart.ChartView.Kind;
import tapedeck.view.chart.ChartView.Smoothness;

class ChartViewTest {
    private static boolean logarithmic(Kind kind, boolean log) {
        return new ChartView(kind, log, false, Smoothness.SOME).logarithmic();
    }

    @Test
    void onlyLossesHaveAChoiceOfTheirAxis() {
        assertThat(logarithmic(Kind.LOSS, true)).isTrue();
        assertThat(logarithmic(Kind.LOSS, false)).isFalse();
        assertThat(logarithmic(Kind.ACCURACY, true)).isFalse();
        assertThat(logarithmic(Kind.GRADIENTS, false)).isTrue();
    }

    @Test
    void everyKindHasItsTexts() {
        assertThat(Kind.values()).extracting(Kind::title).containsExactly("chart.loss", "chart.accuracy",
                "chart.gradients");
        for (Kind kind : Kind.values()) {
            assertThat(kind.soon()).isEqualTo(kind.title() + "-soon");
        }
    }

    @Test
    void everySmoothnessHasItsText() {
        assertThat(Smoothness.values()).extracting(Smoothness::title).containsExactly("chart.smooth-off",
                "chart.smooth-some", "chart.smooth-strong");
    }
}
