package tapedeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.export.weights.WeightFileReader;
import tapedeck.programs.Catalogue;
import tapedeck.python.PythonEngine;
import tapedeck.recording.RecordingOpener;

/**
 * Weights that are taken out of a recording. {@code state_dict.tape} has the first iteration of a decoder, of each tensor 20 elements and
 * its weights whole; {@code state_dict.json} says what real PyTorch saved of the same run before and after it. Made by
 * {@code check_weights.py}.
 */
class ExportedWeightsTest {
    private static final Map<String, String> TYPES = Map.of("F32", "float32", "BF16", "bfloat16", "I64", "int64",
            "BOOL", "bool");

    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private Path tape(String name) throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/recordings/" + name), name)) {
            return Files.write(folder.resolve(name), in.readAllBytes());
        }
    }

    private int export(String tape, String out, String... more) throws IOException {
        List<String> words = new ArrayList<>(
                List.of("export", tape(tape).toString(), folder.resolve(out).toString()));
        words.addAll(List.of(more));
        Catalogue catalogue = new Catalogue();
        catalogue.opens(new RecordingOpener());
        return new Commands(new NoScreen(), catalogue, new PythonEngine()).run(new StringWriter(),
                new PrintWriter(err, true), words.toArray(String[]::new));
    }

    /** What PyTorch saved after so many updates: each entry's type, shape and digest. */
    private static Map<String, String> saved(int updates) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (var in = ExportedWeightsTest.class.getResourceAsStream("/recordings/state_dict.json")) {
            for (Map.Entry<String, JsonNode> each : new ObjectMapper().readTree(in).get(String.valueOf(updates))
                    .properties()) {
                all.put(each.getKey(), each.getValue().get("dtype").asText() + " " + each.getValue().get("shape") + " "
                        + each.getValue().get("sha256").asText());
            }
        }
        return all;
    }

    /** The same of a file of safetensors. */
    private static Map<String, String> found(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        int length = (int) ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
        JsonNode header = new ObjectMapper().readTree(new String(bytes, Long.BYTES, length, StandardCharsets.UTF_8));
        Map<String, String> all = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : header.properties()) {
            JsonNode offsets = each.getValue().get("data_offsets");
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, Long.BYTES + length + offsets.get(0).asInt(),
                    offsets.get(1).asInt() - offsets.get(0).asInt());
            all.put(each.getKey(), TYPES.get(each.getValue().get("dtype").asText()) + " " + each.getValue().get("shape")
                    + " " + HexFormat.of().formatHex(digest.digest()));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({"forward:3,0", "update,1"})
    void eachEntryIsTheProgramsToTheBit(String at, int updates) throws Exception {
        assertThat(export("state_dict.tape", "w.safetensors", "--at", at)).as(err.toString()).isZero();
        assertThat(found(folder.resolve("w.safetensors"))).isEqualTo(saved(updates));
    }

    @Test
    void allFormatsHaveTheSameNumbersInTheirShapes() throws Exception {
        assertThat(export("state_dict.tape", "w.safetensors")).as(err.toString()).isZero();
        Map<String, NdArray> expected = WeightFileReader.read(folder.resolve("w.safetensors"));
        assertThat(expected).hasSize(saved(0).size());
        for (String out : List.of("w.pt", "w.pth", "w.bin", "w.npz")) {
            assertThat(export("state_dict.tape", out)).as(err.toString()).isZero();
            Map<String, NdArray> found = WeightFileReader.read(folder.resolve(out));
            assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
            expected.forEach((name, array) -> {
                NdArray same = Objects.requireNonNull(found.get(name));
                assertThat(same.shape()).as(name).isEqualTo(array.shape());
                assertThat(same.toArray()).as(name).isEqualTo(array.toArray());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"w.pt", "w.safetensors", "w.npz"})
    void weightsThatAreThereInPartAreRefusedByName(String out) throws IOException {
        assertThat(export("state_dict_sampled.tape", out)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("wte.weight (7,8)", "--weights no", "tapedeck recorder");
        assertThat(folder.resolve(out)).doesNotExist();
    }

    /** The parameters are small and there; {@code load_state_dict(strict=True)} would miss the buffers. */
    @Test
    void buffersThatWereNotWantedAreRefusedByName() throws IOException {
        assertThat(export("batch_norm_without_weights.tape", "w.pt")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("1.running_mean (4)", "1.running_var (4)",
                "1.num_batches_tracked ()", "--weights no").doesNotContain("1.weight");
        assertThat(folder.resolve("w.pt")).doesNotExist();
    }

    @Test
    void recordingsOfEarlierRecordersAreRefusedJustSo() throws IOException {
        assertThat(export("cnn_residual.tape", "w.pt")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("tapedeck recorder");
        assertThat(folder.resolve("w.pt")).doesNotExist();
        assertThat(export("scalar.tape", "w.pt")).as("what is whole is taken all the same").isZero();
    }

    @Test
    void aTableOfTensorsIsWrittenOnlyIfAllAreWhole() throws IOException {
        assertThat(export("state_dict.tape", "t.csv", "--as", "tensors")).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("--keep ").contains("wte.weight (7,8)");
        assertThat(folder.resolve("t.csv")).doesNotExist();
        assertThat(export("small.tape", "t.csv", "--as", "tensors")).as(err.toString()).isZero();
    }

    @Test
    void whatHasNoSeedHereIsCaptionedWithout() throws IOException {
        assertThat(export("small.tape", "g.dot")).as(err.toString()).isZero();
        assertThat(Files.readString(folder.resolve("g.dot")).toLowerCase(Locale.ROOT)).contains("iteration 1")
                .doesNotContain("seed");
    }
}
