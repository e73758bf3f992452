package tapedeck.ui.inspector;

import java.util.Objects;
import javafx.collections.ObservableListBase;

/** The numbers 0 to n - 1 as a list that takes no room: a million elements are as quick as ten. It never changes. */
final class Elements extends ObservableListBase<Integer> {
    private final int size;

    Elements(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }
}
