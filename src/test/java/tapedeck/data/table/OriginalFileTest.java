package tapedeck.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OriginalFileTest {
    private static final String TEXT = "\uFEFFa;b\n1;2\n3;4\n5;6\n";

    @TempDir
    private Path folder;

    private static String checksum(byte[] bytes) throws IOException {
        return OriginalFile.checksum(new ByteArrayInputStream(bytes));
    }

    @Test
    void itIsWhatWasReadWhateverStandsInTheFileSince() throws Exception {
        Path file = Files.writeString(folder.resolve("a.csv"), TEXT);
        byte[] then = Files.readAllBytes(file);
        for (TablePart part : new TablePart[]{new TablePart.Whole(), new TablePart.First(1)}) {
            Files.write(file, then);
            ParsedTable table = TableReader.guessing().only(part).read(new TableInput.OfFile(file));
            Files.writeString(file, "a;b\n7;8\n");
            assertThat(table.original().checksum()).isEqualTo(checksum(then)).isNotEqualTo(
                    checksum(Files.readAllBytes(file)));
            assertThat(table.original().bytes()).isEqualTo(then);
        }
    }

    @Test
    void ofManyBytesOnlyTheChecksumIsHeld() throws Exception {
        String row = "1234567;1234567\n";
        byte[] many = "a;b\n".concat(row.repeat(OriginalFile.FEW / row.length() + 1)).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("b.csv"), many);
        ParsedTable table = TableReader.guessing().only(new TablePart.First(10)).read(new TableInput.OfFile(file));
        assertThat(table.original().bytes()).isNull();
        assertThat(table.original().checksum()).isEqualTo(checksum(many));
    }
}
