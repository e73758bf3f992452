package tapedeck.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.pytorch.Cases;

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
        BatchCursor cursor = new BatchCursor(dataset, Generator.manualSeed(1), false);
        List<Double> seen = rows(cursor.next(3));
        assertThat(cursor.isAtEpochEnd()).isFalse();
        List<Double> rest = rows(cursor.next(3));
        assertThat(rest).hasSize(2);
        assertThat(cursor.isAtEpochEnd()).isTrue();
        seen.addAll(rest);
        assertThat(seen).containsExactlyInAnyOrder(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(cursor.perEpoch(3)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesOnFromAPositionAsIfItHadNeverLeft(boolean own) {
        Generator generator = Generator.manualSeed(7);
        BatchCursor cursor = new BatchCursor(dataset, generator, own);
        for (int i = 0; i < 8; i++) {
            cursor.next(2);
        }
        BatchCursor.Position position = cursor.position();
        Generator.State state = generator.state();
        List<List<Double>> next = Stream.generate(() -> rows(cursor.next(2))).limit(6).toList();
        generator.restore(state);
        cursor.restore(position);
        assertThat(Stream.generate(() -> rows(cursor.next(2))).limit(6)).isEqualTo(next);
        Generator elsewhere = Generator.manualSeed(0);
        BatchCursor other = new BatchCursor(dataset, elsewhere, own);
        elsewhere.restore(state);
        other.restore(position);
        assertThat(Stream.generate(() -> rows(other.next(2))).limit(6)).isEqualTo(next);
    }

    @TestFactory
    Stream<DynamicTest> shufflesAsADataLoader() {
        return Cases.list(Cases.read("batches.json")).map(c -> DynamicTest.dynamicTest(
                c.get("rows") + " rows by " + c.get("batch") + ", own generator " + c.get("own"), () -> check(c)));
    }

    private static void check(JsonNode c) {
        int count = c.get("rows").asInt();
        double[] numbers = IntStream.range(0, count).asDoubleStream().toArray();
        Dataset numbered = new Dataset(NdArray.of(numbers, count, 1), NdArray.zeros(Shape.of(count, 1)));
        Generator generator = Generator.manualSeed(c.get("seed").asLong());
        BatchCursor cursor = new BatchCursor(numbered, generator, c.get("own").asBoolean());
        List<Double> drawn = new ArrayList<>();
        for (JsonNode epoch : c.get("epochs")) {
            for (JsonNode batch : epoch) {
                assertThat(rows(cursor.next(c.get("batch").asInt())))
                        .containsExactlyElementsOf(Cases.list(batch).map(JsonNode::asDouble).toList());
                if (!c.get("own").asBoolean()) {
                    drawn.add(generator.rand(Shape.SCALAR).item());
                }
            }
            assertThat(cursor.isAtEpochEnd()).isTrue();
        }
        assertThat(drawn).containsExactlyElementsOf(Cases.list(c.get("drawn")).map(JsonNode::asDouble).toList());
    }
}
