package tapedeck.export.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/** Files that the real libraries wrote, by {@code weights_fixtures.py}, are read; and so is what is written here. */
class WeightFileReaderTest {
    private static final Path REAL = Path.of("src/test/resources/pytorch/weights");

    @TempDir
    private Path folder;

    private static Map<String, NdArray> arrays() {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put("w1", NdArray.of(new double[]{0, 0.25, 0.5, 0.75, 1, 1.25}, 2, 3));
        arrays.put("b1", NdArray.of(new double[]{-0.5, 1e300, Double.POSITIVE_INFINITY}, 3));
        arrays.put("one", NdArray.scalar(2.5));
        arrays.put("none", NdArray.empty(Shape.of(0, 2)));
        return arrays;
    }

    private static NdArray array(Map<String, NdArray> arrays, String name) {
        return Objects.requireNonNull(arrays.get(name), name);
    }

    private static void same(Map<String, NdArray> found, Map<String, NdArray> expected) {
        assertThat(found.keySet()).containsExactlyElementsOf(expected.keySet());
        expected.forEach((name, array) -> {
            assertThat(array(found, name).shape()).as(name).isEqualTo(array.shape());
            assertThat(array(found, name).toArray()).as(name).isEqualTo(array.toArray());
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "tapedeck.weights", matches = ".+")
    void filesForTheRealLibraries() throws IOException {
        for (WeightFormat format : WeightFormat.values()) {
            Files.write(Files.createDirectories(Path.of(System.getProperty("tapedeck.weights")))
                    .resolve("a." + format.extension()), format.write(StoredTensor.doubles(arrays())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(WeightFormat format) throws Exception {
        Path file = Files.write(folder.resolve("a"), format.write(StoredTensor.doubles(arrays())));
        same(WeightFileReader.read(file), arrays());
        assertThat(format.write(StoredTensor.doubles(WeightFileReader.read(file)))).isEqualTo(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"numpy.npz", "packed.npz", "torch.pt", "torch.safetensors"})
    void whatRealLibrariesWriteIsRead(String name) throws Exception {
        Map<String, NdArray> found = WeightFileReader.read(REAL.resolve(name));
        assertThat(found).containsOnlyKeys("w1", "b1", "one");
        assertThat(array(found, "w1").toArray()).isEqualTo(array(arrays(), "w1").toArray());
        assertThat(array(found, "w1").shape()).isEqualTo(Shape.of(2, 3));
        assertThat(array(found, "b1").toArray()).containsExactly(-0.5, 1e300, 3);
        assertThat(array(found, "one").item()).isEqualTo(2.5);
    }

    @Test
    void statesOfModulesAndOtherNumbersAreRead() throws Exception {
        Map<String, NdArray> linear = WeightFileReader.read(REAL.resolve("linear.pt"));
        assertThat(linear).containsOnlyKeys("weight", "bias");
        assertThat(array(linear, "weight").shape()).isEqualTo(Shape.of(2, 3));
        assertThat(array(linear, "weight").get(0, 0)).isEqualTo(0.2974873483181);
        assertThat(WeightFileReader.read(REAL.resolve("nested.pt"))).containsKeys("model.weight", "model.bias");
        Map<String, NdArray> types = WeightFileReader.read(REAL.resolve("types.pt"));
        assertThat(array(types, "w1").shape()).isEqualTo(Shape.of(3, 2));
        assertThat(array(types, "w1").toArray()).containsExactly(0, 0.75, 0.25, 1, 0.5, 1.25);
        assertThat(array(types, "b1").toArray()).containsExactly(1, -2);
        assertThat(array(types, "one").item()).isEqualTo(2.5);
    }

    private static void refused(Map<String, NdArray> file, Map<String, NdArray> here, Message... errors) {
        assertThatThrownBy(() -> WeightFileReader.fitted(file, "net", new TreeMap<>(here))).isInstanceOfSatisfying(
                WeightsException.class, why -> assertThat(why.message()).isEqualTo(Message.of("export.weights.strict",
                        "errors", "Error(s) in loading state_dict for net", "which",
                        Message.sentences(List.of(errors)))));
    }

    /** As {@code load_state_dict(strict=True)} of PyTorch 2.6 says it, but in one line. */
    @Test
    void whatDoesNotFitIsSaidInPyTorchsWords() throws Exception {
        NdArray w1 = NdArray.zeros(Shape.of(2, 3));
        NdArray other = NdArray.zeros(Shape.of(3, 2));
        assertThat(WeightFileReader.fitted(Map.of("b1", w1, "w1", w1), "net", Map.of("w1", w1, "b1", w1))).hasSize(2);
        refused(Map.of("w1", other, "x", w1, "w2", w1), Map.of("w1", w1, "b1", w1, "w2", w1),
                Message.verbatim("Missing key(s) in state_dict: \"b1\"."),
                Message.verbatim("Unexpected key(s) in state_dict: \"x\"."));
        refused(Map.of("w1", other, "w2", w1), Map.of("w1", w1, "w2", w1), Message.verbatim("size mismatch for w1: "
                + "copying a param with shape torch.Size([3, 2]) from checkpoint, the shape in current model is "
                + "torch.Size([2, 3])."));
    }

    @Test
    void ofManyTheFirstAreSaidAndTheOthersCounted() {
        NdArray w = NdArray.zeros(Shape.of(2, 3));
        NdArray other = NdArray.zeros(Shape.of(3, 2));
        Map<String, NdArray> here = Map.of("a", w, "b", w, "c", w, "d", w, "e", w);
        refused(Map.of(), here, Message.of("export.weights.more", "error",
                "Missing key(s) in state_dict: \"a\", \"b\", \"c\"", "n", 2));
        refused(Map.of("a", other, "b", other, "c", other, "d", w, "e", w), here, Message.of("export.weights.more",
                "error",
                "size mismatch for a: copying a param with shape torch.Size([3, 2]) from checkpoint, the shape in "
                        + "current model is torch.Size([2, 3])",
                "n", 2));
    }

    /** Nothing but a sentence comes of a file that was cut off or damaged. */
    @ParameterizedTest
    @EnumSource
    void damagedFilesAreRefusedOrRead(WeightFormat format) throws Exception {
        byte[] whole = format.write(StoredTensor.doubles(arrays()));
        Random chance = new Random(3);
        Path file = folder.resolve("a");
        for (int i = 0; i < 300; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(whole, chance.nextInt(whole.length)) : whole.clone();
            if (i % 3 != 0) {
                int place = chance.nextInt(i % 3 == 1 ? bytes.length : Math.min(300, bytes.length));
                bytes[place] = (byte) (bytes[place] ^ 1 << chance.nextInt(Byte.SIZE));
            }
            Files.write(file, bytes);
            try {
                WeightFileReader.read(file);
            } catch (WeightsException why) {
                assertThat(why.message().key()).isNotEmpty();
            }
        }
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("a.txt"), "w1 = 3");
        assertThatThrownBy(() -> WeightFileReader.read(text)).isInstanceOf(WeightsException.class);
        assertThatThrownBy(() -> WeightFileReader.read(folder.resolve("no"))).isInstanceOf(WeightsException.class);
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("../readme"));
        }
        assertThatThrownBy(() -> WeightFileReader.read(zip)).isInstanceOf(WeightsException.class);
    }
}
