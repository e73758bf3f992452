package tapedeck.ui.inspector;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ObservableListBase;

/** The numbers 0 to n - 1 as a list that takes no room: a million elements are as quick as ten. */
final class Elements extends ObservableListBase<Integer> {
    private int size;

    void resize(int next) {
        if (next == size) {
            return;
        }
        int before = size;
        beginChange();
        size = next;
        if (next > before) {
            nextAdd(before, next);
        } else {
            nextRemove(next, range(next, before));
        }
        endChange();
    }

    private static List<Integer> range(int from, int to) {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return from + Objects.checkIndex(index, size());
            }

            @Override
            public int size() {
                return to - from;
            }
        };
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
