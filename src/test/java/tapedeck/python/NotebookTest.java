package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.python.Notebook.LeftOut;

/** Cells become a script, one after the other; what only IPython understands is commented out where it stands. */
class NotebookTest {
    private static String cell(String... lines) {
        return Notebook.of(List.of(String.join("\n", lines))).text();
    }

    private static List<String> leftOut(String... lines) {
        return Notebook.of(List.of(String.join("\n", lines))).leftOut().stream().map(LeftOut::line).toList();
    }

    @Test
    void cellsFollowOneAnotherUnderTheirNumbers() {
        assertThat(Notebook.of(List.of("x = 1", "y = 2\nz = 3")).text()).isEqualTo("""
                # %% cell 1
                x = 1

                # %% cell 2
                y = 2
                z = 3
                """);
    }

    @Test
    void magicsAndShellLinesAreCommentedOutInTheirPlace() {
        assertThat(cell("import torch", "%matplotlib inline", "!pip install torch", "if gpu:", "    !nvidia-smi"))
                .isEqualTo("""
                        # %% cell 1
                        import torch
                        pass  # %matplotlib inline
                        pass  # !pip install torch
                        if gpu:
                            pass  # !nvidia-smi
                        """);
        assertThat(Notebook.of(List.of("x = 1", "%time f()")).leftOut()).containsExactly(new LeftOut(2, "%time f()"));
    }

    @Test
    void whatAMagicGivesIsNone() {
        assertThat(cell("files = !ls", "t = %timeit -o f()")).contains("files = None  # !ls\n")
                .contains("t = None  # %timeit -o f()\n");
    }

    @Test
    void questionsAreLeftOut() {
        assertThat(leftOut("torch.mm?", "?torch.mm", "torch.mm??")).hasSize(3);
        assertThat(leftOut("print('really?')", "x = 'a' # why?")).isEmpty();
    }

    @Test
    void aRemainderIsPythons() {
        assertThat(leftOut("x = (7", "% 4)", "y = 7 \\", "% 4", "s = '''", "%d of", "!", "'''", "z = x != y",
                "w = x % y", "t = \"# (\"", "f(']')")).isEmpty();
    }

    @Test
    void aMagicAfterAStringWithABracketIsOne() {
        assertThat(leftOut("s = '('  # [", "%pwd")).containsExactly("%pwd");
        assertThat(leftOut("s = 'it\\'s ('", "!ls")).containsExactly("!ls");
    }

    @Test
    void aShellLineGoesOnAfterABackslash() {
        assertThat(cell("!pip install \\", "  torch", "x = 1")).isEqualTo("""
                # %% cell 1
                pass  # !pip install \\
                # torch
                x = 1
                """);
    }

    @Test
    void aTimedCellRuns() {
        assertThat(cell("%%time", "x = 1")).isEqualTo("# %% cell 1\n# %%time\nx = 1\n");
    }

    @Test
    void aCellOfAnotherLanguageIsLeftOutWhole() {
        assertThat(cell("", "%%bash", "ls", "", "pwd")).isEqualTo("# %% cell 1\n\n# %%bash\n# ls\n\n# pwd\n");
        assertThat(leftOut("%%bash", "ls")).containsExactly("%%bash");
    }
}
