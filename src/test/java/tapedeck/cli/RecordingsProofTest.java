package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What {@code src/test/pytorch/check_recordings.py} found where the real PyTorch is. */
class RecordingsProofTest {
    private static final Path TESTS = Path.of("src", "test");

    private static List<JsonNode> figures() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(TESTS.resolve(Path.of("resources", "pytorch", "recordings.json")).toFile());
        return StreamSupport.stream(all.spliterator(), false).toList();
    }

    private static List<JsonNode> scripts() throws IOException {
        return figures().stream().filter(each -> each.has("sha256")).toList();
    }

    @Test
    void noProgramWasChangedByBeingRecorded() throws IOException {
        assertThat(scripts()).hasSizeGreaterThan(60).allMatch(each -> each.path("same").asBoolean());
    }

    @Test
    void everyRecordingWasSound() throws IOException {
        assertThat(scripts()).noneMatch(each -> each.has("faults"))
                .filteredOn(each -> each.path("recorded").asInt() == 0)
                .extracting(each -> each.path("name").asText())
                .containsExactly("python/mistakes/syntax_return.py"); // Python cannot read it, so it never began
    }

    @Test
    void theProgramsAreThoseThatStandThere() throws IOException, NoSuchAlgorithmException {
        for (JsonNode each : scripts()) {
            byte[] text = Files.readAllBytes(TESTS.resolve(each.path("name").asText()));
            assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
                    .as(each.path("name").asText()).isEqualTo(each.path("sha256").asText());
        }
    }

    @Test
    void ofFiftyKillsEveryOneLeftAFileThatCanBeRead() throws IOException {
        assertThat(figures()).filteredOn(each -> each.path("name").asText().equals("kill")).singleElement()
                .satisfies(kill -> assertThat(kill.path("sound").asInt()).isEqualTo(50)
                        .isEqualTo(kill.path("kills").asInt()));
    }
}
