package tapedeck.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/** Of many categories it makes columns only if that is asked for. */
class OneHotTest {
    private static DataFrame cities(int rows, int different) {
        Column city = new TextColumn("city", IntStream.range(0, rows).mapToObj(row -> "c" + row % different)
                .toArray(String[]::new));
        Column kind = new TextColumn("kind", IntStream.range(0, rows).mapToObj(row -> row % 2 == 0 ? "x" : "y")
                .toArray(String[]::new));
        return DataFrame.of(List.of(city, kind));
    }

    private static PreparationResult run(DataFrame table, OneHot step) {
        return Preparation.of(Target.classes("kind"), step)
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.NONE)).run(table);
    }

    @Test
    void itSaysHowManyAndHowLarge_andDoesItOnceItIsTold() {
        DataFrame table = cities(1000, 1000);
        Message asks = Message.of("prepare.one-hot.many", "column", "city", "count", 1000, "most", 100, "megabytes", 8L,
                "setting", "1000");
        PreparationResult asked = run(table, new OneHot(List.of("city")));
        StepReport report = asked.reports().getFirst();
        assertThat(report.error()).isEqualTo(asks);
        assertThat(asked.troubles()).startsWith(asks);
        assertThat(report.after()).as("nothing was made").isSameAs(report.before());
        OneHot told = new OneHot(List.of("city"), 1000);
        assertThat(report.instead()).isEqualTo(told);
        PreparationResult done = run(table, told);
        assertThat(done.isReady()).isTrue();
        assertThat(done.inputs()).hasSize(1000);
        assertThat(done.reports().getFirst().instead()).isNull();
    }

    @Test
    void whatTheMemoryDoesNotHoldIsRefusedHoweverItIsTold() {
        StepReport report = run(cities(10_000, 10_000), new OneHot(List.of("city"), 10_000)).reports().getFirst();
        assertThat(report.error()).isEqualTo(Message.of("prepare.one-hot.too-many", "column", "city", "count", 10_000,
                "megabytes", 800L, "most", 400L));
        assertThat(report.instead()).isNull();
    }

    @Test
    void aChainIsGivenUpBetweenItsSteps() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> run(cities(10, 3), new OneHot(List.of("city"))));
        } finally {
            assertThat(Thread.interrupted()).as("whoever wanted that still sees it").isTrue();
        }
    }
}
