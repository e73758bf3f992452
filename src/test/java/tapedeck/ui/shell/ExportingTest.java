package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.export.PyTorchScript;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.Program;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.text.Words;

class ExportingTest {
    @TempDir
    private Path folder;

    @Test
    void writesTheProgramAsItIsSetAndSaysSo() throws Exception {
        Path file = folder.resolve("xor.py");
        Path nowhere = folder.resolve("missing").resolve("xor.py");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Exporting exporting = new Exporting(link, new Actions(new Words(Language.GERMAN)));
            Lesson lesson = new Catalogue().find("xor").orElseThrow();
            Program program = lesson.load(Path.of(""));
            link.show(lesson, new Deck(program, program.defaults().withEpochs(Integer.MAX_VALUE)));

            exporting.export(file);
            exporting.settle();
            assertThat(Files.readString(file)).isEqualTo(
                    PyTorchScript.of(program, program.defaults(), new Texts(Language.GERMAN)).text());
            assertThat(said(link)).isEqualTo(Message.of("shell.notice.exported", "file", file.toString()));

            exporting.export(nowhere);
            exporting.settle();
            assertThat(said(link).key()).isEqualTo("shell.notice.notExported");
            link.close();
            exporting.dispose();
            return link;
        });
    }

    private static Message said(DeckLink link) {
        return Objects.requireNonNull(link.notices().latestProperty().get());
    }
}
