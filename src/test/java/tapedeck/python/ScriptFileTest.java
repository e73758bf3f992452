package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.file.FailingFiles;

/** Saving changes what was typed and nothing else. */
class ScriptFileTest {
    @TempDir
    private Path folder;

    private String saved(String before, String text) throws Exception {
        Path file = folder.resolve("a.py");
        Files.writeString(file, before);
        ScriptFile.write(file, text);
        return Files.readString(file);
    }

    @Test
    void linesEndAsTheyDid() throws Exception {
        assertThat(saved("a = 1\r\nb = 2\r\n", "a = 1\nb = 3\n")).isEqualTo("a = 1\r\nb = 3\r\n");
        assertThat(saved("a = 1\n", "a = 1\nb = 3\n")).isEqualTo("a = 1\nb = 3\n");
    }

    @Test
    void theMarkAtTheBeginningStays() throws Exception {
        assertThat(saved("\ufeffa = 1\n", "a = 2\n")).isEqualTo("\ufeffa = 2\n");
    }

    @Test
    void aCodingLineIsKeptTo_andWhatItCannotSayLeavesTheFileAsItWas() throws Exception {
        Path file = folder.resolve("latin.py");
        ScriptFile.write(file, "# coding: latin-1\n# größer\n");
        assertThat(Files.readAllBytes(file)).isEqualTo("# coding: latin-1\n# größer\n".getBytes(
                StandardCharsets.ISO_8859_1));
        assertThat(ScriptFile.read(file)).isEqualTo("# coding: latin-1\n# größer\n");
        assertThatThrownBy(() -> ScriptFile.write(file, "# coding: latin-1\n# π\n"))
                .isInstanceOf(CharacterCodingException.class);
        assertThat(ScriptFile.read(file)).contains("größer");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void onAFullDiskTheOldTextStaysWhole() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.py"), "a = 1\n".repeat(700));
        assertThatThrownBy(
                () -> ScriptFile.write(FailingFiles.path(file, FailingFiles.Fault.FULL), "b = 2\n".repeat(2_000)))
                .hasMessageContaining("No space left on device");
        assertThat(file).hasContent("a = 1\n".repeat(700));
        assertThat(folder).isDirectoryNotContaining(each -> !each.equals(file));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatIsPrivateStaysPrivate() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.py"), "a = 1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        ScriptFile.write(file, "a = 2\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }
}
