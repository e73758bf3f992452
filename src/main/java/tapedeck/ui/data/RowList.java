package tapedeck.ui.data;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Rows of a table by their places in the file, in some order, without a copy of them. */
final class RowList extends AbstractList<Integer> implements RandomAccess {
    private final int[] order;

    RowList(int... order) {
        this.order = order;
    }

    @Override
    public Integer get(int index) {
        return order[index];
    }

    @Override
    public int size() {
        return order.length;
    }
}
