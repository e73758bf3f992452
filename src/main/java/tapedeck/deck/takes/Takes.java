package tapedeck.deck.takes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Deck;
import tapedeck.deck.Footprint;
import tapedeck.deck.History;
import tapedeck.deck.Tempo;
import tapedeck.deck.takes.Take.Branch;
import tapedeck.deck.training.Origin;
import tapedeck.program.Program;
import tapedeck.program.Settings;

/**
 * The runs that are kept side by side, one of them the current one. Those that are not hold, and keep what is needed to
 * go on or to branch from them. Confined to one thread, which is not a deck's.
 */
public final class Takes implements AutoCloseable {
    private final List<TakeRun> kept = new ArrayList<>();
    /** What was removed and can be put back: it holds, and costs what a take costs that is not shown. */
    private final List<TakeRun> removed = new ArrayList<>();
    private final MemoryReclaimer shedding;
    private final SideRunMemory sideRuns = new SideRunMemory(this);
    /** What was closed: it holds what it has until it has ended. */
    private List<Deck> ending = List.of();
    private @Nullable TakeRun current;
    /** What the current run was told last that it may take. */
    private long told;
    private int lastId;
    private List<Take> view = List.of();

    /** Within {@link Footprint#budget}. */
    public Takes() {
        this(Footprint.budget());
    }

    /** @param budget what all takes may hold in memory together, in bytes */
    public Takes(long budget) {
        shedding = new MemoryReclaimer(budget);
    }

    /** The deck of the current take, or null before the first. */
    public @Nullable Deck deck() {
        return current == null ? null : current.deck();
    }

    /** The id of the current take; 0 before the first. */
    public int current() {
        return current == null ? 0 : current.id;
    }

    /** All takes as they are now, in the order they were begun; the same list as before unless one is another. */
    public List<Take> view() {
        List<Take> now = kept.stream().map(TakeRun::view).toList();
        if (!now.equals(view)) {
            view = now;
        }
        return view;
    }

    /** Adds the run of {@code deck} beside all others, and makes it the current one. */
    public void add(Deck deck, Settings settings) {
        add(deck, settings, _ -> true);
    }

    /**
     * Adds the run of {@code deck} and makes it the current one.
     *
     * @param beside whether a take, by its id, is compared with it: its number and colour are the next of these
     */
    public void add(Deck deck, Settings settings, IntPredicate beside) {
        add(new TakeRun(++lastId, number(beside), deck, settings, null));
    }

    /**
     * All takes as they are now, at rest, in the order they were begun; their runs go on. Whoever holds them holds on to what
     * they are run again from, which is little beside the budget.
     */
    public List<TakeState> states() {
        long each = shedding.bytesPerTake(kept.size());
        return kept.stream().map(take -> take.state(each)).toList();
    }

    /** Returns what they hold in memory. */
    public MemoryUse holdings() {
        return new MemoryUse(Stream.concat(kept.stream(), removed.stream()).mapToLong(TakeRun::bytes).sum(),
                shedding.budget(), (int) kept.stream().filter(TakeRun::isAtRest).count());
    }

    /** Returns what runs beside them have of their memory. */
    public SideRunMemory sideRuns() {
        return sideRuns;
    }

    /** Keeps them within their budget, as they grow. Costs next to nothing; once a pulse. */
    public void balance() {
        if (current != null) {
            long lent = sideRuns.lent();
            current.deck().memory().await(makeRoom(current.deck().memory().footprint().and(lent), current));
            long left = shedding.left(others(current)) - lent;
            if (left != told) {
                told = left;
                current.deck().memory().setLimit(left);
            }
        }
    }

    private List<Deck> makeRoom(Footprint wanted, @Nullable TakeRun beside) {
        List<Deck> all = new ArrayList<>(ending);
        ending = List.of();
        all.addAll(shedding.shed(wanted, others(beside)));
        return all;
    }

    /** All but one, those that are needed least first: what was removed, what is not drawn, what is old. */
    private List<TakeRun> others(@Nullable TakeRun but) {
        return Stream.of(removed.stream(), kept.stream().filter(each -> !each.visible),
                kept.stream().filter(each -> each.visible)).flatMap(all -> all).filter(each -> each != but).toList();
    }

    /** Returns whether weights were put into the take of that id: what it did does not follow from its settings. */
    public boolean isLoaded(int id) {
        return find(id).map(found -> !found.state().loads().isEmpty()).orElse(false);
    }

    /** The last iteration of the take of that id that can be branched from; 0 if there is none, or no such take. */
    public long updated(int id) {
        return find(id).map(TakeRun::updated).orElse(0L);
    }

    /** Returns what the take of that id runs, or null if there is none. */
    public @Nullable Program program(int id) {
        return find(id).map(found -> found.program).orElse(null);
    }

    /**
     * Puts these in the place of all there are, which are ended. A take's run begins when it becomes the current one or is
     * branched: until it has come again to where it was, it is seen as it was.
     *
     * @param states of different ids
     * @param programs what each take runs, by its id
     * @param id of the current one; the last if there is none of it
     */
    public void begin(List<TakeState> states, IntFunction<Program> programs, int id) {
        close();
        for (TakeState state : states) {
            kept.add(new TakeRun(state, programs.apply(state.take().id())));
            lastId = Math.max(lastId, state.take().id());
        }
        current = find(id).or(() -> kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast())).orElse(null);
        if (current != null) {
            current.run(makeRoom(current.expected(), current));
        }
    }

    /** Has takes whose Program might not run until now run these instead, by their ids, or null; that of the current one begins. */
    public void release(IntFunction<@Nullable Program> programs) {
        Stream.concat(kept.stream(), removed.stream()).forEach(each -> each.release(programs.apply(each.id)));
        told = 0;
        balance();
    }

    private void add(TakeRun next) {
        Optional.ofNullable(current).ifPresent(TakeRun::retire);
        kept.add(next);
        current = next;
        told = 0;
        next.deck().memory().await(makeRoom(next.expected(), next));
        balance();
    }

    /** The next number of those takes. */
    private int number(IntPredicate beside) {
        return Stream.concat(kept.stream(), removed.stream()).filter(each -> beside.test(each.id))
                .mapToInt(each -> each.number).max().orElse(0) + 1;
    }

    /** Begins a take beside all others, as {@link #branch(int, long, IntPredicate)} does. */
    public boolean branch(int id, long iteration) {
        return branch(id, iteration, _ -> true);
    }

    /**
     * Begins a take that shares everything up to {@code iteration} with another, and makes it the current one. What
     * was set there and has not been used yet goes along.
     *
     * @param iteration one whose update is done, from 1
     * @param beside whether a take, by its id, is compared with it: its number and colour are the next of these
     * @return whether there is such a take and iteration
     */
    public boolean branch(int id, long iteration, IntPredicate beside) {
        Optional<TakeRun> from = find(id);
        if (from.isEmpty() || iteration < 1 || iteration > from.get().updated()) {
            return false;
        }
        TakeRun parent = from.get();
        Origin origin = parent.origin(iteration);
        Optional.ofNullable(current).ifPresent(TakeRun::retire);
        current = null;
        Deck deck = new Deck(parent.program, parent.settings, origin,
                makeRoom(parent.expected(), null).toArray(Deck[]::new));
        deck.setTempo(Tempo.free());
        parent.wish(deck);
        add(new TakeRun(++lastId, number(beside), deck, parent.settings, new Branch(id, origin.iteration())));
        return true;
    }

    /** Makes another take the current one; it holds. */
    public void select(int id) {
        find(id).filter(found -> found != current).ifPresent(found -> {
            Optional.ofNullable(current).ifPresent(TakeRun::retire);
            current = found;
            told = 0;
            found.run(makeRoom(found.expected(), found));
            found.deck().memory().setHistoryLimit(History.DEFAULT_LIMIT);
            balance();
        });
    }

    /** Takes a take that is not the current one away, or puts it back where it was. */
    public void keep(int id, boolean keeps) {
        if (keeps) {
            removed.stream().filter(each -> each.id == id).findFirst().ifPresent(found -> {
                removed.remove(found);
                kept.add(found);
                kept.sort(Comparator.comparingInt(each -> each.id));
            });
        } else {
            find(id).filter(found -> found != current && kept.remove(found)).ifPresent(removed::add);
        }
    }

    /** Takes over the name, colour, visibility and page of the take of that id. */
    public void edit(int id, UnaryOperator<Take> change) {
        find(id).ifPresent(found -> found.edit(change));
    }

    /** Ends the runs of those of these ids that are not the current one, and forgets them. */
    public void end(Set<Integer> ids) {
        List<TakeRun> over = others(current).stream().filter(each -> ids.contains(each.id)).toList();
        over.forEach(TakeRun::close);
        kept.removeAll(over);
        removed.removeAll(over);
    }

    private Optional<TakeRun> find(int id) {
        return kept.stream().filter(each -> each.id == id).findFirst();
    }

    /** Ends all runs and forgets them. */
    @Override
    public void close() {
        ending = Stream.concat(kept.stream(), removed.stream()).flatMap(each -> each.close().stream()).toList();
        kept.clear();
        removed.clear();
        current = null;
    }
}
