package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.program.ProgramException;

/**
 * What PyTorch has and Tapedeck has not says so by name, with the line; what neither has says what Python says. {@code mvn verify} takes
 * every other name, {@code mvn -Plong verify} all.
 */
@StartsPython
class MissingNamesTest {
    private final PythonEngine engine;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    MissingNamesTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Scripts.Printed run(String source) throws IOException, ProgramException {
        return Scripts.run(engine, Files.writeString(folder.resolve("script.py"), source));
    }

    static Stream<Arguments> aMissingNameIsNamedWithItsLine() {
        return Scripts.sample(List.of(
                Arguments.of("import torch\n\ntorch.fft\n",
                        List.of("\nAttributeError: torch.fft is not in Tapedeck (line 3)")),
                Arguments.of("import torch\nfrom torch import vmap\n",
                        List.of("\nImportError: torch.vmap is not in Tapedeck (line 2)")),
                Arguments.of("import torch\nimport torch.fft\n",
                        List.of("\nModuleNotFoundError: torch.fft is not in Tapedeck (line 2); it has: torch.",
                                ", torch.nn, torch.optim")),
                Arguments.of("import torch\ntorch.zeros(2).to_sparse()\n",
                        List.of("\nAttributeError: torch.Tensor.to_sparse is not in Tapedeck (line 2)")),
                Arguments.of("import scipy.stats\n", List.of("\nModuleNotFoundError: No module named 'scipy': "
                        + "it is not in Tapedeck (line 1), which has torch, numpy, "))),
                2);
    }

    @ParameterizedTest
    @MethodSource
    void aMissingNameIsNamedWithItsLine(String source, List<String> says) throws IOException, ProgramException {
        assertThat(run(source).traceback()).contains(says);
    }

    static Stream<Arguments> onlyWhatIsNearIsNamedInstead() {
        return Scripts.sample(List.of(
                Arguments.of("import torch\ntorch.bartlett_window(3)\n",
                        "\nAttributeError: torch.bartlett_window is not in Tapedeck (line 2)"),
                Arguments.of("import torch.nn.functional as F\nF.adaptive_max_pool3d_with_indices\n",
                        "(line 2); it has: torch.nn.functional.adaptive_max_pool"),
                Arguments.of("import torch\nfrom torch.nn import Lineer\n",
                        "\nImportError: cannot import name 'Lineer' from 'torch.nn' (line 2); it has: torch.nn.Linear"),
                Arguments.of("from torch.optim import Adm\n",
                        "\nImportError: cannot import name 'Adm' from 'torch.optim' (line 1); it has: torch.optim.Adam")),
                2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void onlyWhatIsNearIsNamedInstead(String source, String says) throws IOException, ProgramException {
        assertThat(run(source).traceback()).contains(says).doesNotContain("atleast");
    }

    @Tag("long")
    @Test
    void hasattrIsFalse() throws IOException, ProgramException {
        assertThat(run("import torch\nprint(hasattr(torch, 'fft'), hasattr(torch, 'zeros'))\n").out())
                .isEqualTo("False True\n");
    }

    static Stream<Arguments> aMisspeltNameIsPythons() {
        return Scripts.sample(List.of(
                Arguments.of("import torch\ntorch.sigmod\n",
                        "\nAttributeError: module 'torch' has no attribute 'sigmod'. Did you mean: 'sigmoid'?\n"),
                Arguments.of("import torch\ntorch.zeros(2).foo\n",
                        "\nAttributeError: 'Tensor' object has no attribute 'foo'\n"),
                Arguments.of("import nonsense\n", "\nModuleNotFoundError: No module named 'nonsense'\n")), 2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void aMisspeltNameIsPythons(String source, String says) throws IOException, ProgramException {
        assertThat(run(source).traceback()).contains(says);
    }
}
