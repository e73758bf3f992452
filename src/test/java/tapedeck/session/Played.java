package tapedeck.session;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import tapedeck.deck.Deck;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.program.Settings;
import tapedeck.programs.Catalogue;
import tapedeck.tape.Series;

/** Takes that a test plays, saves and takes up again. */
final class Played implements AutoCloseable {
    static final Path HOME = Path.of(System.getProperty("tapedeck.home", "."));

    /** Numbers are the same bits; of a series what lies in it, and not the room that it has for more. */
    static final RecursiveComparisonConfiguration TO_THE_BIT = RecursiveComparisonConfiguration.builder()
            .withEqualsForType((a, b) -> Arrays.equals(LossBytes.write(a), LossBytes.write(b)), Series.View.class)
            .withEqualsForType((a, b) -> Double.doubleToRawLongBits(a) == Double.doubleToRawLongBits(b), Double.class)
            .withIgnoredFieldsMatchingRegexes("(.*\\.)?(sizes|positions)") // a session has none: they are noted as it is played again
            .build();

    final Takes takes = new Takes();

    /** A take of this program, played to the update of an iteration. */
    static Played of(Program program, Settings settings, long iteration) throws InterruptedException {
        Played played = new Played();
        played.takes.add(new Deck(program, settings), settings);
        played.goTo(iteration);
        return played;
    }

    static Program lesson(String id) throws Exception {
        return new Catalogue().find(id).orElseThrow().load(HOME);
    }

    Deck deck() {
        return Objects.requireNonNull(takes.deck());
    }

    void goTo(long iteration) throws InterruptedException {
        deck().goTo(iteration);
        deck().await();
    }

    Session session(List<Breakpoint> breakpoints, WindowArrangement arrangement) throws Exception {
        Map<Integer, Program> programs = new HashMap<>();
        takes.view().forEach(
                each -> programs.put(each.id(), Objects.requireNonNull(takes.program(each.id()))));
        return SavedPrograms.session(takes.states(), programs, takes.current(), breakpoints, arrangement, true);
    }

    Session session() throws Exception {
        return session(List.of(), WindowArrangement.NONE);
    }

    /** Those of a session, taken up again. */
    static Played again(Session session, Path tables) {
        RestoredSession restored = new Restorer(new Catalogue(), HOME, tables).restore(session);
        Played played = new Played();
        played.takes.begin(restored.takes(), id -> Objects.requireNonNull(restored.programs().get(id)),
                session.current());
        return played;
    }

    /** The losses of the current take, from the first iteration on. */
    List<Double> losses() {
        Take take = takes.view().stream().filter(each -> each.id() == takes.current()).findFirst().orElseThrow();
        return IntStream.range(0, take.losses().points()).mapToObj(take.losses()::last).toList();
    }

    @Override
    public void close() {
        takes.close();
    }
}
