package tapedeck.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/** Does, takes back and does again at random, and holds what is there after each to what was there then. */
public final class RandomEdits {
    private final EditStack edits;
    private final List<Hand> hands;
    private final Deque<List<?>> done = new ArrayDeque<>();
    private final Deque<List<?>> undone = new ArrayDeque<>();
    /** How many were changes. */
    private int changes;

    private RandomEdits(EditStack edits, List<Hand> hands) {
        this.edits = edits;
        this.hands = hands;
        done.push(now());
    }

    /**
     * Has {@code hands} do so much, all of which goes through {@code edits}.
     *
     * @return how many of it were changes; the others took back, did again or found nothing to do
     */
    public static int run(EditStack edits, List<Hand> hands, int times, long seed) {
        RandomEdits all = new RandomEdits(edits, hands);
        Random random = new Random(seed);
        for (int i = 0; i < times; i++) {
            all.step(random);
            assertThat(all.now()).as("step %d of seed %d", i, seed).isEqualTo(all.done.peek());
            assertThat(edits.undoable()).as("step %d", i).matches(label -> label.isPresent() == all.done.size() > 1);
            assertThat(edits.redoable()).as("step %d", i).matches(label -> label.isPresent() != all.undone.isEmpty());
        }
        all.end(seed);
        return all.changes;
    }

    private List<?> now() {
        return hands.stream().map(each -> each.state().get()).toList();
    }

    private void step(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1 -> undo();
            case 2 -> redo();
            default -> change(random);
        }
    }

    private void change(Random random) {
        hands.get(random.nextInt(hands.size())).change().accept(random);
        List<?> now = now();
        if (!now.equals(done.peek())) {
            done.push(now);
            undone.clear();
            changes++;
        }
    }

    private void undo() {
        if (done.size() > 1) {
            undone.push(done.pop());
        }
        edits.undo();
    }

    private void redo() {
        if (!undone.isEmpty()) {
            done.push(undone.pop());
        }
        edits.redo();
    }

    /** All of it taken back, done again and taken back. */
    private void end(long seed) {
        List<?> last = now();
        int steps = done.size() - 1;
        for (int i = 0; i < steps; i++) {
            edits.undo();
        }
        assertThat(now()).as("where seed %d began", seed).isEqualTo(done.peekLast());
        assertThat(edits.undoable()).isEmpty();
        for (int i = 0; i < steps; i++) {
            edits.redo();
        }
        assertThat(now()).as("where seed %d ended", seed).isEqualTo(last);
    }
}
