package tapedeck.python.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What is printed beyond a limit is left out, which is said once. */
class CutOutputTest {
    @Test
    void sayOnceThatTheRestIsLeftOut() throws IOException {
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        try (CutOutput out = new CutOutput(shown, 5)) {
            out.write("abc".getBytes(StandardCharsets.UTF_8));
            out.write('d');
            assertThat(shown.toString(StandardCharsets.UTF_8)).isEqualTo("abcd");
            out.write("efg".getBytes(StandardCharsets.UTF_8));
            out.write("hij".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(shown.toString(StandardCharsets.UTF_8)).startsWith("abcde\nTapedeck leaves out").endsWith("\n")
                .doesNotContain("fg").doesNotContain("hij");
    }
}
