package tapedeck.ui.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.surface.RowGradients;
import tapedeck.surface.RowGradients.Noise;
import tapedeck.surface.RowGradients.Row;
import tapedeck.text.Message;

/** What is said of the rows of a batch. */
class RowsModelTest {
    private static RowGradients rows(boolean mixed, Noise noise, double... shares) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            rows.add(new Row(i, Math.abs(shares[i]) * 10, Math.signum(shares[i]), shares[i], 5 - i));
        }
        return new RowGradients(rows, 10, noise, mixed);
    }

    private static RowShares seen(RowGradients own, @Nullable RowGradients huber, boolean ofTable, Integer... origins) {
        return new RowShares(7, own, huber, List.of(origins), ofTable);
    }

    private static final Noise NOISE = new Noise(40, 8);

    @Test
    void theRowsThatGiveMostComeFirst_alsoThoseThatPullTheOtherWay() {
        RowGradients own = rows(false, NOISE, 0.1, -0.5, 1.4);
        RowGradients huber = rows(false, NOISE, 0.4, 0.25, 0.35);
        assertThat(RowsModel.lines(seen(own, huber, true, 11, 22, 33))).containsExactly(
                new RowsModel.Line(Message.of("step.row.table", "row", 34), 33, "140 %", "2.1×", "1", "35 %", 1),
                new RowsModel.Line(Message.of("step.row.table", "row", 23), 22, "-50 %", "0.75×", "-1", "25 %",
                        -0.5 / 1.4),
                new RowsModel.Line(Message.of("step.row.table", "row", 12), 11, "10 %", "0.15×", "1", "40 %",
                        0.1 / 1.4));
    }

    @Test
    void theyAreCalledAsIsKnownOfThem() {
        RowGradients own = rows(false, NOISE, 0.3, 0.7);
        assertThat(RowsModel.lines(seen(own, null, false, 11, 22)).getFirst())
                .isEqualTo(
                        new RowsModel.Line(Message.of("step.row.train", "row", 23), null, "70 %", "1.4×", "1", "", 1));
        assertThat(RowsModel.lines(seen(own, null, false)).getFirst().name())
                .isEqualTo(Message.of("step.row.batch", "row", 2));
    }

    @Test
    void noMoreThanTwelveAreTold() {
        double[] even = new double[64];
        Arrays.fill(even, 1 / 64.0);
        assertThat(RowsModel.lines(seen(rows(false, NOISE, even), null, false))).hasSize(12)
                .extracting(RowsModel.Line::name).startsWith(Message.of("step.row.batch", "row", 1),
                        Message.of("step.row.batch", "row", 2));
    }

    @Test
    void whatWouldBeWithoutTheOneThatGivesMost_andHowMuchTheyDiffer() {
        Message most = Message.of("step.rows.most", "name", Message.of("step.row.batch", "row", 2), "share", "80 %",
                "even", "50 %", "without", "0.4");
        assertThat(RowsModel.summary(seen(rows(false, NOISE, 0.2, 0.8), null, false)))
                .isEqualTo(Message.sentences(List.of(
                        most, Message.of("step.rows.noise", "trace", "40", "square", "8", "size", "5"))));
        assertThat(RowsModel.summary(seen(rows(true, new Noise(40, -1), 0.2, 0.8), null, false)))
                .isEqualTo(Message.sentences(List.of(Message.of("step.rows.mixed"), most,
                        Message.of("step.rows.drowned", "trace", "40"))));
    }

    @Test
    void ofASingleRowNothingIsSaidOfHowTheyDiffer() {
        assertThat(RowsModel.summary(seen(rows(false, new Noise(Double.NaN, Double.NaN), 1), null, false)))
                .isEqualTo(Message.of("step.rows.most", "name", Message.of("step.row.batch", "row", 1), "share",
                        "100 %", "even", "100 %", "without", "0.5"));
    }
}
