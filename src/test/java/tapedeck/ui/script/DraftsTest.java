package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.link.DeckLink;

/** What stands in the editor of a script beside what runs. */
class DraftsTest {
    private static final Path FILE = Path.of("/home/mia/net.py");

    /** A script that does nothing. */
    private record Script(String script) implements Program {
        @Override
        public String id() {
            return "net.py";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return Programs.SETTINGS;
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(FILE);
        }

        @Override
        public ProgramCapabilities capabilities() {
            return new ProgramCapabilities(ProgramCapabilities.Repetition.NOT, false, false);
        }

        @Override
        public void run(Run run) {
            run.prologue();
        }
    }

    private final DeckLink link = new DeckLink(Path.of(""));

    @AfterEach
    void close() {
        link.close();
    }

    private void runs(String script) {
        link.show(new Catalogue().first(), new Deck(new Script(script), Programs.SETTINGS));
    }

    private Drafts of(ScriptBuffers buffers) {
        return new Drafts(link, buffers);
    }

    @Test
    void onlyWhatDidNotRunIsADraft() {
        runs("a = 1\n");
        ScriptBuffers buffers = new ScriptBuffers();
        assertThat(of(buffers).typed()).isEmpty();
        buffers.enter(FILE, "a = 1\n");
        assertThat(of(buffers).typed()).isEmpty();
        Objects.requireNonNull(buffers.find(FILE)).type("a = 2\n");
        assertThat(of(buffers).typed())
                .containsExactly(Integer.toString(link.workbench().currentTake()), "a = 2\n");
    }

    @Test
    void itStandsAgainAsItStood_andWithoutOneWhatRan() {
        runs("a = 1\n");
        ScriptBuffers buffers = new ScriptBuffers();
        of(buffers).stand(List.of(Integer.toString(link.workbench().currentTake()), "a = 2\n"));
        Buffer buffer = Objects.requireNonNull(buffers.find(FILE));
        assertThat(buffer.text()).isEqualTo("a = 2\n");
        assertThat(buffer.changedProperty().get()).isTrue();
        of(buffers).stand(List.of());
        assertThat(buffer.text()).isEqualTo("a = 1\n");
        assertThat(buffer.changedProperty().get()).isFalse();
    }
}
