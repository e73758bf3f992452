package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** What is no script is refused in one sentence; a script's text is read as Python reads it. */
class ScriptReadingTest {
    @TempDir
    private Path folder;

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("script.py"), bytes);
    }

    private void refused(byte[] bytes, String key, Object... values) throws IOException {
        Path file = file(bytes);
        Object[] all = new Object[values.length + 2];
        all[0] = "file";
        all[1] = file.toString();
        System.arraycopy(values, 0, all, 2, values.length);
        assertThatExceptionOfType(ProgramException.class).isThrownBy(() -> ScriptFile.read(file))
                .satisfies(e -> assertThat(e.message()).isEqualTo(Message.of(key, all)));
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        refused(new byte[]{(byte) 0x89, 'P', 'N', 'G', 0, 1}, "python.binary");
        refused("s = 'Größe'".getBytes(StandardCharsets.ISO_8859_1), "python.notText");
        refused(new byte[50_000_000], "python.tooLarge", "megabytes", 50L, "most", 2L);
    }

    @Test
    void aCodingLineIsHonoured() throws Exception {
        for (String line : new String[]{"# -*- coding: latin-1 -*-", "# coding=ISO-8859-1",
                "#!/usr/bin/python\n# vim: set fileencoding=latin1 :"}) {
            String text = line + "\ns = 'Größe'\n";
            assertThat(ScriptFile.read(file(text.getBytes(StandardCharsets.ISO_8859_1)))).isEqualTo(text);
        }
        String cyrillic = "# coding: cp1251\ns = 'мир'\n";
        assertThat(ScriptFile.read(file(cyrillic.getBytes(Charset.forName("windows-1251"))))).isEqualTo(cyrillic);
        refused("# coding: klingon\n".getBytes(StandardCharsets.US_ASCII), "python.coding", "coding", "klingon");
        refused("x = 1\ny = 2\n# coding: latin-1\ns = 'Größe'".getBytes(StandardCharsets.ISO_8859_1), "python.notText");
    }

    @Test
    void aMarkAtTheStartIsNoPartOfTheText() throws Exception {
        assertThat(ScriptFile.read(file("\ufeffx = 1".getBytes(StandardCharsets.UTF_8)))).isEqualTo("x = 1");
    }
}
