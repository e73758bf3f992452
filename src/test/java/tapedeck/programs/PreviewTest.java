package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.NdArray;

class PreviewTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", "."));

    private static Preview of(String program) throws Exception {
        ProgramEntry entry = new Catalogue().find(program).orElseThrow();
        return Preview.of(Objects.requireNonNull(entry.load(HOME).provenance().blueprint()).data());
    }

    @ParameterizedTest
    @CsvSource({"gaussians, 2", "circles, 2", "xor, 2", "spirals, 2", "iris, 3", "penguins, 3", "wine, 3",
            "breast_cancer, 2", "diabetes, 1", "sine, 1"})
    void rowsArePointsInTheColoursOfAllTheirClasses(String program, int classes) throws Exception {
        List<Preview.Point> points = ((Preview.Points) of(program)).points();
        assertThat(points.stream().map(Preview.Point::type).distinct().sorted())
                .containsExactlyElementsOf(IntStream.range(0, classes).boxed().toList());
        assertThat(points).hasSize(100).allSatisfy(point -> {
            assertThat(point.x()).isBetween(0.0, 1.0);
            assertThat(point.y()).isBetween(0.0, 1.0);
        });
    }

    /** A nearest neighbour within the picture has the row's own class: two columns that tell nothing would mix them. */
    @ParameterizedTest
    @CsvSource({"iris", "penguins", "wine", "breast_cancer"})
    void ofManyColumnsTwoAreShownThatTellTheClassesApart(String program) throws Exception {
        List<Preview.Point> points = ((Preview.Points) of(program)).points();
        long alike = points.stream().filter(point -> points.stream().filter(other -> !other.equals(point))
                .min((a, b) -> Double.compare(apart(a, point), apart(b, point))).orElseThrow().type() == point.type())
                .count();
        assertThat(alike).isGreaterThan(82);
    }

    private static double apart(Preview.Point one, Preview.Point other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }

    @Test
    void aNumberOverTwoInputsIsAPlaneThatRises() throws Exception {
        NdArray shares = ((Preview.Plane) of("plane")).shares();
        int last = shares.shape().size(0) - 1;
        assertThat(shares.get(last, 0)).isLessThan(-0.8);
        assertThat(shares.get(0, last)).isGreaterThan(0.8);
        assertThat(shares.get(0, 0)).isBetween(-0.3, 0.3);
    }

    @Tag("long")
    @Test
    void aDigitIsItsPixels() throws Exception {
        NdArray shares = ((Preview.Pixels) of("digits")).shares();
        assertThat(shares.shape().toArray()).containsExactly(8, 8);
        assertThat(IntStream.range(0, 64).mapToDouble(i -> shares.get(i / 8, i % 8)).summaryStatistics())
                .satisfies(all -> assertThat(all.getMin()).isZero())
                .satisfies(all -> assertThat(all.getMax()).isEqualTo(1));
        assertThat(shares.get(0, 0)).as("a corner").isZero();
    }

    @Test
    void numbersInTheirOrderAreTheirClasses() throws Exception {
        Preview.Sequence sequence = (Preview.Sequence) of("fizzbuzz");
        assertThat(sequence.neutral()).isZero();
        assertThat(sequence.classes().subList(1, 16)).containsExactly(0, 0, 1, 0, 2, 1, 0, 0, 1, 2, 0, 1, 0, 0, 3);
    }
}
