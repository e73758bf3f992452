package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.ui.session.Autosaves.Left;

class AutosavesTest {
    @TempDir
    private Path folder;

    private static Path save(Autosaves window, String what) throws IOException {
        return Files.writeString(window.file(), what);
    }

    @Test
    void ofAWindowThatIsThereNothingIsOffered() throws IOException {
        try (Autosaves first = new Autosaves(folder); Autosaves second = new Autosaves(folder)) {
            save(first, "a");
            save(second, "b");
            assertThat(first.left()).isEmpty();
            assertThat(second.left()).isEmpty();
        }
    }

    @Test
    void whatAWindowLeavesThatCameToNoEndIsOfferedToOneOther() throws IOException {
        Autosaves killed = new Autosaves(folder);
        Path file = save(killed, "a");
        killed.close(); // as the system does
        try (Autosaves next = new Autosaves(folder); Autosaves another = new Autosaves(folder)) {
            assertThat(next.left()).extracting(Left::file).containsExactly(file);
            assertThat(another.left()).isEmpty();
            assertThat(next.left()).hasSize(1);
            next.discard(next.left().getFirst());
            assertThat(next.left()).isEmpty();
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void afterANormalEndNothingIsOfferedAndWhatWasNotSavedIsKeptAside() throws IOException {
        for (boolean keeps : new boolean[]{true, false}) {
            try (Autosaves window = new Autosaves(folder)) {
                save(window, "a");
                if (keeps) {
                    Files.writeString(window.aside("FizzBuzz: 3/4"), "true");
                }
                window.end();
            }
        }
        try (Autosaves next = new Autosaves(folder)) {
            assertThat(next.left()).isEmpty();
            assertThat(next.closed()).singleElement().satisfies(left -> {
                assertThat(left.file()).hasContent("true");
                assertThat(String.valueOf(left.file().getFileName())).matches("[-0-9]+ [0-9.]+ FizzBuzz 3 4.tapedeck");
            });
        }
    }

    @Test
    void onlyTheNewestAreKeptAside() throws IOException {
        for (int i = 0; i < Autosaves.MOST_CLOSED + 2; i++) {
            try (Autosaves window = new Autosaves(folder)) {
                Path file = Files.writeString(window.aside("a"), String.valueOf(i));
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + i * 1000));
            }
        }
        List<Left> kept = new Autosaves(folder).closed();
        assertThat(kept).hasSize(Autosaves.MOST_CLOSED);
        assertThat(kept.getFirst().file()).hasContent(String.valueOf(Autosaves.MOST_CLOSED + 1));
    }

    @Test
    void allIsClearedButWhatWindowsHaveThatAreOpen() throws IOException {
        Autosaves killed = new Autosaves(folder);
        Path ofKilled = save(killed, "a");
        Path ofClosed = Files.writeString(killed.aside("e"), "e");
        killed.close();
        Autosaves before = new Autosaves(folder);
        Path wanted = save(before, "f");
        before.close();
        try (Autosaves window = new Autosaves(folder); Autosaves other = new Autosaves(folder)) {
            Path own = save(window, "b");
            Path ofOther = save(other, "c");
            Path aside = Files.writeString(window.aside("d"), "d");
            Path lock = Files.createFile(own.resolveSibling("of-one-that-had-saved-nothing.lock"));
            int gone = window.clear(window.left().stream().filter(each -> each.file().equals(wanted)).findFirst());
            assertThat(gone).isEqualTo(2);
            assertThat(ofKilled).doesNotExist();
            assertThat(ofClosed).doesNotExist();
            assertThat(aside).as("what it left for another session").exists();
            assertThat(wanted).as("what it goes on with, and has not saved yet").exists();
            assertThat(lock).doesNotExist();
            assertThat(own).exists();
            assertThat(ofOther).exists();
            assertThat(own.getParent()).isDirectoryContaining("glob:**.lock");
            assertThat(new Autosaves(folder).left()).as("both are held").isEmpty();
        }
    }

    @Test
    void whatOneHoldsNobodyElseDoesUntilItLetsGo() throws IOException {
        Path lock = folder.resolve("x").resolve("a.lock");
        try (Hold _ = Hold.of(lock).orElseThrow()) {
            assertThat(Hold.of(lock)).isEmpty();
        }
        Hold.of(lock).orElseThrow().close();
    }

    @Test
    void eachSystemHasAFolderForItAndAnotherCanBeAsked() {
        assertThat(find("Linux", null, null)).isEqualTo(folder.resolve(".local/state/tapedeck"));
        assertThat(find("Linux", null, folder.resolve("x").toString())).isEqualTo(folder.resolve("x/tapedeck"));
        assertThat(find("Windows 11", null, folder.resolve("y").toString())).isEqualTo(folder.resolve("y/Tapedeck"));
        assertThat(find("Mac OS X", null, null)).isEqualTo(folder.resolve("Library/Application Support/Tapedeck"));
        assertThat(find("Linux", folder.resolve("asked").toString(), "/x")).isEqualTo(folder.resolve("asked"));
    }

    private Path find(String system, @org.jspecify.annotations.Nullable String asked,
            @org.jspecify.annotations.Nullable String environment) {
        return StateFolder.find(name -> switch (name) {
            case "os.name" -> system;
            case "user.home" -> folder.toString();
            default -> asked;
        }, _ -> environment);
    }
}
