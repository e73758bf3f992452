package tapedeck.ui.session;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.takes.Take;
import tapedeck.programs.Catalogue;
import tapedeck.session.WindowArrangement;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;

/** A window as far as its session is concerned. */
final class SessionWindow implements WindowAround, AutoCloseable {
    final Catalogue catalogue = new Catalogue();
    final DeckLink link = new DeckLink(Path.of(""));
    final SessionModel session;
    List<String> typed = List.of();
    private long now;

    SessionWindow(Path state) {
        session = new SessionModel(link, catalogue, this, Path.of(""), state);
        link.follow(() -> session.pulse(now));
    }

    void pulse() {
        now += 500_000_000;
        link.pulse(now);
    }

    void trainTo(long iteration) {
        link.workbench().open(catalogue.find("sine").orElseThrow());
        await(() -> link.frame().state() != null);
        link.commands().goTo(iteration);
        await(() -> take().losses().iterations() >= iteration - 1 && take().iteration() == iteration);
    }

    Take take() {
        return link.workbench().takes().getLast();
    }

    <T extends Offer> T offered(Class<T> kind) {
        await(() -> session.offers().nowProperty().get().filter(kind::isInstance).isPresent());
        return kind.cast(session.offers().nowProperty().get().orElseThrow());
    }

    void save(Path file) {
        session.save(file, true);
        await(() -> says("saving.saved"));
    }

    void open(Path file) {
        session.open(file);
        await(() -> link.workbench().currentTake() != 0);
        pulse();
    }

    @Override
    public WindowArrangement look() {
        return WindowArrangement.NONE.with("typed", typed);
    }

    @Override
    public List<String> typed() {
        return typed;
    }

    @Override
    public void stand(WindowArrangement look, List<Breakpoint> breakpoints) {
        // there is nothing else in this window
    }

    @Override
    public void uncover() {
        // nothing lies over it
    }

    @Override
    public String say(Message message) {
        return message.key();
    }

    @Override
    public void used(Path file) {
        // nor a list
    }

    @Override
    public int forget() {
        return 0; // of files
    }

    boolean says(String key) {
        return link.notices().seen().stream().anyMatch(each -> each.message().key().equals(key));
    }

    void await(BooleanSupplier comes) {
        Awaitility.await().until(() -> {
            pulse();
            return comes.getAsBoolean();
        });
    }

    /** Its losses, which are seen. */
    List<Double> losses() {
        return losses(take());
    }

    static List<Double> losses(Take take) {
        Series.View all = take.losses();
        return IntStream.range(0, all.points()).mapToObj(all::last).toList();
    }

    @Override
    public void close() {
        session.close();
        link.close();
    }
}
