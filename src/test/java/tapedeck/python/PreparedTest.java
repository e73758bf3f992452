package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tapedeck.program.ProgramException;

/** A warm engine has an interpreter ready for the next script, which notices nothing of it but that it waits less. */
@StartsPython
@Isolated("another script in between would be the script before")
class PreparedTest {
    private static final String LOADED = "import sys\nprint('numpy' in sys.modules, 'pandas' in sys.modules)\n";

    private final PythonEngine engine;

    PreparedTest(PythonEngine engine) {
        this.engine = engine;
    }

    private String run(Path folder, String source) throws ProgramException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ScriptProgram(folder.resolve("script.py"), source, new ScriptProgram.Surroundings(engine, out, out),
                ScriptProgram.Options.PLAIN).run(new FreeRun());
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void importsWhatTheScriptBeforeAskedFor(@TempDir Path folder) throws ProgramException {
        run(folder, "import numpy\nimport pandas");
        assertThat(run(folder, LOADED + "import numpy")).isEqualTo("True True\n");
        assertThat(run(folder, LOADED)).as("as long as they are imported").isEqualTo("True False\n");
        assertThat(run(folder, LOADED)).isEqualTo("False False\n");
    }

    @Tag("long")
    @Test
    void keepsNothingOfTheScriptBefore(@TempDir Path folder) throws ProgramException {
        run(folder, "import builtins, torch\nbuiltins.left = 1\ntorch.left = 2\ntorch.manual_seed(3)\n"
                + "torch.set_default_dtype(torch.float64)\nopen('left.txt', 'w').write('4')");
        assertThat(run(folder, "import builtins, os, torch\nprint(hasattr(builtins, 'left'), hasattr(torch, 'left'),"
                + " torch.initial_seed() == 3, torch.get_default_dtype(), os.listdir('.'))"))
                .isEqualTo("False False False torch.float32 []\n");
    }

    @Tag("long")
    @Test
    void compilesNoModuleInTheNextScriptsName(@TempDir Path folder) throws ProgramException {
        run(folder, "import sys\nloader = sys.modules['torch'].__spec__.loader\n"
                + "loader.file, loader.text = 'torch/func.py', 'print(\"mine\")'\nloader.get_code('torch.func')");
        assertThat(engine.code().keySet()).doesNotContain("<tapedeck>/torch/func.py");
    }

    @Tag("long")
    @Test
    void importsAModuleBesideTheScriptBeforeOneOfPythonsLibrary(@TempDir Path folder)
            throws IOException, ProgramException {
        Files.writeString(folder.resolve("copy.py"), "mine = 'of the script'");
        Files.writeString(folder.resolve("random.py"), "mine = 'of the script, too'"); // of Python's the seed is set
        assertThat(run(folder, "import torch\nimport copy, random\nprint(copy.mine, random.mine, sep='\\n')"))
                .isEqualTo("of the script\nof the script, too\n");
    }

    @Tag("long")
    @Test
    void showsTheNextScriptTheFolderOfItsOwn(@TempDir Path one, @TempDir Path other)
            throws IOException, ProgramException {
        Files.writeString(one.resolve("a.txt"), "a");
        run(other, "pass");
        assertThat(run(one, "import os\nprint(open('a.txt').read(), os.getcwd() == " + "'" + one + "')"))
                .isEqualTo("a True\n");
        assertThat(run(other, "try:\n    open('" + one + "/a.txt')\nexcept FileNotFoundError:\n    print('refused')"))
                .isEqualTo("refused\n");
    }
}
