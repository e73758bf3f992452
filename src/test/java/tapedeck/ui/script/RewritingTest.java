package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.finding.Remedy;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;
import tapedeck.python.Scripts;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/** A line of a script is changed as a finding suggests, and taken back where nobody has typed since. */
class RewritingTest {
    private static final String TEXT = "a = 1\nb = 2\n";
    private static final Remedy.Rewrite EDIT = new Remedy.Rewrite(2, "b = 2", "b = 3");

    @Test
    void theLineIsTakenBackLikeAnyOtherChange() throws Exception {
        Path file = Path.of("script.py").toAbsolutePath();
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Catalogue catalogue = new Catalogue();
            ScriptRuns scripting = new ScriptRuns(link, catalogue, new Actions(new LiveTexts(Language.GERMAN)));
            ScriptProgram program = Scripts.program(new PythonEngine(), file, TEXT);
            link.show(catalogue.ofText(file, TEXT), new Deck(program, program.defaults()));
            scripting.show(null);
            Buffer buffer = Objects.requireNonNull(scripting.buffers().find(file));

            scripting.rewrite(EDIT);
            assertThat(buffer.text()).isEqualTo("a = 1\nb = 3\n");
            link.edits().undo();
            assertThat(buffer.text()).isEqualTo(TEXT);
            link.edits().redo();
            assertThat(buffer.text()).isEqualTo("a = 1\nb = 3\n");

            buffer.type("a = 1\nb = 3 # and more\n");
            link.edits().undo();
            assertThat(buffer.text()).as("what was typed since is not lost").endsWith("# and more\n");
            link.close();
            return link;
        });
    }
}
