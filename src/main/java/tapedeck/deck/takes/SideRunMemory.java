package tapedeck.deck.takes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import tapedeck.deck.Deck;
import tapedeck.deck.Footprint;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.text.Message;

/**
 * The share of the takes' memory for runs beside them, such as those of a race: takes that are not shown are set aside for it, and the
 * one that is keeps less to look back on. Confined to the thread of its {@link Takes}.
 */
public final class SideRunMemory {
    private static final int MEGABYTE = 20;

    private final Takes takes;
    private final List<Loan> loans = new ArrayList<>();

    private record Loan(long bytes, BooleanSupplier over) {}

    SideRunMemory(Takes takes) {
        this.takes = takes;
    }

    /** Returns what is lent now, in bytes. */
    long lent() {
        loans.removeIf(each -> each.over.getAsBoolean());
        return loans.stream().mapToLong(Loan::bytes).sum();
    }

    private long least() {
        Deck current = takes.deck();
        return current == null ? 0 : current.memory().footprint().least();
    }

    /** Returns what there is to lend, in bytes: what the current take can do without. */
    public long room() {
        return Math.max(0, takes.holdings().budget() - lent() - least());
    }

    /**
     * Why there is no room for a run of {@code program} beside the takes, with both numbers; empty if there is, or that cannot be
     * told.
     */
    public Optional<Message> refuses(Program program, Hyperparameters begun) {
        long needs = Footprint.expected(program, begun).alone();
        long room = room();
        return needs <= room
                ? Optional.empty()
                : Optional.of(Message.of("deck.noRoom", "needs", needs >> MEGABYTE, "has", room >> MEGABYTE));
    }

    /** Has the takes do without so many bytes until that is {@code over}, but with no more than there are to lend. */
    public void lend(long bytes, BooleanSupplier over) {
        loans.add(new Loan(Math.min(bytes, room()), over));
        takes.balance();
    }
}
