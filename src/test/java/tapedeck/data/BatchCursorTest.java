package tapedeck.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

class BatchCursorTest {
    private final Dataset dataset = new Dataset(NdArray.of(new double[]{0, 1, 2, 3, 4}, 5, 1),
            NdArray.zeros(Shape.of(5, 1)));

    private static List<Double> rows(Dataset batch) {
        List<Double> rows = new ArrayList<>();
        for (double value : batch.inputs().toArray()) {
            rows.add(value);
        }
        return rows;
    }

    @Test
    void givesEveryRowOnceAnEpochAndTheRestAsASmallerBatch() {
        BatchCursor cursor = new BatchCursor(dataset, 1);
        List<Double> seen = rows(cursor.next(3));
        assertThat(cursor.isAtEpochEnd()).isFalse();
        List<Double> rest = rows(cursor.next(3));
        assertThat(rest).hasSize(2);
        assertThat(cursor.isAtEpochEnd()).isTrue();
        seen.addAll(rest);
        assertThat(seen).containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(cursor.perEpoch(3)).isEqualTo(2);
    }

    @Test
    void goesOnFromAPositionAsIfItHadNeverLeft() {
        BatchCursor cursor = new BatchCursor(dataset, 7);
        for (int i = 0; i < 9; i++) {
            cursor.next(2);
        }
        BatchCursor.Position position = cursor.position();
        List<Double> next = rows(cursor.next(4));
        cursor.next(4);
        cursor.restore(position);
        assertThat(rows(cursor.next(4))).isEqualTo(next);
        BatchCursor other = new BatchCursor(dataset, 7);
        other.restore(position);
        assertThat(rows(other.next(4))).isEqualTo(next);
    }
}
