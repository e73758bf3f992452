package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.program.ProgramException;

/** What PyTorch has and Tapedeck has not says so by name, with the line; what neither has says what Python says. */
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

    @Test
    void aMissingNameIsNamedWithItsLine() throws IOException, ProgramException {
        assertThat(run("import torch\n\ntorch.fft\n").traceback())
                .contains("\nAttributeError: torch.fft is not in Tapedeck (line 3)");
        assertThat(run("import torch\nfrom torch import vmap\n").traceback())
                .contains("\nImportError: torch.vmap is not in Tapedeck (line 2)");
        assertThat(run("import torch\nimport torch.fft\n").traceback())
                .contains("\nModuleNotFoundError: torch.fft is not in Tapedeck (line 2); it has: torch.")
                .contains(", torch.nn, torch.optim");
        assertThat(run("import torch\ntorch.zeros(2).to_sparse()\n").traceback())
                .contains("\nAttributeError: torch.Tensor.to_sparse is not in Tapedeck (line 2)");
        assertThat(run("import scipy.stats\n").traceback()).contains(
                "\nModuleNotFoundError: No module named 'scipy': it is not in Tapedeck (line 1), which has torch, numpy, ");
    }

    @Test
    void onlyWhatIsNearIsNamedInstead() throws IOException, ProgramException {
        assertThat(run("import torch\ntorch.bartlett_window(3)\n").traceback())
                .contains("\nAttributeError: torch.bartlett_window is not in Tapedeck (line 2)")
                .doesNotContain("atleast");
        assertThat(run("import torch.nn.functional as F\nF.adaptive_max_pool3d_with_indices\n").traceback())
                .contains("(line 2); it has: torch.nn.functional.adaptive_max_pool");
        assertThat(run("import torch\nfrom torch.nn import Lineer\n").traceback()).contains(
                "\nImportError: cannot import name 'Lineer' from 'torch.nn' (line 2); it has: torch.nn.Linear");
        assertThat(run("from torch.optim import Adm\n").traceback()).contains(
                "\nImportError: cannot import name 'Adm' from 'torch.optim' (line 1); it has: torch.optim.Adam");
    }

    @Test
    void hasattrIsFalse() throws IOException, ProgramException {
        assertThat(run("import torch\nprint(hasattr(torch, 'compile'), hasattr(torch, 'zeros'))\n").out())
                .isEqualTo("False True\n");
    }

    @Test
    void aMisspeltNameIsPythons() throws IOException, ProgramException {
        assertThat(run("import torch\ntorch.sigmod\n").traceback())
                .contains("\nAttributeError: module 'torch' has no attribute 'sigmod'. Did you mean: 'sigmoid'?\n");
        assertThat(run("import torch\ntorch.zeros(2).foo\n").traceback())
                .contains("\nAttributeError: 'Tensor' object has no attribute 'foo'\n");
        assertThat(run("import nonsense\n").traceback())
                .contains("\nModuleNotFoundError: No module named 'nonsense'\n");
    }
}
