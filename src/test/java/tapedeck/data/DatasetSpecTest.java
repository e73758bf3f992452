package tapedeck.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static tapedeck.data.DatasetKind.CIRCLES;
import static tapedeck.data.DatasetKind.SPIRALS;
import static tapedeck.data.DatasetKind.XOR;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.pytorch.Cases;
import tapedeck.text.Message;

class DatasetSpecTest {
    private static DatasetSpec spec(JsonNode s) {
        return new DatasetSpec(DatasetKind.valueOf(s.get(0).asText()), s.get(1).asInt(), s.get(2).asDouble(),
                s.get(3).asInt(), s.get(4).asLong());
    }

    @TestFactory
    Stream<DynamicTest> aNotebookDrawsTheSameRows() {
        return Cases.list(Cases.read("network_data.json"))
                .map(c -> DynamicTest.dynamicTest(c.get("spec").toString(), () -> check(c)));
    }

    private static void check(JsonNode expected) {
        Dataset dataset = spec(expected.get("spec")).rows();
        int[] shape = Cases.ints(expected.get("shape"));
        assertThat(dataset.inputs().shape().toArray()).containsExactly(shape[0], shape[1]);
        assertThat(dataset.targets().shape().toArray()).containsExactly(shape[2], shape[3]);
        assertTail(dataset.inputs().toArray(), Cases.doubles(expected.get("inputs")));
        assertTail(dataset.targets().toArray(), Cases.doubles(expected.get("targets")));
    }

    private static void assertTail(double[] all, double[] tail) {
        assertThat(Arrays.copyOfRange(all, all.length - tail.length, all.length)).containsExactly(tail, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(DatasetKind.class)
    void aSeedGivesTheSameRowsAgainAndAnotherGivesOthers(DatasetKind kind) {
        DatasetSpec spec = DatasetSpec.of(kind);
        double[] rows = spec.rows().inputs().toArray();
        assertThat(spec.rows().inputs().toArray()).containsExactly(rows);
        assertThat(spec.withSeed(2).rows().inputs().toArray()).isNotEqualTo(rows);
    }

    @ParameterizedTest
    @EnumSource(DatasetKind.class)
    void inputsAreAboutWithinOne(DatasetKind kind) {
        double reach = kind == DatasetKind.GAUSSIANS ? 1.5 : 1;
        assertThat(DatasetSpec.of(kind).withSize(1000).rows().inputs().toArray())
                .satisfies(all -> assertThat(Arrays.stream(all)).allMatch(x -> Math.abs(x) <= reach));
    }

    @Test
    void classesHaveAsManyRowsOrNearlySo() {
        for (int arms = 2; arms <= 5; arms++) {
            DatasetSpec spec = DatasetSpec.of(DatasetKind.SPIRALS).withSize(502).withArms(arms);
            assertThat(spec.classes()).hasSize(arms);
            int[] counts = new int[arms];
            for (int c : ClassNumbers.of(spec.rows().targets())) {
                counts[c]++;
            }
            assertThat(Arrays.stream(counts)).allMatch(count -> Math.abs(count - 502 / spec.arms()) <= 1);
        }
    }

    @Test
    void noiseMovesInputsOfClassesAndTargetsOfNumbers() {
        DatasetSpec circles = DatasetSpec.of(DatasetKind.CIRCLES);
        assertThat(circles.withNoise(0.1).rows().inputs().toArray())
                .isNotEqualTo(circles.rows().inputs().toArray());
        DatasetSpec plane = DatasetSpec.of(DatasetKind.PLANE);
        Dataset noisy = plane.withNoise(0.1).rows();
        assertThat(noisy.inputs().toArray()).containsExactly(plane.rows().inputs().toArray());
        assertThat(noisy.targets().toArray()).isNotEqualTo(plane.rows().targets().toArray());
    }

    static Stream<Arguments> outOfRange() {
        Message size = Message.of("data.size");
        Message noise = Message.of("data.noise");
        Message arms = Message.of("data.arms");
        return Stream.of(
                arguments(CIRCLES, 19, 0.0, 2, List.of(range(size, 20, 20_000, 19))),
                arguments(CIRCLES, 20_001, 0.0, 2, List.of(range(size, 20, 20_000, 20_001))),
                arguments(XOR, 100, -0.1, 2, List.of(range(noise, "0", "2", "-0.1"))),
                arguments(XOR, 100, Double.NaN, 2, List.of(range(noise, "0", "2", "nan"))),
                arguments(XOR, 100, 2.5, 2, List.of(range(noise, "0", "2", "2.5"))),
                arguments(SPIRALS, 100, 0.0, 1, List.of(range(arms, 2, 5, 1))),
                arguments(SPIRALS, 100, 0.0, 6, List.of(range(arms, 2, 5, 6))),
                arguments(SPIRALS, 0, -1.0, 0, List.of(range(size, 20, 20_000, 0), range(noise, "0", "2", "-1"),
                        range(arms, 2, 5, 0))));
    }

    private static Message range(Message name, Object least, Object greatest, Object value) {
        return Message.of("data.range", "name", name, "least", least, "greatest", greatest, "value", value);
    }

    @ParameterizedTest
    @MethodSource("outOfRange")
    void saysWhatIsOutOfRange(DatasetKind kind, int size, double noise, int arms, List<Message> complaints) {
        assertThatThrownBy(() -> new DatasetSpec(kind, size, noise, arms, 1)).isInstanceOfSatisfying(
                SpecException.class, refused -> assertThat(refused.mistakes()).isEqualTo(complaints));
    }
}
