package tapedeck.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.ui.session.AutosaveFolder.Left;

class AutosaveFolderTest {
    @TempDir
    private Path folder;

    private static Path save(AutosaveFolder window, String what) throws IOException {
        return Files.writeString(window.file(), what);
    }

    @Test
    void ofAWindowThatIsThereNothingIsOffered() throws IOException {
        try (AutosaveFolder first = new AutosaveFolder(folder); AutosaveFolder second = new AutosaveFolder(folder)) {
            save(first, "a");
            save(second, "b");
            assertThat(first.left()).isEmpty();
            assertThat(second.left()).isEmpty();
        }
    }

    @Test
    void whatAWindowLeavesThatCameToNoEndIsOfferedToOneOther() throws IOException {
        AutosaveFolder killed = new AutosaveFolder(folder);
        Path file = save(killed, "a");
        killed.close(); // as the system does
        try (AutosaveFolder next = new AutosaveFolder(folder); AutosaveFolder another = new AutosaveFolder(folder)) {
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
            try (AutosaveFolder window = new AutosaveFolder(folder)) {
                save(window, "a");
                if (keeps) {
                    Files.writeString(window.aside("FizzBuzz: 3/4"), "true");
                }
                window.end();
            }
        }
        try (AutosaveFolder next = new AutosaveFolder(folder)) {
            assertThat(next.left()).isEmpty();
            assertThat(next.closed()).singleElement().satisfies(left -> {
                assertThat(left.file()).hasContent("true");
                assertThat(String.valueOf(left.file().getFileName())).matches("[-0-9]+ [0-9.]+ FizzBuzz 3 4.tapedeck");
            });
        }
    }

    @Test
    void onlyTheNewestAreKeptAside() throws IOException {
        for (int i = 0; i < AutosaveFolder.MOST_CLOSED + 2; i++) {
            try (AutosaveFolder window = new AutosaveFolder(folder)) {
                Path file = Files.writeString(window.aside("a"), String.valueOf(i));
                Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000 + i * 1000));
            }
        }
        List<Left> kept = new AutosaveFolder(folder).closed();
        assertThat(kept).hasSize(AutosaveFolder.MOST_CLOSED);
        assertThat(kept.getFirst().file()).hasContent(String.valueOf(AutosaveFolder.MOST_CLOSED + 1));
    }

    @Test
    void allIsClearedButWhatWindowsHaveThatAreOpen() throws IOException {
        AutosaveFolder killed = new AutosaveFolder(folder);
        Path ofKilled = save(killed, "a");
        Path ofClosed = Files.writeString(killed.aside("e"), "e");
        killed.close();
        AutosaveFolder before = new AutosaveFolder(folder);
        Path wanted = save(before, "f");
        before.close();
        try (AutosaveFolder window = new AutosaveFolder(folder); AutosaveFolder other = new AutosaveFolder(folder)) {
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
            assertThat(new AutosaveFolder(folder).left()).as("both are held").isEmpty();
        }
    }

    @Test
    void whatOneHoldsNobodyElseDoesUntilItLetsGo() throws IOException {
        Path lock = folder.resolve("x").resolve("a.lock");
        try (ExclusiveLock _ = ExclusiveLock.of(lock).orElseThrow()) {
            assertThat(ExclusiveLock.of(lock)).isEmpty();
        }
        ExclusiveLock.of(lock).orElseThrow().close();
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
