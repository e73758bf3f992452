package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.script.Leaving.Answer;

/** Nothing that was typed is lost by closing the window. */
class LeavingTest {
    private final ScriptBuffers buffers = new ScriptBuffers();
    private final List<Buffer> saved = new ArrayList<>();
    private final List<List<Buffer>> asked = new ArrayList<>();

    private boolean leaves(Answer answer, boolean saves) {
        return new Leaving(buffers, each -> saved.add(each) && saves, unsaved -> {
            asked.add(unsaved);
            return answer;
        }).mayLeave();
    }

    private Buffer typed() {
        Buffer buffer = buffers.begin(Path.of("/a.py"), "a = 1");
        buffer.type("a = 2");
        return buffer;
    }

    @Test
    void whereAllIsSavedNobodyIsAsked() {
        buffers.begin(Path.of("/a.py"), "a = 1");
        assertThat(leaves(Answer.STAY, false)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsUnsavedIsSavedIfThatIsWanted_andTheWindowStaysIfItCannotBe() {
        Buffer buffer = typed();
        assertThat(leaves(Answer.SAVE, true)).isTrue();
        assertThat(leaves(Answer.SAVE, false)).isFalse();
        assertThat(saved).containsExactly(buffer, buffer);
        assertThat(asked).containsOnly(List.of(buffer));
    }

    @Test
    void theWindowStaysIfOneOfThemCannotBeSaved() {
        Buffer kept = typed();
        buffers.begin(Path.of("/b.py"), "b = 1").type("b = 2");
        Leaving leaving = new Leaving(buffers, each -> each.equals(kept), _ -> Answer.SAVE);
        assertThat(leaving.mayLeave()).isFalse();
    }

    @Test
    void whoStaysStays_andWhoDiscardsLeaves() {
        typed();
        assertThat(leaves(Answer.STAY, true)).isFalse();
        assertThat(leaves(Answer.DISCARD, true)).isTrue();
        assertThat(saved).isEmpty();
    }
}
