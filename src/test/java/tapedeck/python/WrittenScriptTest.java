package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.program.ProgramException;
import tapedeck.program.SyntaxException;

/** A text is asked whether it is Python before it takes the place of what runs. */
@StartsPython
class WrittenScriptTest {
    private static final Path HOME = Path.of("");
    private final PythonEngine engine;

    WrittenScriptTest(PythonEngine engine) {
        this.engine = engine;
    }

    private WrittenScript script(String text) {
        return new WrittenScript(Path.of("written.py").toAbsolutePath(), text,
                ScriptProgram.Surroundings.silent(engine),
                ScriptProgram.Options.PLAIN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x = = 1                | 1 | SyntaxError: invalid syntax
            x = 1\\nif x\\n  y = 1 | 2 | SyntaxError: expected ':'
            def f():\\nreturn 1    | 2 | IndentationError: expected an indented block after function definition on line 1
            x = 1\\n  y = 2        | 2 | IndentationError: unexpected indent
            return 3               | 1 | SyntaxError: 'return' outside function
            print('a               | 1 | SyntaxError: unterminated string literal (detected at line 1)
            """)
    void whatIsNoPythonIsRefusedWithItsLine(String text, int line, String said) {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class,
                () -> script(text.replace("\\n", "\n")).load(HOME));
        assertThat(refused.line()).isEqualTo(line);
        assertThat(refused).hasMessageContaining(said);
        assertThat(refused.from()).isLessThanOrEqualTo(refused.to());
    }

    @Test
    void theFirstCharacterThatCannotBeTakenIsKnown() {
        SyntaxException refused = catchThrowableOfType(SyntaxException.class, () -> script("x = = 1").load(HOME));
        assertThat(refused.from()).isEqualTo(4);
        assertThat(refused.to()).isEqualTo(5);
    }

    @Test
    void whatIsPythonIsAProgramOfThatText_whateverItWillDo() throws ProgramException {
        String text = "import torch\nx = torch.ones(2) @ torch.ones(3)\n";
        assertThat(script(text).load(HOME).script()).isEqualTo(text);
        assertThat(script("").load(HOME).script()).isEmpty();
    }

    @Test
    void aTextThatIsTooLargeIsRefusedBeforeItIsRead() {
        assertThatThrownBy(() -> script("#".repeat(3_000_000)).load(HOME))
                .isInstanceOf(ProgramException.class).isNotInstanceOf(SyntaxException.class);
    }
}
