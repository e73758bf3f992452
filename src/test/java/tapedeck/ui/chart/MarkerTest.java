package tapedeck.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.optim.OptimizerKind;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Change;
import tapedeck.ui.plot.Axis;

class MarkerTest {
    private static final Axis X = Axis.linear(0, 1000, 50, 600);

    private static List<Marker> place(List<Change> changes, int rows) {
        return Marker.place(changes, each -> X.anywhere((double) each.iteration()), X, 6.6, 13, rows,
                new ChangeText(List.of("layer 1", "layer 2")));
    }

    @Test
    void severalSettingsAreOneMarker() {
        Hyperparameters before = Hyperparameters.of(0.01);
        Hyperparameters after = before.withLearningRate(0.1).withMomentum(0.9).withBatchSize(16)
                .withOptimizer(OptimizerKind.ADAM).withClipNorm(1).withMultipliers(List.of(1.0, 0.5))
                .withSchedule(new Schedule(Schedule.Kind.COSINE, 1, 100, 0));
        Marker marker = place(List.of(new Change(500, before, after)), 1).getFirst();
        assertThat(marker.parts()).containsExactly("0.01 → 0.1", "SGD → Adam", "cosine", "period 100", "γ 0",
                "× layer 2: 1 → 0.5", "momentum 0 → 0.9", "clip off → 1", "batch 64 → 16");
        assertThat(marker.text()).isEqualTo("0.01 → 0.1 +8");
        assertThat(marker.width()).isLessThan(0.3 * (X.to() - X.from()));
        assertThat(place(List.of(new Change(500, before, before.withMomentum(0.9))), 1)).extracting(Marker::text)
                .containsExactly("momentum 0 → 0.9");
    }

    @Test
    void whatLiesBeyondTheAxisIsLeftOut() {
        assertThat(place(List.of(Takes.rate(2000, 1, 2), Takes.rate(2100, 2, 3)), 2)).isEmpty();
    }

    @Test
    void saysFromWhatToWhat() {
        List<Marker> markers = place(List.of(Takes.rate(200, 0.1, 0.5), Takes.rate(800, 0.5, 0)), 1);
        assertThat(markers).extracting(Marker::text).containsExactly("0.1 → 0.5", "0.5 → 0");
        assertThat(markers).extracting(Marker::row).containsOnly(0);
        assertThat(markers).extracting(Marker::x).containsExactly(X.at(200), X.at(800));
    }

    @Test
    void aDragIsOneMarkerFromFirstToLast() {
        List<Change> drag = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drag.add(Takes.rate(300 + i, 0.1 + i * 0.01, 0.1 + (i + 1) * 0.01));
        }
        assertThat(place(drag, 2)).extracting(Marker::text).containsExactly("0.1 → 0.6");
    }

    @Test
    void thereAndBackIsStillSaid() {
        List<Change> back = List.of(Takes.rate(300, 0.1, 1), Takes.rate(301, 1, 0.1));
        assertThat(place(back, 2)).extracting(Marker::text).containsExactly("0.1 → 1, 1 → 0.1");
        assertThat(place(back, 2).getFirst().parts()).containsExactly("0.1 → 1", "1 → 0.1");
        List<Change> there = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            there.add(Takes.rate(300 + i, Math.pow(10, -Math.abs(4 - i)), Math.pow(10, -Math.abs(3 - i))));
        }
        there.add(Takes.rate(310, 1e-5, 1e-4));
        assertThat(place(there, 2).getFirst().parts()).containsExactly("10 changes", "1e-4 → 0.001", "1e-5 → 1e-4");
    }

    @Test
    void aScheduleThatChangesSaysHowAndACountIsExact() {
        Hyperparameters cosine = Hyperparameters.of(0.1).withSchedule(
                new Schedule(Schedule.Kind.COSINE, 1, 1_000, 0));
        Hyperparameters later = cosine.withSchedule(new Schedule(Schedule.Kind.COSINE, 200, 200_000, 0.1))
                .withBatchSize(65_536);
        assertThat(place(List.of(new Change(200, cosine, later)), 1).getFirst().parts()).containsExactly(
                "cosine period 1\u202f000 → 200\u202f000", "cosine γ 0 → 0.1", "cosine from 200",
                "batch 64 → 65\u202f536");
        Hyperparameters none = later.withSchedule(Schedule.CONSTANT);
        assertThat(place(List.of(new Change(200, later, none)), 1).getFirst().parts()).containsExactly("no schedule");
    }

    @Test
    void whereALabelFindsNoRoomItSaysHowManyChangesThereAre() {
        List<Change> changes = List.of(Takes.rate(60, 0.01, 0.02), Takes.rate(160, 0.02, 0.03));
        assertThat(place(changes, 1)).extracting(Marker::text).containsExactly("+1", "0.02 → 0.03");
        assertThat(place(changes, 1)).extracting(Marker::row).containsOnly(0);
    }

    @Test
    void labelsNeverOverlapStayInsideAndTheNewestIsShown() {
        Random random = new Random(1);
        for (int run = 0; run < 300; run++) {
            List<Change> changes = new ArrayList<>();
            long at = 0;
            for (int i = 0; i < 30; i++) {
                at += random.nextInt(1, 33);
                changes.add(Takes.rate(at, i, i + 1));
            }
            int rows = 1 + run % 2;
            List<Marker> markers = place(changes, rows);
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
