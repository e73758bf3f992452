package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.text.Message;

/** A script that is edited, beside what its file holds and what runs. */
class BufferTest {
    private static final Path FILE = Path.of("/home/mia/digits.py");
    private static final MistakePlace MISTAKE = new MistakePlace(2, 4, 5,
            Message.verbatim("SyntaxError: invalid syntax"));
    private final Buffer buffer = new Buffer(FILE, true, "a = 1\nb = 2\n");

    @Test
    void whatIsTypedIsNotSaved_andDoesNotRun_untilItIsTakenBack() {
        assertThat(buffer.unsavedProperty().get()).isFalse();
        assertThat(buffer.changedProperty().get()).isFalse();
        buffer.type("a = 1\nb = 3\n");
        assertThat(buffer.unsavedProperty().get()).isTrue();
        assertThat(buffer.changedProperty().get()).isTrue();
        buffer.type("a = 1\nb = 2\n");
        assertThat(buffer.unsavedProperty().get()).isFalse();
        assertThat(buffer.changedProperty().get()).isFalse();
    }

    @Test
    void savingAndRunningAreTwoThings() {
        buffer.type("a = 2");
        buffer.runs("a = 2");
        assertThat(buffer.changedProperty().get()).isFalse();
        assertThat(buffer.unsavedProperty().get()).isTrue();
        Path other = FILE.resolveSibling("other.py");
        buffer.isSaved(other, "a = 2");
        assertThat(buffer.unsavedProperty().get()).isFalse();
        assertThat(buffer.place()).isEqualTo(other);
    }

    @Test
    void linesEndAlike_whateverTheFileHas() {
        Buffer windows = new Buffer(FILE, true, "a = 1\r\nb = 2\r\n");
        assertThat(windows.text()).isEqualTo("a = 1\nb = 2\n");
        windows.runs("a = 1\r\nb = 2\r\n");
        assertThat(windows.changedProperty().get()).isFalse();
    }

    @Test
    void whatAnotherProgramSavedIsTaken_butNotOverWhatWasTyped() {
        assertThat(buffer.isRead("a = 5")).isTrue();
        assertThat(buffer.text()).isEqualTo("a = 5");
        assertThat(buffer.changedProperty().get()).as("the old text runs").isTrue();
        buffer.type("mine");
        assertThat(buffer.isRead("theirs")).isFalse();
        assertThat(buffer.text()).isEqualTo("mine");
        assertThat(buffer.unsavedProperty().get()).isTrue();
    }

    @Test
    void aMistakeIsOfTheTextThatWasTried_andGoesWithTheNextKey() {
        buffer.isWrong("another text", MISTAKE);
        assertThat(buffer.mistakeProperty().get()).isNull();
        buffer.isWrong(buffer.text(), MISTAKE);
        assertThat(buffer.mistakeProperty().get()).isEqualTo(MISTAKE);
        buffer.type("a = 1\nb = 2");
        assertThat(buffer.mistakeProperty().get()).isNull();
    }

    @Test
    void linesThatStillStandKnowTheirPlaceInWhatRuns() {
        buffer.type("a = 1\nnew\nb = 2\n");
        LineMap lines = buffer.linesProperty().get();
        assertThat(lines.running(0)).isZero();
        assertThat(lines.running(1)).isEqualTo(-1);
        assertThat(lines.running(2)).isEqualTo(1);
        assertThat(lines.shown(1)).isEqualTo(2);
        buffer.runs(buffer.text());
        assertThat(buffer.linesProperty().get().running(1)).isEqualTo(1);
    }

    @Test
    void aNotebooksCodeIsKeptInNoFile_forItIsNoNotebook() {
        ScriptBuffers all = new ScriptBuffers();
        all.enter(Path.of("/home/mia/digits.ipynb"), "a = 1");
        assertThat(Objects.requireNonNull(all.currentProperty().get()).savedProperty().get()).isFalse();
    }

    @Test
    void aScriptIsThereAgainAsItWasLeft() {
        ScriptBuffers all = new ScriptBuffers();
        all.enter(FILE, "a = 1");
        Buffer first = Objects.requireNonNull(all.currentProperty().get());
        first.type("a = 2");
        all.enter(FILE.resolveSibling("other.py"), "b");
        assertThat(all.unsaved()).containsExactly(first);
        all.enter(FILE, "a = 1");
        assertThat(all.currentProperty().get()).isSameAs(first);
        assertThat(first.text()).isEqualTo("a = 2");
        all.leave();
        assertThat(all.currentProperty().get()).isNull();
        assertThat(all.unsaved()).isEqualTo(List.of(first));
    }

    @Test
    void whatIsSetOnALineIsCarried_whileItIsTyped_andToTheNextRun() {
        buffer.type("# first\na = 1\nb = 20\n");
        assertThat(buffer.carried().shown(1)).isEqualTo(2);
        assertThat(buffer.runs(buffer.text()).shown(1)).isEqualTo(2);
        assertThat(buffer.carried()).isEqualTo(LineMap.SAME);
        assertThat(buffer.runs(buffer.text())).as("nothing has moved").isEqualTo(LineMap.SAME);
    }
}
