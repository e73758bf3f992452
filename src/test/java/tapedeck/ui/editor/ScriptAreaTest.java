package tapedeck.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import org.junit.jupiter.api.Test;
import tapedeck.ui.FxTest;

/** What a screen reader hears of a program. */
class ScriptAreaTest {
    @Test
    void itsTextItsLinesAndTheCaretAreTold() throws Exception {
        FxTest.call(() -> {
            ScriptArea area = new ScriptArea();
            area.replaceText("a = 1\nbc = 2\n");
            area.selectRange(6, 8);
            assertThat(area.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.TEXT)).isEqualTo("a = 1\nbc = 2\n");
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)).isEqualTo(8);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START)).isEqualTo(6);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.SELECTION_END)).isEqualTo(8);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.LINE_FOR_OFFSET, 8)).isEqualTo(1);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.LINE_START, 1)).isEqualTo(6);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.LINE_END, 1)).isEqualTo(12);
            assertThat(area.queryAccessibleAttribute(AccessibleAttribute.LINE_END, 99)).isEqualTo(13);
            return area;
        });
    }
}
