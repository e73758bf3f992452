package tapedeck.ui.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;
import tapedeck.deck.RunOutput;
import tapedeck.deck.RunOutput.Printed;

/** What a list is told of what is printed, against what is there. */
class PrintedLinesTest {
    private final PrintedLines lines = new PrintedLines();
    private final RunOutput transcript = new RunOutput(() -> 0);
    /** Made from the changes alone. */
    private final List<Printed> told = new ArrayList<>();
    private int replaced;

    PrintedLinesTest() {
        lines.addListener((ListChangeListener<Printed>) change -> {
            while (change.next()) {
                List<Printed> removed = told.subList(change.getFrom(), change.getFrom() + change.getRemovedSize());
                assertThat(removed).isEqualTo(change.getRemoved());
                removed.clear();
                told.addAll(change.getFrom(), change.getAddedSubList());
                replaced = Math.max(replaced, change.getRemovedSize());
            }
        });
    }

    private void shows() {
        assertThat(lines.show(transcript.view())).as("it goes on").isTrue();
        assertThat(told).isEqualTo(new ArrayList<>(lines)).hasSize(transcript.view().lines());
    }

    @Test
    void whatIsTheSameStays() {
        transcript.print("one\ntwo\nthr", false, 1);
        shows();
        transcript.print("ee\nfour", false, 2);
        shows();
        transcript.print("\rbar", true, 3);
        shows();
        transcript.print("\n", false, 3);
        shows();
        transcript.print("\r100 %\n", true, 3);
        shows();
        assertThat(told).extracting(Printed::text).containsExactly("one", "two", "three", "four", "100 %");
        assertThat(replaced).as("only lines that are not ended, of which there are two at most").isEqualTo(2);
    }

    @Test
    void anyTalkIsFollowed() {
        Random random = new Random(4);
        for (int i = 0; i < 400; i++) {
            for (int n = random.nextInt(400); n > 0; n--) {
                transcript.print(random.nextBoolean() ? "x\n" : "\ry", random.nextInt(5) == 0, n);
            }
            shows();
        }
        assertThat(lines.dropped()).isPositive();
    }

    @Test
    void anotherRunBeginsAnew() {
        transcript.print("one\ntwo\n", false, 1);
        shows();
        RunOutput other = new RunOutput(() -> 0);
        other.print("one\ntwo\nthree\n", false, 1);
        assertThat(lines.show(other.view())).as("it goes on").isFalse();
        assertThat(told).isEqualTo(new ArrayList<>(lines)).hasSize(3);
        assertThat(lines.show(RunOutput.View.NOTHING)).isFalse();
        assertThat(told).isEmpty();
    }
}
