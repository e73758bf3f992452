package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.model.StyleSpan;
import org.junit.jupiter.api.Test;

class HighlighterTest {
    private static List<String> styled(String text) {
        List<String> found = new ArrayList<>();
        int at = 0;
        for (StyleSpan<?> span : Highlighter.of(text)) {
            String style = span.getStyle().toString();
            if (!style.equals("[]")) {
                found.add(style + text.substring(at, at + span.getLength()));
            }
            at += span.getLength();
        }
        assertThat(at).isEqualTo(text.length());
        return found;
    }

    @Test
    void findsWhatPythonColours() {
        assertThat(styled("for x in range(500):  # twice")).containsExactly("[keyword]for", "[keyword]in",
                "[number]500", "[comment]# twice");
        assertThat(styled("    print(f\"epoch # {epoch + 1}\")")).containsExactly("[indent]    ",
                "[string]f\"epoch # {epoch + 1}\"");
        assertThat(styled("w1 -= 1e-05 * b.grad\n  x = None")).containsExactly("[number]1e-05", "[indent]  ",
                "[keyword]None");
    }

    @Test
    void aNameWithADigitIsNoNumberAndOneWithAKeywordInItIsNone() {
        assertThat(styled("format1 = w2 @ ifs")).isEmpty();
    }
}
