package tapedeck.array;

/**
 * The numbers behind one or more views, with the version that every in-place change raises. Autograd compares
 * versions to notice that something it saved was changed. Confined to one thread at a time.
 */
final class Storage {
    final double[] values;
    int version;

    Storage(double[] values) {
        this.values = values;
    }
}
