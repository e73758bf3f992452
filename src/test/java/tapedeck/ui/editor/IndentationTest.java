package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.ui.editor.Indentation.Change;

/** What Tab, Enter, Backspace and the key for comments make of a text; | is the caret, or both ends of what is selected. */
class IndentationTest {
    /** Computes a change of a text, of which a part is selected. */
    private interface Key {
        @Nullable
        Change of(String text, int start, int end);
    }

    private static String press(Key key, String text) {
        int start = text.indexOf('|');
        int end = text.lastIndexOf('|');
        String plain = text.replace("|", "");
        Change change = key.of(plain, start, end == start ? start : end - 1);
        if (change == null) {
            return "as ever";
        }
        StringBuilder now = new StringBuilder(plain).replace(change.from(), change.to(), change.text());
        now.insert(change.caret(), '|');
        return (change.anchor() == change.caret() ? now : now.insert(change.anchor(), '|')).toString();
    }

    @Test
    void tabGoesOnToTheNextLevel() {
        assertThat(press(Indentation::in, "|a")).isEqualTo("    |a");
        assertThat(press(Indentation::in, "x\nab|")).isEqualTo("x\nab  |");
    }

    @Test
    void tabMovesAllLinesThatAreSelected_butNoEmptyOne() {
        assertThat(press(Indentation::in, "|a\n\nb\n|c")).isEqualTo("|    a\n\n    b|\nc");
        assertThat(press(Indentation::out, "    a|\nb")).isEqualTo("a|\nb");
        assertThat(press(Indentation::out, "|      a\n  b|\n    c")).isEqualTo("|  a\nb|\n    c");
        assertThat(press(Indentation::out, "|b")).isEqualTo("|b");
    }

    @Test
    void enterKeepsTheIndentation_andGoesInAfterAColon() {
        assertThat(press(Indentation::newLine, "for i in x:|")).isEqualTo("for i in x:\n    |");
        assertThat(press(Indentation::newLine, "if a:  # why|")).isEqualTo("if a:  # why\n    |");
        assertThat(press(Indentation::newLine, "    a = 1|")).isEqualTo("    a = 1\n    |");
        assertThat(press(Indentation::newLine, "    a = 1 |  + 2")).isEqualTo("    a = 1 \n    |+ 2");
        assertThat(press(Indentation::newLine, "    return a|")).isEqualTo("    return a\n|");
        assertThat(press(Indentation::newLine, "    returned = a|")).isEqualTo("    returned = a\n    |");
        assertThat(press(Indentation::newLine, "|a")).isEqualTo("\n|a");
        assertThat(press(Indentation::newLine, "a|    b")).as("the indentation that it has").isEqualTo("a\n|    b");
    }

    @Test
    void backspaceGoesBackByALevel_onlyWithinTheIndentation() {
        assertThat(press(Indentation::back, "        |a")).isEqualTo("    |a");
        assertThat(press(Indentation::back, "      |a")).isEqualTo("    |a");
        assertThat(press(Indentation::back, "    a|")).isEqualTo("as ever");
        assertThat(press(Indentation::back, "|a")).isEqualTo("as ever");
        assertThat(press(Indentation::back, "  | |a")).isEqualTo("as ever");
    }

    @Test
    void linesBecomeComments_andComeBack() {
        assertThat(press(Indentation::comment, "a = |1")).isEqualTo("# a = |1");
        assertThat(press(Indentation::comment, "# a = |1")).isEqualTo("a = |1");
        assertThat(press(Indentation::comment, "|  a\n\n    b|")).isEqualTo("|  # a\n\n  #   b|");
        assertThat(press(Indentation::comment, "|  # a\n\n  #   b|")).isEqualTo("|  a\n\n    b|");
        assertThat(press(Indentation::comment, "|# a\nb|")).as("not all of them are").isEqualTo("|# # a\n# b|");
    }
}
