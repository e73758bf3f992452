package tapedeck.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Buffers that are used again. While a workspace is open on a thread, every array that thread makes takes its
 * buffer from here, and {@link #recycle} hands them all out anew: so a training loop makes no garbage. Whoever
 * opens a workspace promises that nothing made inside is read after {@code recycle}; what must live longer is
 * made {@linkplain #outside outside}.
 */
public final class Workspace implements Buffers {
    // Per thread, as PyTorch's allocator is: an array is made in a hundred places that know of no workspace.
    private static final ThreadLocal<@Nullable Buffers> OPEN = new ThreadLocal<>();

    private static final class Shelf {
        final List<Storage> storages = new ArrayList<>();
        int used;
    }

    /** Ascending; shelf i holds buffers of {@code lengths[i]} numbers. A search here is quicker than a hash map's boxed key. */
    private int[] lengths = {};
    private final List<Shelf> shelves = new ArrayList<>();
    private final boolean poison;
    private final boolean keeps;

    /** A workspace for training. */
    public Workspace() {
        this(false);
    }

    /** @param poison fill what is recycled with NaN, so that a read of it shows */
    public Workspace(boolean poison) {
        this(poison, true);
    }

    private Workspace(boolean poison, boolean keeps) {
        this.poison = poison;
        this.keeps = keeps;
    }

    /** One that keeps no buffer: what is made inside is garbage once nobody holds it, and never lies there all at once. */
    public static Workspace passing() {
        return new Workspace(false, false);
    }

    /** Runs {@code body} with this workspace open on this thread. Everything made inside is recycled afterwards. */
    public void run(Runnable body) {
        try (Open _ = open()) {
            body.run();
        }
    }

    /** Opens it on this thread; everything made until that is closed, on the same thread, is recycled then. */
    public Open open() {
        return new Open();
    }

    /** Buffers that this thread's arrays come from, until closed. */
    public static final class Scope implements AutoCloseable {
        private final @Nullable Buffers before = OPEN.get();

        Scope(Buffers from) {
            OPEN.set(from);
        }

        @Override
        public void close() {
            OPEN.set(before);
        }
    }

    /** A workspace that is open, until closed. */
    public final class Open implements AutoCloseable {
        private final @Nullable Buffers before = OPEN.get();

        private Open() {
            OPEN.set(Workspace.this);
        }

        @Override
        public void close() {
            OPEN.set(before);
            recycle();
        }
    }

    /** Runs {@code body} with no workspace open, for what must outlive it: an optimizer's state, a kept gradient. */
    public static void outside(Runnable body) {
        Buffers before = OPEN.get();
        OPEN.set(null);
        try {
            body.run();
        } finally {
            OPEN.set(before);
        }
    }

    /** Returns whether a workspace is open on this thread. */
    public static boolean isOpen() {
        return OPEN.get() instanceof Workspace;
    }

    /** Gives back what it holds for later; nothing made inside may be in use. */
    public void release() {
        lengths = new int[0];
        shelves.clear();
    }

    /** Returns what it takes in memory. On the thread that uses it. */
    public long bytes() {
        long bytes = 0;
        for (int i = 0; i < lengths.length; i++) {
            bytes += HeapSize.of(lengths[i]) * shelves.get(i).storages.size();
        }
        return bytes;
    }

    private void recycle() {
        for (Shelf shelf : shelves) {
            if (poison) {
                shelf.storages.forEach(storage -> Arrays.fill(storage.values, Double.NaN));
            }
            shelf.used = 0;
        }
    }

    /** A storage of {@code length} numbers with any content, from what is open or new. */
    static Storage take(int length) {
        Buffers open = OPEN.get();
        return open == null ? new Storage(new double[length]) : open.next(length);
    }

    /** A storage of {@code length} zeros. */
    static Storage takeZeroed(int length) {
        Buffers open = OPEN.get();
        if (open == null) {
            return new Storage(new double[length]);
        }
        Storage storage = open.next(length);
        Arrays.fill(storage.values, 0);
        return storage;
    }

    @Override
    public Storage next(int length) {
        if (!keeps) {
            return new Storage(new double[length]);
        }
        int found = Arrays.binarySearch(lengths, length);
        Shelf shelf = found >= 0 ? shelves.get(found) : insert(-found - 1, length);
        if (shelf.used == shelf.storages.size()) {
            shelf.storages.add(new Storage(new double[length]));
        }
        Storage storage = shelf.storages.get(shelf.used++);
        storage.version = 0; // a new array, as far as anybody can tell
        return storage;
    }

    private Shelf insert(int at, int length) {
        int[] longer = Arrays.copyOf(lengths, lengths.length + 1);
        System.arraycopy(lengths, at, longer, at + 1, lengths.length - at);
        longer[at] = length;
        lengths = longer;
        Shelf shelf = new Shelf();
        shelves.add(at, shelf);
        return shelf;
    }
}
