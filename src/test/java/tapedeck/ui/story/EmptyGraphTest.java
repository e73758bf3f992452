package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.text.Message;
import tapedeck.ui.link.BusyProgram;

class EmptyGraphTest {
    private static final BusyProgram COMPUTES = new BusyProgram(Message.of("shell.busy.computing"), 0);
    private static final BusyProgram STARTS = new BusyProgram(Message.verbatim("Python starts"), 0);

    @Test
    void howToHoldAProgramIsSaidToWhoeverCanAndNotInALesson() {
        assertThat(EmptyGraph.over(COMPUTES, false)).isEqualTo(COMPUTES.what());
        assertThat(EmptyGraph.over(COMPUTES, true)).isNull();
        assertThat(EmptyGraph.over(STARTS, true)).as("why it takes its time").isEqualTo(STARTS.what());
        assertThat(EmptyGraph.over(null, false)).isNull();
    }
}
