package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.file.Installation;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.Notification;

/** What another program does to the file that is edited. */
class FileWatchTest {
    @TempDir
    private Path folder;

    private final DeckLink link = new DeckLink(Path.of(""));
    private FileWatch watch;
    private long now;

    @BeforeEach
    void begin() {
        watch = watch();
    }

    private FileWatch watch() {
        return new FileWatch(link.notices(), new Installation(folder.resolve("tapedeck")));
    }

    @AfterEach
    void close() {
        watch.close();
        link.close();
    }

    private Buffer open(String text) throws Exception {
        Path file = folder.resolve("a.py");
        Files.writeString(file, text);
        return new Buffer(file, true, text);
    }

    private String said(Buffer buffer) {
        await().until(() -> {
            now += 1_000_000_000;
            watch.pulse(buffer, now);
            return !link.notices().seen().isEmpty();
        });
        Notification first = link.notices().seen().getFirst();
        link.notices().close(first);
        return first.message().key();
    }

    @Test
    void itIsLoadedAnew_butNotOverWhatWasTyped() throws Exception {
        Buffer buffer = open("a = 1\n");
        Files.writeString(buffer.place(), "a = 22\r\n");
        assertThat(said(buffer)).isEqualTo("editor.reloaded");
        assertThat(buffer.text()).isEqualTo("a = 22\n");
        buffer.type("mine");
        Files.writeString(buffer.place(), "a = 333\n");
        assertThat(said(buffer)).isEqualTo("editor.savedElsewhere");
        assertThat(buffer.text()).isEqualTo("mine");
    }

    @Tag("long")
    @Test
    void aFileThatIsStillBeingWrittenIsNotRead() throws Exception {
        Buffer buffer = open("a = 1\n");
        Files.writeString(buffer.place(), "");
        await("more than one look, which see it empty").during(Duration.ofMillis(300)).until(() -> {
            watch.pulse(buffer, now);
            return buffer.text().equals("a = 1\n");
        });
        Files.writeString(buffer.place(), "a = 22\n");
        assertThat(said(buffer)).isEqualTo("editor.reloaded");
        assertThat(buffer.text()).isEqualTo("a = 22\n");
    }

    @Tag("long")
    @Test
    void whereItIsGoneTheTextIsStillThere_asOneThatIsNotSaved() throws Exception {
        Buffer buffer = open("a = 1\n");
        Files.delete(buffer.place());
        assertThat(said(buffer)).isEqualTo("editor.gone");
        assertThat(buffer.text()).isEqualTo("a = 1\n");
        assertThat(buffer.unsavedProperty().get()).isTrue();
        Files.writeString(buffer.place(), "\0");
        assertThat(said(buffer)).as("something else took its name").isEqualTo("python.binary");
    }

    /** Looks after it for as long as it would take to see two changes of a file. */
    private void look(Buffer buffer) throws Exception {
        Buffer other = open("b = 2\n");
        FileWatch meanwhile = watch();
        for (String saved : List.of("b = 33\n", "b = 444\n")) { // by then it would have been seen, too
            Files.writeString(other.place(), saved);
            await().until(() -> {
                now += 1_000_000_000;
                watch.pulse(buffer, now);
                meanwhile.pulse(other, now);
                return other.text().equals(saved);
            });
        }
        meanwhile.close();
    }

    @Tag("long")
    @Test
    void aTextThatIsInNoFileYetIsNotLookedForInOne() throws Exception {
        Buffer buffer = new Buffer(folder.resolve("new.py"), false, "a = 1\n");
        Files.writeString(buffer.place(), "of somebody else");
        look(buffer);
        assertThat(buffer.text()).isEqualTo("a = 1\n");
    }

    @Tag("long")
    @Test
    void aProgramOfALessonKeepsItsTranslatedComments() throws Exception {
        Path program = Files.createDirectories(folder.resolve("tapedeck/assets/lessons/one-neuron"))
                .resolve("neuron.py");
        Files.writeString(program, "# One neuron.\n");
        Buffer buffer = new Buffer(program, true, "# Ein Neuron.\n");
        look(buffer);
        assertThat(buffer.text()).isEqualTo("# Ein Neuron.\n");
    }

    @Test
    void soDoesOneOfALessonFromElsewhere() throws Exception {
        Path lesson = folder.resolve("lesson");
        Files.writeString(Files.createDirectories(lesson.resolve("de")).resolve("comments.txt"),
                "# One neuron.\n# Ein Neuron.\n");
        Path program = Files.writeString(lesson.resolve("neuron.py"), "# One neuron.\n");
        Buffer buffer = new Buffer(program, true, "# Ein Neuron.\n");
        look(buffer);
        assertThat(buffer.text()).isEqualTo("# Ein Neuron.\n");
    }

    @Test
    void ofWhatTheEditorItselfSavesNothingIsSaid() throws Exception {
        Buffer buffer = open("a = 1\n");
        buffer.type("a = 22\n");
        Files.writeString(buffer.place(), "a = 22\n");
        buffer.isSaved(buffer.place(), "a = 22\n");
        Path end = folder.resolve("end.py");
        Files.writeString(end, "x");
        for (int i = 0; i < 50; i++) {
            now += 1_000_000_000;
            watch.pulse(buffer, now);
        }
        assertThat(said(new Buffer(end, true, "y"))).isEqualTo("editor.reloaded");
        assertThat(List.copyOf(link.notices().seen())).isEmpty();
    }

    @Tag("long")
    @Test
    void aTextThatIsTakenUpStaysWhateverItsFileHoldsNow() throws Exception {
        for (String held : List.of("a = 1\n", "b = 2\n")) {
            Path file = Files.writeString(folder.resolve("taken" + held.length() + held.charAt(0) + ".py"), held);
            ScriptBuffers buffers = new ScriptBuffers();
            buffers.stand(file, "a = 0\n", "a = 1\n");
            Buffer buffer = Objects.requireNonNull(buffers.find(file));
            assertThat(buffer.changedProperty().get()).as("it did not run").isTrue();
            boolean isSame = buffer.isText(held);
            await().until(() -> {
                watch.pulse(buffer, now += 1_000_000_000L);
                return buffer.isSavedAs(held);
            });
            assertThat(buffer.text()).isEqualTo("a = 1\n");
            assertThat(buffer.unsavedProperty().get()).isEqualTo(!isSame);
            assertThat(link.notices().seen().isEmpty()).isEqualTo(isSame);
        }
    }
}
