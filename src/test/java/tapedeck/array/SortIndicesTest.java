package tapedeck.array;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.pytorch.Cases;

/** Which of equals is chosen: the same as PyTorch chooses. */
class SortIndicesTest {
    static Stream<JsonNode> orders() {
        return Cases.list(Cases.read("order.json"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void choosesAsPyTorchDoes(JsonNode expected) {
        double[] values = Cases.doubles(expected.get("x"));
        NdArray x = NdArray.of(values, values.length);
        int k = expected.get("k").asInt();
        assertSame(SortIndices.sort(x, 0, false, false), expected, "sort");
        assertSame(SortIndices.sort(x, 0, false, true), expected, "stable");
        assertSame(SortIndices.sort(x, 0, true, false), expected, "descending");
        assertSame(SortIndices.topk(x, k, 0, true, true), expected, "topk");
        assertSame(SortIndices.topk(x, k, 0, false, true), expected, "least");
        assertSame(SortIndices.topk(x, 1, 0, true, true), expected, "top1");
        assertSame(SortIndices.kthvalue(x, k, 0), expected, "kthvalue");
        assertSame(SortIndices.median(x, 0, false), expected, "median");
        assertSame(SortIndices.median(x, 0, true), expected, "nanmedian");
        assertSame(SortIndices.mode(x, 0), expected, "mode");
        assertSame(SortIndices.extreme(x, 0, true), expected, "max");
        assertSame(SortIndices.extreme(x, 0, false), expected, "min");
        assertSame(SortIndices.cumulative(x, 0, true), expected, "cummax");
        assertSame(SortIndices.cumulative(x, 0, false), expected, "cummin");
    }

    private static void assertSame(NdArray actual, JsonNode expected, String name) {
        JsonNode wanted = expected.get(name);
        double[] places = wanted.isArray() ? Cases.doubles(wanted) : new double[]{wanted.asDouble()};
        assertThat(actual.toArray()).as(name).containsExactly(places);
    }
}
