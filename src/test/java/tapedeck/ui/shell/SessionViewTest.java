package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.prepare.written.WrittenPreparation;
import tapedeck.lesson.Catalogue;
import tapedeck.lesson.Lesson;
import tapedeck.program.Provenance;
import tapedeck.session.Arrangement;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Theme;

/** How a window stands, as a session keeps it: what it is told it tells again. */
class SessionViewTest {
    @TempDir
    private Path folder;

    private final DeckLink link = new DeckLink(Path.of(""));
    private final Catalogue catalogue = new Catalogue();

    @AfterEach
    void close() {
        link.close();
    }

    private MainView window() {
        Scene scene = Desktop.scene(link, catalogue, new Words(Language.ENGLISH), Theme.LIGHT, 1280, 720);
        MainView window = (MainView) scene.getRoot();
        window.keepSession(Path.of(""), folder.resolve("state"));
        return window;
    }

    private void pulseUntil(Callable<Boolean> comes) {
        await().pollInSameThread().until(() -> {
            link.pulse(0);
            return comes.call();
        });
    }

    private void open(Lesson lesson) {
        link.workbench().open(lesson);
        pulseUntil(() -> link.workbench().currentTake() != 0);
    }

    @Test
    void theBenchsTabAndTheGraphsTable() throws Exception {
        FxTest.call(() -> {
            MainView window = window();
            open(catalogue.find("sine").orElseThrow());
            Arrangement first = window.files().look();
            Arrangement other = first.with("tab", List.of("network")).with("shown", List.of("tableView"));
            assertThat(other).isNotEqualTo(first);
            window.files().stand(other, List.of());
            assertThat(window.files().look()).isEqualTo(other);
            assertThat(window.graph().options().tableViewProperty().get()).isTrue();
            window.files().stand(Arrangement.NONE.with("tab", List.of("of a newer one")), List.of());
            assertThat(window.files().look().of("tab")).containsExactly("network");
            assertThat(window.graph().options().tableViewProperty().get()).as("an older one does not say").isTrue();
            window.files().stand(first, List.of());
            assertThat(window.files().look()).isEqualTo(first);
            window.dispose();
            return null;
        });
    }

    @Test
    void theStepsThatNothingWasTrainedOn() throws Exception {
        Path table = Files.writeString(folder.resolve("t.csv"),
                "a,b,class\n1,2,x\n2,1,y\n3,2,x\n1,3,y\n2,2,x\n3,3,y\n");
        FxTest.call(() -> {
            MainView window = window();
            open(catalogue.ofFile(table));
            link.pulse(0);
            assertThat(window.files().look().of("steps")).as("it is learned").isEmpty();
            Provenance.Blueprint runs = Objects.requireNonNull(link.workbench().program()).provenance().blueprint();
            TableSource source = (TableSource) Objects.requireNonNull(runs).data();
            List<String> fewer = new ArrayList<>(WrittenPreparation
                    .of(source.table().dialect(), source.prepared().preparation()).lines());
            fewer.removeIf(line -> line.startsWith("scale"));
            window.files().stand(window.files().look().with("steps", fewer), List.of());
            pulseUntil(() -> window.files().look().of("steps").equals(fewer));
            assertThat(link.edits().undoable()).contains(Message.of("preparing.edit.takeUp"));
            link.edits().undo();
            assertThat(window.files().look().of("steps")).isEmpty();
            window.files().stand(window.files().look().with("steps", List.of("what is this?")), List.of());
            link.pulse(0);
            assertThat(window.files().look().of("steps")).isEmpty();
            window.dispose();
            return null;
        });
    }
}
