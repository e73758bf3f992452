package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RateChange;

class MarkerTest {
    private static final Axis X = Axis.linear(0, 1000, 50, 600);

    @Test
    void saysFromWhatToWhat() {
        List<Marker> markers = Marker.place(List.of(new RateChange(200, 0.1, 0.5), new RateChange(800, 0.5, 0)), X, 6.6,
                13, 1);
        assertThat(markers).extracting(Marker::text).containsExactly("0.1 → 0.5", "0.5 → 0");
        assertThat(markers).extracting(Marker::row).containsOnly(0);
        assertThat(markers).extracting(Marker::x).containsExactly(X.at(200), X.at(800));
    }

    @Test
    void aDragIsOneMarkerFromFirstToLast() {
        List<RateChange> drag = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drag.add(new RateChange(300 + i, 0.1 + i * 0.01, 0.1 + (i + 1) * 0.01));
        }
        assertThat(Marker.place(drag, X, 6.6, 13, 2)).extracting(Marker::text).containsExactly("0.1 → 0.6");
    }

    @Test
    void thereAndBackIsStillSaid() {
        List<RateChange> back = List.of(new RateChange(300, 0.1, 1), new RateChange(301, 1, 0.1));
        assertThat(Marker.place(back, X, 6.6, 13, 2)).extracting(Marker::text).containsExactly("2 changes");
    }

    @Test
    void labelsNeverOverlapStayInsideAndTheNewestIsShown() {
        Random random = new Random(1);
        for (int run = 0; run < 300; run++) {
            List<RateChange> changes = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < 30; i++) {
                at += random.nextInt(1, 33);
                changes.add(new RateChange(at, i, i + 1));
            }
            int rows = 1 + run % 2;
            List<Marker> markers = Marker.place(changes, X, 6.6, 13, rows);
            assertThat(markers.getLast().row()).isZero();
            for (Marker a : markers) {
                assertThat(a.row()).isBetween(-1, rows - 1);
                assertThat(a.left()).isGreaterThanOrEqualTo(X.from());
                assertThat(a.left() + a.width()).isLessThanOrEqualTo(X.to());
                for (Marker b : markers.subList(0, markers.indexOf(a))) {
                    boolean sameRow = a.row() >= 0 && a.row() == b.row();
                    assertThat(sameRow && a.left() < b.left() + b.width() && b.left() < a.left() + a.width()).isFalse();
                }
            }
        }
    }
}
