package tapedeck.ui.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.edit.Edit;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.TakesAtRest;
import tapedeck.ui.link.UnfinishedSession;
import tapedeck.ui.session.SessionTasks.Read;
import tapedeck.ui.session.SessionTasks.Ready;

/**
 * The offers about sessions, one after the other, and what becomes of them: to go on with what was left, to run scripts of which nobody
 * has said yet that they may. On the FX thread only.
 */
final class SessionOffers {
    private final DeckLink link;
    private final Catalogue catalogue;
    private final AutosaveService autosaving;
    private final SessionOpening opening;
    private final List<Offer> all = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Offer>> now = new ReadOnlyObjectWrapper<>(this, "now",
            Optional.empty());
    /** Its scripts wait for somebody who says that they may run. */
    private Offer.@Nullable Run waits;

    /** The owner of an edit: an autosave, which no session has to do with. */
    private record Discarded(AutosaveFolder.Left left) {}

    SessionOffers(DeckLink link, Catalogue catalogue, AutosaveService autosaving, SessionOpening opening) {
        this.link = link;
        this.catalogue = catalogue;
        this.autosaving = autosaving;
        this.opening = opening;
        link.edits().excludeFromPosition(Discarded.class::isInstance);
        link.commands().leave().setOnRefused(this::refuse);
    }

    /** The one that is seen, or nothing. */
    ReadOnlyObjectProperty<Optional<Offer>> nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** Is seen at once; what was seen comes after it. */
    void first(Offer offer) {
        all.remove(offer);
        all.addFirst(offer);
        show();
    }

    /** Is seen once all before it are gone. */
    private void last(Offer offer) {
        all.add(offer);
        show();
    }

    /** Offers no more what is so. */
    void drop(Predicate<Offer> isGone) {
        all.removeIf(isGone);
        show();
    }

    private void show() {
        now.set(all.stream().findFirst());
    }

    /** Offers what windows have left, as it is found. Once a pulse. */
    void pulse() {
        autosaving.found(catalogue).ifPresent(this::last);
    }

    /** Does what is offered. */
    void accept() {
        Offer accepted = now.get().orElse(null);
        drop(each -> each.equals(accepted));
        if (accepted instanceof Offer.GoOn(var _, var _, var _, Read read)) {
            link.edits().forget(new Discarded(Objects.requireNonNull(read.left()))::equals);
            opening.make(read, false);
        } else if (accepted instanceof Offer.Run(var _, var _, Read read)) {
            opening.make(read, true);
        }
    }

    /** Does not: what may not run is offered again when somebody wants to run it. */
    void decline() {
        Offer declined = now.get().orElse(null);
        drop(each -> each.equals(declined));
    }

    /** Returns what to go on with, if that is what is offered. */
    @Nullable
    UnfinishedSession left(Offer offer) {
        return offer instanceof Offer.GoOn(Message what, int takes, String time, Read _)
                ? new UnfinishedSession(what, Message.of("saving.goOn.details", "takes", takes, "time", time),
                        this::accept,
                        this::discard)
                : null;
    }

    /** What a window left is not wanted. That can be taken back as long as this window is open. */
    void discard() {
        if (now.get().orElse(null) instanceof Offer.GoOn offer) {
            AutosaveFolder.Left left = Objects.requireNonNull(offer.read().left());
            link.notices()
                    .perform(new Edit(new Discarded(left), Message.of("saving.edit.discard", "what", offer.what()),
                            () -> {
                                drop(offer::equals);
                                autosaving.discard(left);
                            }, () -> {
                                autosaving.keep(left);
                                first(offer);
                            }), Message.of("saving.discarded", "what", offer.what(), "time", offer.time()));
        }
    }

    /** A session stands in the place of what was there. */
    void begin(Ready ready) {
        Read read = ready.read();
        link.edits().forget(subject -> !(subject instanceof Discarded));
        drop(Offer::isOfOpen);
        List<Message> scripts = read.scripts();
        waits = scripts.isEmpty() ? null : new Offer.Run(read.title(catalogue), Message.list(scripts), read);
        if (waits != null) {
            first(waits);
        }
        if (!ready.isWhole()) { // what is not here may be had from the file yet: it stays as it is
            first(new Offer.Salvaged(read.file()));
        }
    }

    /** Has scripts run that wait, those that could be made. */
    void release(Ready ready) {
        if (waits == null || !waits.read().equals(ready.read())) {
            return; // something else was opened meanwhile
        }
        TakesAtRest rest = link.workbench().rest();
        Map<Integer, Program> programs = new HashMap<>(ready.restored().programs());
        programs.values().removeIf(each -> !each.mayRun());
        rest.release(programs);
        waits = rest.now().programs().values().stream().allMatch(Program::mayRun) ? null : waits;
    }

    private void refuse() {
        if (waits != null) {
            first(waits);
            link.notices().say(Message.of("saving.runFirst", "programs", waits.programs()));
        }
    }

    /** Nothing that was left is there any more. */
    void forget() {
        drop(Offer.GoOn.class::isInstance);
        link.edits().forget(Discarded.class::isInstance);
        autosaving.forget();
    }
}
