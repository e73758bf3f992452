package tapedeck.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.text.Message;

class OpenersTest {
    /** Opens files that end so, as this word. */
    private record Ending(String end, String word) implements Opener<String> {
        @Override
        public Message what() {
            return Message.verbatim(end);
        }

        @Override
        public boolean recognises(Path file) {
            return file.toString().endsWith(end);
        }

        @Override
        public String open(Path file) {
            return word;
        }
    }

    private final Openers<String> openers = new Openers<>(
            List.of(new Ending("y.b", "first"), new Ending(".b", "second"),
                    new Ending(".c", "third")));

    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        return Files.createFile(folder.resolve(name));
    }

    @Test
    void theFirstThatRecognisesAFileOpensIt() throws IOException, NotOpenedException {
        assertThat(openers.open(file("xy.b"))).isEqualTo("first");
        assertThat(openers.open(file("x.b"))).isEqualTo("second");
        assertThat(openers.open(file("x.c"))).isEqualTo("third");
    }

    @Test
    void whatNobodyRecognisesIsSaidWithWhatCanBeOpened() throws IOException {
        Path file = file("x.d");
        assertRefused(() -> openers.open(file), Message.of("action.open.unknown", "file", file.toString(), "kinds",
                Message.list(List.of(Message.verbatim("y.b"), Message.verbatim(".b"), Message.verbatim(".c")))));
    }

    @Test
    void whatIsMissingOrAFolderIsSaid() {
        Path missing = folder.resolve("no.b");
        assertRefused(() -> openers.open(missing),
                Message.of("action.open.missing", "file", missing.toString()));
        assertRefused(() -> openers.open(folder), Message.of("action.open.noFile", "file", folder.toString()));
    }

    @Test
    void whatCannotBeReadAfterAllIsSaid() throws IOException {
        Path file = file("x.b");
        Opener<String> failing = new Opener<>() {
            @Override
            public Message what() {
                return Message.verbatim("all");
            }

            @Override
            public boolean recognises(Path each) throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public String open(Path each) {
                return "";
            }
        };
        assertRefused(() -> new Openers<>(List.of(failing)).open(file),
                Message.of("action.open.unreadable", "file", file.toString(), "why", Message.of("text.file.failed")));
    }

    private static void assertRefused(ThrowingCallable opening, Message why) {
        assertThatThrownBy(opening).isInstanceOfSatisfying(NotOpenedException.class,
                e -> assertThat(e.message()).isEqualTo(why));
    }
}
