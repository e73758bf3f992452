package tapedeck.array;

/**
 * Sorts and selects places by what lies there, in the steps of GNU's C++ library, on which PyTorch's topk, median and mode
 * rest: which of equals comes first is decided by these steps alone. (Musser 1997: quicksort by the median of three, heaps
 * where that degenerates, insertion for what is short.)
 */
final class Introsort {
    private static final int SHORT = 16;

    /** An order of places. */
    @FunctionalInterface
    interface Order {
        /** Returns whether what lies at {@code i} comes before what lies at {@code j}. */
        boolean before(int i, int j);
    }

    private final int[] a;
    private final Order order;

    /** @param places to be brought into order */
    Introsort(int[] places, Order order) {
        this.a = places;
        this.order = order;
    }

    private boolean less(int i, int j) {
        return order.before(a[i], a[j]);
    }

    private void swap(int i, int j) {
        int kept = a[i];
        a[i] = a[j];
        a[j] = kept;
    }

    private static int depth(int n) {
        return 2 * (31 - Integer.numberOfLeadingZeros(Math.max(n, 1)));
    }

    /** Brings places {@code first} to {@code last} into order, {@code std::sort}. */
    void sort(int first, int last) {
        if (first == last) {
            return;
        }
        loop(first, last, depth(last - first));
        if (last - first <= SHORT) {
            insertion(first, last);
            return;
        }
        insertion(first, first + SHORT);
        for (int i = first + SHORT; i < last; i++) {
            insert(i);
        }
    }

    private void loop(int first, int last, int depth) {
        int end = last;
        int left = depth;
        while (end - first > SHORT) {
            if (left-- == 0) {
                partialSort(first, end, end);
                return;
            }
            int cut = partition(first, end);
            loop(cut, end, left);
            end = cut;
        }
    }

    /** Puts the one that would be at {@code nth} there, what is before it before, {@code std::nth_element}. */
    void select(int first, int nth, int last) {
        if (first == last || nth == last) {
            return;
        }
        int from = first;
        int end = last;
        int left = depth(last - first);
        while (end - from > 3) {
            if (left-- == 0) {
                heapSelect(from, nth + 1, end);
                swap(from, nth);
                return;
            }
            int cut = partition(from, end);
            if (cut <= nth) {
                from = cut;
            } else {
                end = cut;
            }
        }
        insertion(from, end);
    }

    /** Puts the first of all, up to {@code middle}, there in order, {@code std::partial_sort}. */
    void partialSort(int first, int middle, int last) {
        heapSelect(first, middle, last);
        for (int end = middle - 1; end > first; end--) {
            pop(first, end, end);
        }
    }

    private int partition(int first, int last) {
        int middle = first + (last - first) / 2;
        medianToFirst(first, first + 1, middle, last - 1);
        int low = first + 1;
        int high = last;
        while (true) {
            while (less(low, first)) {
                low++;
            }
            high--;
            while (less(first, high)) {
                high--;
            }
            if (low >= high) {
                return low;
            }
            swap(low++, high);
        }
    }

    private void medianToFirst(int result, int i, int j, int k) {
        if (less(i, j)) {
            swap(result, less(j, k) ? j : less(i, k) ? k : i);
        } else {
            swap(result, less(i, k) ? i : less(j, k) ? k : j);
        }
    }

    private void insertion(int first, int last) {
        for (int i = first + 1; i < last; i++) {
            if (less(i, first)) {
                int value = a[i];
                System.arraycopy(a, first, a, first + 1, i - first);
                a[first] = value;
            } else {
                insert(i);
            }
        }
    }

    private void insert(int i) {
        int value = a[i];
        int at = i;
        while (order.before(value, a[at - 1])) {
            a[at] = a[at - 1];
            at--;
        }
        a[at] = value;
    }

    private void heapSelect(int first, int middle, int last) {
        int n = middle - first;
        for (int parent = (n - 2) / 2; n >= 2 && parent >= 0; parent--) {
            sink(first, parent, n, a[first + parent]);
        }
        for (int i = middle; i < last; i++) {
            if (less(i, first)) {
                pop(first, middle, i);
            }
        }
    }

    private void pop(int first, int last, int result) {
        int value = a[result];
        a[result] = a[first];
        sink(first, 0, last - first, value);
    }

    private void sink(int first, int top, int n, int value) {
        int hole = top;
        int child = top;
        while (child < (n - 1) / 2) {
            child = 2 * (child + 1);
            if (less(first + child, first + child - 1)) {
                child--;
            }
            a[first + hole] = a[first + child];
            hole = child;
        }
        if ((n & 1) == 0 && child == (n - 2) / 2) {
            child = 2 * (child + 1);
            a[first + hole] = a[first + child - 1];
            hole = child - 1;
        }
        int parent = (hole - 1) / 2;
        while (hole > top && order.before(a[first + parent], value)) {
            a[first + hole] = a[first + parent];
            hole = parent;
            parent = (hole - 1) / 2;
        }
        a[first + hole] = value;
    }
}
