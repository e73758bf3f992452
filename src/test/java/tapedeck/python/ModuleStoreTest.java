package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process has compiled the next finds, as long as it is what it would compile. */
class ModuleStoreTest {
    private static final String CODE = "c\u0000\u00ff";

    @TempDir
    private Path folder;
    private Path file;

    @BeforeEach
    void twoModules() throws IOException {
        file = folder.resolve("modules");
        ModuleStore.write(file, "25", _ -> 7, Map.of("a.py", CODE, "b.py", "d"));
    }

    @Test
    void theNextProcessFindsWhatWasCompiled() {
        ModuleStore store = ModuleStore.open(file, "25", _ -> 7);
        assertThat(store.code("a.py")).isEqualTo(CODE);
        assertThat(store.code("c.py")).isNull();
    }

    @Test
    void aModuleWhoseSourceHasChangedIsNotFound() {
        ModuleStore store = ModuleStore.open(file, "25", name -> name.equals("a.py") ? 8 : 7);
        assertThat(store.code("a.py")).isNull();
        assertThat(store.code("b.py")).isEqualTo("d");
    }

    @Test
    void anotherPythonFindsNothing() {
        assertThat(ModuleStore.open(file, "26", _ -> 7).code("a.py")).isNull();
    }

    @Test
    void aFileThatIsNotWholeHoldsNothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(ModuleStore.open(file, "25", _ -> 7).code("a.py")).as("%s bytes", length).isNull();
        }
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(ModuleStore.open(file, "25", _ -> 7).code("b.py")).isNull();
        assertThat(ModuleStore.open(folder.resolve("none"), "25", _ -> 7).code("a.py")).isNull();
    }
}
