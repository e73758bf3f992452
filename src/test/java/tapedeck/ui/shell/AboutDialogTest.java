package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.file.ProgramVersion;
import tapedeck.text.Language;
import tapedeck.text.Texts;
import tapedeck.ui.FxTest;

class AboutDialogTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final int DIALOG = 400; // narrower than it opens

    @TempDir
    private Path folder;

    private static String notice(Path home) throws Exception {
        return FxTest.call(() -> ((TextArea) AboutDialog.content(home, new Texts(Language.ENGLISH))
                .lookup(".text-area")).getText());
    }

    @Test
    void itSaysWhichVersionThisIsAndOfWhomItsPartsAre() throws Exception {
        assertThat(notice(HOME)).contains("OpenJDK", "JavaFX", "GraalPy", "Eclipse Layout Kernel");
        FxTest.call(() -> {
            for (Language language : Language.values()) {
                VBox content = AboutDialog.content(HOME, new Texts(language));
                FxTest.scene(content, DIALOG, DIALOG);
                assertThat(content.lookupAll(".head .label")).hasSize(3).map(Label.class::cast)
                        .anyMatch(each -> each.getText().endsWith(ProgramVersion.text()))
                        .allSatisfy(each -> assertThat(((Text) each.lookup(".text")).getText()).as("what is seen of it")
                                .isEqualTo(each.getText()));
            }
            return null;
        });
    }

    @Test
    void whereTheListIsMissingItSaysSo() throws Exception {
        assertThat(notice(folder)).contains(folder.resolve("NOTICE").toString());
    }
}
