package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.export.PyTorchScript;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/** A lesson becomes a script of its own, kept in no file: its text is what the lesson would be exported as. */
class LessonAsProgramTest {
    @Test
    void beginsAScriptOfItsOwnEachTime() throws Exception {
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            LiveTexts words = new LiveTexts(Language.GERMAN);
            Actions actions = new Actions(words);
            Catalogue catalogue = new Catalogue();
            ScriptRuns scripting = new ScriptRuns(link, catalogue, actions);
            LessonAsProgram opening = new LessonAsProgram(link, actions, scripting, Program::defaults);
            ProgramEntry lesson = catalogue.find("xor").orElseThrow();
            Program program = lesson.load(Path.of(""));
            link.show(lesson, new Deck(program, program.defaults()));

            opening.open();
            opening.settle();
            opening.open();
            opening.settle();

            for (String name : new String[]{"xor.py", "xor2.py"}) {
                Buffer buffer = Objects.requireNonNull(
                        scripting.buffers().find(Path.of(name).toAbsolutePath()));
                assertThat(buffer.text())
                        .isEqualTo(PyTorchScript.of(program, program.defaults(), words.texts()).text());
                assertThat(buffer.savedProperty().get()).isFalse();
            }
            link.close();
            opening.dispose();
            return link;
        });
    }
}
