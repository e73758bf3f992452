package tapedeck.view.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Change;
import tapedeck.text.Numbers;
import tapedeck.view.plot.Axis;

class MarkerTest {
    private static final Axis X = Axis.linear(0, 1000, 50, 600);

    private static List<Marker> place(List<Change> changes, int rows) {
        return Marker.place(changes, each -> X.anywhere((double) each.iteration()), X, 6.6, 13, rows,
                MarkerTest::said);
    }

    /** From the first rate to the last, and a word for the momentum if that changed too. */
    private static List<String> said(List<Change> changes) {
        Hyperparameters before = changes.getFirst().before();
        Hyperparameters after = changes.getLast().after();
        String rate = Numbers.of(before.learningRate(), 3) + " → " + Numbers.of(after.learningRate(), 3);
        return before.momentum() == after.momentum()
                ? List.of(rate)
                : List.of(rate, "momentum", "weight decay", "more");
    }

    @Test
    void severalSettingsAreOneMarkerThatSaysWhereSomeFindNoRoom() {
        Hyperparameters before = Hyperparameters.of(0.01);
        Change both = new Change(500, before, before.withLearningRate(0.1).withMomentum(0.9));
        Marker marker = place(List.of(both), 1).getFirst();
        assertThat(marker.parts()).containsExactly("0.01 → 0.1", "momentum", "weight decay", "more");
        assertThat(marker.text()).isEqualTo("0.01 → 0.1, momentum, …");
        assertThat(marker.width()).isLessThan(0.45 * (X.to() - X.from()));
        Change early = new Change(120, both.before(), both.after());
        Marker near = place(List.of(early, Takes.rate(270, 0.1, 0.2)), 1).getFirst();
        assertThat(near.text()).as("one after the other is left out").isEqualTo("0.01 → 0.1, …");
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
    void aDragHasOneLabelAndOneLineWhereItEnded() {
        List<Change> drag = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drag.add(Takes.rate(300 + i, 0.1 + i * 0.01, 0.1 + (i + 1) * 0.01));
        }
        assertThat(place(drag, 2)).extracting(Marker::text).containsExactly("0.1 → 0.6");
        assertThat(place(drag, 2).getFirst().lines()).containsExactly(X.at(349));
    }

    @Test
    void changesCloseTogetherHaveOneLabelAndEachItsLine() {
        assertThat(place(List.of(momentum(500, 0.5), Takes.rate(503, 0.1, 0.2)), 2)).singleElement()
                .satisfies(marker -> assertThat(marker.lines()).containsExactly(X.at(500), X.at(503)));
    }

    @Test
    void aDragHasOneLabelHoweverFarItsStepsAreApart() {
        List<Change> fast = List.of(Takes.rate(100, 0.1, 0.2), Takes.rate(200, 0.2, 0.3), Takes.rate(300, 0.3, 0.4));
        assertThat(place(fast, 2)).extracting(Marker::text).containsExactly("0.1 → 0.4");
        assertThat(place(fast, 2)).extracting(Marker::lines).containsExactly(List.of(X.at(300)));
        List<Change> two = List.of(Takes.rate(100, 0.1, 0.2), Takes.rate(201, 0.2, 0.3));
        assertThat(place(two, 2)).extracting(Marker::text).containsExactly("0.1 → 0.2", "0.2 → 0.3");
    }

    /** A change that is no part of a drag. */
    private static Change momentum(long at, double to) {
        Hyperparameters before = Hyperparameters.of(0.1);
        return new Change(at, before, before.withMomentum(to));
    }

    @Test
    void changesThatCanBeToldApartAreTwoMarkersAndThoseOfOnePixelOneLine() {
        assertThat(place(List.of(Takes.rate(500, 0.1, 0.2), momentum(520, 0.5)), 2)).as("11 pixels apart")
                .hasSize(2);
        assertThat(place(List.of(Takes.rate(500, 0.1, 0.2), Takes.rate(501, 0.2, 0.3)), 2)).singleElement()
                .satisfies(marker -> assertThat(marker.lines()).containsExactly(X.at(501)));
    }

    @Test
    void whereALabelFindsNoRoomItSaysThatThereIsMoreAndNoNumberThatCouldBeARate() {
        List<Change> changes = List.of(Takes.rate(60, 0.01, 0.02), Takes.rate(161, 0.02, 0.03));
        assertThat(place(changes, 1)).extracting(Marker::text).containsExactly("…", "0.02 → 0.03");
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
                changes.add(i % 2 == 0 ? Takes.rate(at, i, i + 1) : momentum(at, 0.9));
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
