package tapedeck.ui.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

class SelectionModelTest {
    private final SelectionModel model = new SelectionModel();
    private final List<@Nullable Selection> told = new ArrayList<>();

    @Test
    void whatIsPickedInOnePaneIsToldToAll() {
        model.selectedProperty().addListener((_, _, now) -> told.add(now));
        model.select(new TensorSelected(3));
        model.select(null);
        assertThat(told).containsExactly(new TensorSelected(3), null);
        assertThat(model.selected()).isNull();
        model.select(new TensorSelected(4));
        assertThat(model.selected()).isEqualTo(new TensorSelected(4));
        assertThat(model.hovered()).isNull();
    }

    @Test
    void whatThePointerIsOverIsAnotherMatter() {
        model.hoveredProperty().addListener((_, _, now) -> told.add(now));
        model.hover(new FunctionSelected(1));
        assertThat(told).containsExactly(new FunctionSelected(1));
        assertThat(model.hovered()).isEqualTo(new FunctionSelected(1));
        assertThat(model.selected()).isNull();
        model.hover(null);
        assertThat(model.hovered()).isNull();
    }
}
