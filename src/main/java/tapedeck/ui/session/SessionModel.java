package tapedeck.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.session.Restorer;
import tapedeck.text.FileErrorText;
import tapedeck.text.Message;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.TakesAtRest.Rest;
import tapedeck.ui.link.UnfinishedSession;
import tapedeck.ui.session.SessionTasks.Job;
import tapedeck.ui.session.SessionTasks.Picture;
import tapedeck.ui.session.SessionTasks.Read;
import tapedeck.ui.session.SessionTasks.Ready;
import tapedeck.ui.work.Newest;

/**
 * The session of a window: its file, whether something in it is not saved, and what becomes of it. It has no Nodes. On the FX
 * thread only; nothing here waits for a disk, but {@link #close}.
 */
public final class SessionModel implements AutoCloseable {
    private final DeckLink link;
    private final Catalogue catalogue;
    private final WindowAround around;
    private final SessionPlaces places;
    private final OwnFile own;
    private final SessionOpening opening;
    private final AutosaveService autosaving;
    private final SessionOffers offers;
    private final Newest<Job, Path> saver;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(this, "changed");
    private SessionMark saved = SessionMark.NOTHING;
    /** How many were opened. */
    private int openings;
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
        SessionPlaces these = new SessionPlaces(state);
        places = these;
        own = new OwnFile(these);
        saver = new Newest<>("session-save", (job, _) -> SessionTasks.save(job, these));
        opening = new SessionOpening(new Restorer(catalogue, home, places.tables()),
                read -> opening().make(read, false), this::take, this::failed);
        autosaving = new AutosaveService(places.autosaves(), link.notices()::fail);
        offers = new SessionOffers(link, catalogue, autosaving, opening);
    }

    private SessionOpening opening() {
        return opening;
    }

    /** The file that this window has open, or null. */
    public ReadOnlyObjectProperty<@Nullable Path> fileProperty() {
        return own.fileProperty();
    }

    /** Returns what the session is called: the name of its file, or what says of which it is; null of one that is nowhere. */
    ReadOnlyObjectProperty<@Nullable Message> nameProperty() {
        return own.nameProperty();
    }

    /** Returns whether something is not in the file that it is of; of one that is nowhere, nothing is missing. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** Returns what is offered. */
    SessionOffers offers() {
        return offers;
    }

    /** Returns what a window left, which may be gone on with; null for nothing. */
    public ObservableValue<@Nullable UnfinishedSession> leftProperty() {
        return offers.nowProperty().map(now -> now.map(offers::left).orElse(null));
    }

    AutosaveFolder autosaves() {
        return places.autosaves();
    }

    /** Saves all in {@code target}, which is this window's file from then on; maybe with small tables. Training goes on. */
    void save(Path target, boolean tables) {
        if (link.workbench().currentTake() == 0) {
            link.notices().say(Message.of("shell.notice.noLesson"));
        } else {
            saver.submit(new Job(picture(), target, mark(), tables, openings));
        }
    }

    /** Opens a session in the place of what is there; where it holds scripts, these run only once somebody says that they may. */
    public void open(Path from) {
        opening.open(from.toAbsolutePath(), null);
    }

    /** Opens what a window had not saved when it was closed. */
    void open(AutosaveFolder.Left left) {
        opening.open(left.file(), left);
    }

    /** A file to save it in that somebody may take: its own, or one beside that which it came from. */
    Path proposed() {
        ProgramEntry open = link.workbench().lessonProperty().get();
        return own.proposed(open == null ? null : open.file(),
                around.say(link.workbench().rest().title()));
    }

    /** Takes what was worked out in the background. Once a pulse. */
    public void pulse(long now) {
        if (isFresh && link.workbench().currentTake() != 0) {
            isFresh = false;
            saved = mark();
        }
        int before = openings;
        opening.pulse(); // then: what it begins is as it was saved once the window has taken it up
        if (openings != before) {
            link.look(now); // its picture comes together with its name and its layout
        }
        save(saver.poll());
        offers.pulse();
        SessionMark mark = mark();
        changed.set(!isFresh && own.nameProperty().get() != null && !mark.equals(saved));
        autosaving.pulse(now, mark, isFresh ? mark : saved, this::picture);
    }

    /** What a file's reading says names it. */
    private void failed(Path from, Throwable why) {
        if (why instanceof ProgramException said) {
            link.notices().fail(said.message());
        } else {
            fail("saving.notOpened", from, Failure.describe(why));
        }
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
        around.used(target);
        link.notices().say(Message.of("saving.saved", "file", String.valueOf(target.getFileName())));
        if (done.job().opening() == openings) {
            saved = done.job().mark();
            offers.drop(Offer::isOfFile);
            have(target);
        } else { // another session was opened meanwhile, and has its own
            places.giveUp();
        }
    }

    /** From now on this is the window of that file, or of a copy of it. */
    private void have(Path file) {
        if (!own.take(file)) {
            offers.first(new Offer.Copy(file));
        }
    }

    private void take(Ready ready) {
        if (ready.runs()) {
            around.uncover();
            ready.troubles().forEach(link.notices()::fail);
            offers.release(ready);
        } else if (ready.restored().takes().isEmpty()) {
            fail("saving.notOpened", ready.read().file(),
                    ready.troubles().stream().findFirst().orElse(Message.of("saving.empty")));
        } else {
            begin(ready);
        }
    }

    private void begin(Ready ready) {
        Read read = ready.read();
        if (mark().isMissing(saved)) {
            autosaving.aside(picture());
        }
        link.workbench().rest().begin(new Rest(ready.restored().takes(), ready.restored().programs(),
                read.opened().session().current()), catalogue);
        ready.troubles().forEach(link.notices()::fail); // now: what begins forgets what was wrong before
        offers.begin(ready);
        around.uncover();
        around.stand(read.opened().session().arrangement(), read.opened().session().breakpoints());
        openings++;
        isFresh = read.left() == null;
        if (read.left() != null) {
            autosaving.goOn(read.left());
            saved = SessionMark.NOTHING;
        } else {
            around.used(read.file());
        }
        Path file = read.own();
        if (ready.isWhole() && file != null) {
            have(file);
        } else if (read.left() == null) {
            own.isPartOf(read.file());
        } else {
            own.isRecovered(read.title(catalogue));
        }
    }

    private SessionMark mark() {
        return SessionMark.of(link.workbench().takes(), link.workbench().currentTake(),
                link.edits().position(), around.typed());
    }

    private Picture picture() {
        return new Picture(link.workbench().rest().now(), link.choices().breakpointsProperty().get(),
                around.look(), around.say(link.workbench().rest().title()), own.fileProperty().get());
    }

    /** Forgets which files were opened, and deletes what was saved by itself of windows that are not open. */
    void clear() {
        try {
            int sessions = places.clear(autosaving.goesOn());
            offers.forget();
            link.notices().say(Message.of("saving.cleared", "files", around.forget(), "sessions", sessions, "folder",
                    places.autosaves().folder().toString()));
        } catch (IOException e) {
            link.notices().fail(Message.of("saving.notCleared", "why", FileErrorText.why(e)));
        }
    }

    /** The window is closed: what is not saved is put aside, and can be had again. Waits for the disk. */
    @Override
    public void close() {
        opening.close();
        save(SessionTasks.finish(saver)); // that was asked for
        saver.close();
        autosaving.end(mark().isMissing(saved) ? Optional.of(picture()) : Optional.empty());
        places.close();
    }
}
