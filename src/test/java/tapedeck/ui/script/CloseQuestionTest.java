package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.script.CloseQuestion.Answer;

/** Nothing that was typed is lost by closing the window. */
class CloseQuestionTest {
    private final ScriptBuffers buffers = new ScriptBuffers();
    private final List<Buffer> saved = new ArrayList<>();
    private final List<List<Buffer>> asked = new ArrayList<>();

    private boolean closes(Answer answer, boolean saves) {
        return CloseQuestion.ofScripts(buffers, each -> saved.add(each) && saves, unsaved -> {
            asked.add(unsaved);
            return answer;
        }).mayClose();
    }

    private Buffer typed() {
        Buffer buffer = buffers.begin(Path.of("/a.py"), "a = 1");
        buffer.type("a = 2");
        return buffer;
    }

    @Test
    void whereAllIsSavedNobodyIsAsked() {
        buffers.begin(Path.of("/a.py"), "a = 1");
        assertThat(closes(Answer.CANCEL, false)).isTrue();
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsUnsavedIsSavedIfThatIsWanted_andTheWindowStaysIfItCannotBe() {
        Buffer buffer = typed();
        assertThat(closes(Answer.YES, true)).isTrue();
        assertThat(closes(Answer.YES, false)).isFalse();
        assertThat(saved).containsExactly(buffer, buffer);
        assertThat(asked).containsOnly(List.of(buffer));
    }

    @Test
    void theWindowStaysIfOneOfThemCannotBeSaved() {
        Buffer kept = typed();
        buffers.begin(Path.of("/b.py"), "b = 1").type("b = 2");
        CloseQuestion<List<Buffer>> question = CloseQuestion.ofScripts(buffers, each -> each.equals(kept),
                _ -> Answer.YES);
        assertThat(question.mayClose()).isFalse();
    }

    @Test
    void whoStaysStays_andWhoDiscardsLeaves() {
        typed();
        assertThat(closes(Answer.CANCEL, true)).isFalse();
        assertThat(closes(Answer.NO, true)).isTrue();
        assertThat(saved).isEmpty();
    }
}
