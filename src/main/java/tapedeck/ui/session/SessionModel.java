package tapedeck.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Failure;
import tapedeck.session.Restorer;
import tapedeck.text.FileTrouble;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.TakesAtRest.Rest;
import tapedeck.ui.session.SessionWork.Job;
import tapedeck.ui.session.SessionWork.Picture;
import tapedeck.ui.session.SessionWork.Read;
import tapedeck.ui.session.SessionWork.Ready;
import tapedeck.ui.work.Newest;

/**
 * The session of a window: its file, whether something in it is not saved, and what is offered. It has no Nodes. On the FX
 * thread only; nothing here waits for a disk, but {@link #close}.
 */
public final class SessionModel implements AutoCloseable {
    private final DeckLink link;
    private final Catalogue catalogue;
    private final WindowAround around;
    private final SessionPlaces places;
    private final SessionOpening opening;
    private final Autosaving autosaving;
    private final Newest<Job, Path> saver;
    private final ReadOnlyObjectWrapper<@Nullable Path> file = new ReadOnlyObjectWrapper<>(this, "file");
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(this, "offer",
            Optional.empty());
    private SessionMark saved = SessionMark.NOTHING;
    /** What was opened, where this is no more that file's window, but of it; or null. */
    private @Nullable Path from;
    /** What stands now is as it was saved; how that looks is known once it is shown. */
    private boolean isFresh;

    /**
     * Of a window that has no file yet.
     *
     * @param home the folder that holds {@code sample-datasets}
     * @param state a folder of the user's, for what this program keeps
     */
    public SessionModel(DeckLink link, Catalogue catalogue, WindowAround around, Path home, Path state) {
        this.link = link;
        this.catalogue = catalogue;
        this.around = around;
        SessionPlaces own = new SessionPlaces(state);
        places = own;
        saver = new Newest<>("session-save", (job, _) -> SessionWork.save(job, own));
        opening = new SessionOpening(new Restorer(catalogue, home, places.tables()), this::look, this::begin,
                (from, why) -> fail("saving.notOpened", from, Failure.describe(why)));
        autosaving = new Autosaving(places.autosaves(), link.notices()::fail);
    }

    /** The file that this window has open, or null. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Whether something is not in that file. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** What is offered now, or nothing. */
    ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    Autosaves autosaves() {
        return places.autosaves();
    }

    /** Saves all in {@code target}, which is this window's file from then on; maybe with small tables. Training goes on. */
    void save(Path target, boolean tables) {
        if (link.workbench().currentTake() == 0) {
            link.notices().say(Message.of("shell.notice.noLesson"));
        } else {
            saver.submit(new Job(picture(), target, mark(), tables));
        }
    }

    /** Opens a session in the place of what is there; where it holds scripts, only once somebody says that they may run. */
    public void open(Path from) {
        opening.open(from.toAbsolutePath(), null);
    }

    /** Opens what a window had not saved when it was closed. */
    void open(Autosaves.Left left) {
        opening.open(left.file(), left);
    }

    /** A file to save it in that somebody may take: its own, or one beside that which it came from. */
    Path proposed() {
        Path own = file.get();
        return own != null ? own : SessionWork.beside(from, title());
    }

    private String title() {
        return around.say(link.workbench().rest().title());
    }

    void accept() {
        Offer now = offer.get().orElse(null);
        offer.set(Optional.empty());
        if (now instanceof Offer.GoOn(var _, var _, var _, Read read)) {
            look(read);
        } else if (now instanceof Offer.Run(var _, var _, Read read)) {
            opening.make(read);
        }
    }

    /** Does not; what a window left goes, if that is wanted, else it is offered again the next time. */
    void decline(boolean discards) {
        if (discards && offer.get().orElse(null) instanceof Offer.GoOn(var _, var _, var _, Read read)) {
            autosaving.discard(Objects.requireNonNull(read.left()));
        }
        offer.set(Optional.empty());
    }

    private void look(Read read) {
        List<Message> scripts = read.scripts();
        if (scripts.isEmpty()) {
            opening.make(read);
        } else {
            offer.set(Optional.of(new Offer.Run(read.title(catalogue), Message.list(scripts), read)));
        }
    }

    /** Takes what was worked out in the background. Once a pulse. */
    public void pulse(long now) {
        opening.pulse(); // first: what it begins is as it was saved
        if (isFresh && link.workbench().currentTake() != 0) {
            isFresh = false;
            saved = mark();
        }
        save(saver.poll());
        autosaving.found(catalogue).filter(_ -> offer.get().isEmpty()).ifPresent(left -> offer.set(Optional.of(left)));
        SessionMark mark = mark();
        changed.set(file.get() != null && !mark.equals(saved));
        autosaving.pulse(now, mark, saved, this::picture);
    }

    private void fail(String key, Path of, Message why) {
        link.notices().fail(Message.of(key, "file", String.valueOf(of.getFileName()), "why", why));
    }

    private void save(Newest.@Nullable Done<Job, Path> done) {
        if (done == null) {
            return;
        }
        Path target = done.job().file();
        if (done.failure() != null) {
            fail("saving.notSaved", target, Failure.describe(done.failure()));
            return;
        }
        saved = done.job().mark();
        around.used(target);
        link.notices().say(Message.of(has(target) ? "saving.saved" : "saving.savedElsewhere", "file",
                String.valueOf(target.getFileName())));
    }

    /** Whether this window has the file from now on; another may have it. */
    private boolean has(Path target) {
        boolean ours = places.take(target);
        file.set(ours ? target : null);
        return ours;
    }

    private void begin(Ready ready) {
        Read read = ready.read();
        if (ready.restored().takes().isEmpty()) {
            ready.troubles().forEach(link.notices()::fail);
            fail("saving.notOpened", read.file(), Message.of("saving.empty"));
            return;
        }
        if (mark().isMissing(saved)) {
            autosaving.aside(picture());
        }
        link.workbench().rest().begin(new Rest(ready.restored().takes(), ready.restored().programs(),
                read.opened().session().current()), catalogue);
        ready.troubles().forEach(link.notices()::fail); // now: what begins forgets what was wrong before
        link.edits().forget(_ -> true);
        around.stand(read.opened().session().arrangement(), read.opened().session().breakpoints());
        places.leave();
        file.set(null);
        if (!ready.isWhole()) { // what is not here may be had from the file yet: it stays as it is
            offer.set(Optional.of(new Offer.Salvaged(read.file())));
        }
        if (read.left() != null) {
            autosaving.goOn(read.left());
            saved = SessionMark.NOTHING;
            (ready.isWhole() ? read.opened().session().arrangement().of(SessionWork.FILE) : List.<String>of()).stream()
                    .findFirst().map(Path::of).ifPresent(this::has);
        } else {
            isFresh = true;
            from = read.file();
            if (!ready.isWhole()) {
                around.used(read.file());
            } else if (has(read.file())) {
                around.used(read.file());
            } else {
                offer.set(Optional.of(new Offer.Copy(read.file())));
            }
        }
    }

    private SessionMark mark() {
        return SessionMark.of(link.workbench().takes(), link.workbench().currentTake(),
                link.edits().changes(), around.typed());
    }

    private Picture picture() {
        return new Picture(link.workbench().rest().now(), link.choices().breakpointsProperty().get(),
                around.look(), title(), file.get());
    }

    /** Forgets which files were opened, and deletes what was saved by itself of windows that are not open. */
    void clear() {
        try {
            places.autosaves().clear();
            around.forget();
            offer.set(Optional.empty());
            link.notices().say(Message.of("saving.cleared", "folder", places.autosaves().folder().toString()));
        } catch (IOException e) {
            link.notices().fail(Message.of("saving.notCleared", "why", FileTrouble.why(e)));
        }
    }

    /** The window is closed: what is not saved is put aside, and can be had again. Waits for the disk. */
    @Override
    public void close() {
        opening.close();
        save(SessionWork.finish(saver)); // that was asked for
        saver.close();
        autosaving.end(mark().isMissing(saved) ? Optional.of(picture()) : Optional.empty());
        places.close();
    }
}
