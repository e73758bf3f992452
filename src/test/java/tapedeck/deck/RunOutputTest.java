package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RunOutput.Printed;
import tapedeck.program.PlotOutput;

/** What is kept of what a run prints and shows. */
class RunOutputTest {
    private final AtomicLong iteration = new AtomicLong();
    private final RunOutput transcript = new RunOutput(iteration::get);

    private List<Printed> printed() {
        RunOutput.View view = transcript.view();
        return IntStream.range(0, view.lines()).mapToObj(view::line).toList();
    }

    private List<String> texts() {
        return printed().stream().map(Printed::text).toList();
    }

    @Test
    void aLineKnowsItsSourceLineAndItsIteration() {
        transcript.print("one\ntwo\n", false, 3);
        iteration.set(7);
        transcript.print("three", true, 9);
        assertThat(printed()).containsExactly(new Printed("one", false, 3, 0), new Printed("two", false, 3, 0),
                new Printed("three", true, 9, 7));
    }

    @Test
    void aLineThatIsNotEndedGoesOn() {
        transcript.print("a", false, 1);
        transcript.print("b", false, 2);
        assertThat(texts()).containsExactly("ab");
        transcript.print("\n\nc", false, 3);
        assertThat(texts()).containsExactly("ab", "", "c");
        assertThat(printed().getFirst().line()).as("the first to print it").isEqualTo(1);
    }

    @Test
    void whatFollowsACarriageReturnIsWrittenOver() {
        transcript.print("10 % of all", true, 1);
        transcript.print("\r90 %", true, 1);
        assertThat(texts()).as("as a terminal leaves what is not written over").containsExactly("90 % of all");
        transcript.print("\r\u001b[K100 %\r\n", true, 1);
        assertThat(texts()).as("erased first; the end alone erases nothing").containsExactly("100 %");
    }

    @Test
    void coloursArePassedOver() {
        transcript.print("\u001b[1;31mred\u001b[0m\b\bx\n", false, 1);
        assertThat(texts()).containsExactly("rxd");
    }

    @Test
    void aProgressBarStandsBelowWhatIsPrintedMeanwhile() {
        transcript.print("\rbar 1", true, 1);
        transcript.print("said\n", false, 2);
        transcript.print("\rbar 2", true, 1);
        assertThat(texts()).containsExactly("said", "bar 2");
    }

    @Test
    void ofVeryManyLinesTheLastAreKeptAndTheOthersCounted() {
        RunOutput.View early = transcript.view();
        for (int i = 0; i < 100_000; i++) {
            transcript.print(i + "\n", false, 1);
            if (i == 1000) {
                early = transcript.view();
            }
        }
        RunOutput.View view = transcript.view();
        assertThat(view.lines()).isBetween(19_000, 21_000);
        assertThat(view.dropped() + view.lines()).isEqualTo(100_000);
        assertThat(view.line(0).text()).isEqualTo(Long.toString(view.dropped()));
        assertThat(view.line(view.lines() - 1).text()).isEqualTo("99999");
        assertThat(early.lines()).as("a view never changes").isEqualTo(1001);
        assertThat(early.line(1000).text()).isEqualTo("1000");
    }

    @Test
    void ofALineWithoutEndTheBeginningIsKept() {
        for (int i = 0; i < 3000; i++) {
            transcript.print("0123456789", false, 1);
        }
        assertThat(texts().getFirst()).hasSize(10_000);
    }

    @Test
    void theLastOfWhatIsShownIsKeptUpToItsSize() {
        List<PlotOutput> all = IntStream.range(0, 10).<PlotOutput>mapToObj(i -> () -> 10L << 20).toList();
        all.forEach(each -> {
            iteration.incrementAndGet();
            transcript.show(each);
        });
        assertThat(transcript.view().shown()).extracting(RunOutput.Shown::exhibit)
                .containsExactlyElementsOf(all.subList(4, 10));
        assertThat(transcript.view().shown().getFirst().iteration()).isEqualTo(5);
        assertThat(transcript.view().forgotten()).isEqualTo(4);
    }
}
