package tapedeck.deck;

import java.time.Duration;
import java.util.List;
import tapedeck.deck.replay.Gate;

/** The memory that a deck takes, and may. Any thread may ask and tell; what is told is done at the deck's gate. */
public final class DeckMemory {
    /** What another run may take to end, before this one goes on without that. */
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final Gate gate;
    private final Thread thread;
    private final RunMemory memory;
    private final Playhead head;
    private final Runnable publish;

    /** @param publish has what it did seen */
    DeckMemory(Gate gate, Thread thread, RunMemory memory, Playhead head, Runnable publish) {
        this.gate = gate;
        this.thread = thread;
        this.memory = memory;
        this.head = head;
        this.publish = publish;
    }

    /** About what it takes. */
    public Footprint footprint() {
        return memory.footprint();
    }

    /** Keeps captured iterations up to about {@code bytes}, at least the one that is shown. */
    public void setHistoryLimit(long bytes) {
        gate.send(() -> {
            head.setHistoryLimit(bytes);
            publish.run();
        });
    }

    /** Takes about {@code bytes} in all, as far as that goes: of what is kept captured iterations are dropped first. */
    public void setLimit(long bytes) {
        gate.send(() -> {
            head.setMemoryLimit(bytes);
            publish.run();
        });
    }

    /** Goes on when these have ended, or a moment has passed: they give back what it will need. */
    public void await(List<Deck> closing) {
        if (!closing.isEmpty()) {
            List<DeckMemory> all = closing.stream().map(Deck::memory).toList();
            gate.send(() -> all.forEach(DeckMemory::join));
        }
    }

    /** Waits until it has ended, or a moment has passed. */
    void join() {
        try {
            thread.join(LONGEST_END);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
