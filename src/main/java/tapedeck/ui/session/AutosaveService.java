package tapedeck.ui.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.text.Message;
import tapedeck.ui.session.AutosaveFolder.Left;
import tapedeck.ui.session.SessionTasks.Picture;
import tapedeck.ui.session.SessionTasks.Read;
import tapedeck.ui.work.Newest;

/** Saves a window by itself, and finds what windows have left that came to no end. On the FX thread only. */
final class AutosaveService implements AutoCloseable {
    /** Between two, at least, in nanoseconds: with what it takes to write, less than ten seconds can be lost. */
    private static final long EVERY = 5_000_000_000L;
    private static final System.Logger LOG = System.getLogger(AutosaveService.class.getName());

    /** The search for autosaves: which goes away first, and whether one of the others is looked for, but these. */
    private record Search(Optional<Left> gone, boolean finds, Set<Left> but) {}

    private final AutosaveFolder autosaves;
    private final Consumer<Message> fail;
    private final Newest<Picture, Boolean> writer = new Newest<>("autosave", (picture, _) -> write(picture));
    private final Newest<Search, Optional<Read>> finder = new Newest<>("autosave-find", (search, _) -> find(search));
    private final Newest<Picture, Path> aside = new Newest<>("session-aside", (picture, _) -> putAside(picture));
    private SessionMark last = SessionMark.NOTHING;
    private long at = Long.MIN_VALUE;
    private boolean failed;
    /** It went on here: wanted until this window has saved itself. */
    private Optional<Left> goesOn = Optional.empty();
    /** These go when the window is closed. */
    private final Set<Left> discarded = new HashSet<>();

    /** @param fail is told once what is wrong */
    AutosaveService(AutosaveFolder autosaves, Consumer<Message> fail) {
        this.autosaves = autosaves;
        this.fail = fail;
        finder.submit(new Search(Optional.empty(), true, Set.of()));
    }

    /** Saves what is there, if it is another than was saved last, and has it no better place. Once a pulse. */
    void pulse(long now, SessionMark mark, SessionMark saved, Supplier<Picture> picture) {
        Newest.Done<Picture, Boolean> done = writer.poll();
        if (done != null && done.failure() == null) {
            failed = false;
            goesOn.ifPresent(left -> finder.submit(new Search(Optional.of(left), false, Set.of())));
            goesOn = Optional.empty();
        } else if (done != null && done.failure() != null && !failed) {
            failed = true;
            fail.accept(Message.of("saving.autosave.failed", "why", Failure.describe(done.failure())));
        }
        boolean isWanted = mark.isWorthIt() && !mark.equals(saved) && !mark.equals(last);
        if (isWanted && !writer.isBusy() && (at == Long.MIN_VALUE || now - at >= EVERY)) {
            at = now;
            last = mark;
            writer.submit(picture.get());
        }
    }

    private Boolean write(Picture picture) throws ProgramException, IOException {
        SessionTasks.write(picture, autosaves.file(), true);
        return true;
    }

    private Optional<Read> find(Search search) throws IOException {
        if (search.gone.isPresent()) {
            autosaves.discard(search.gone.get());
        }
        for (Left left : search.finds ? autosaves.left() : List.<Left>of()) {
            try {
                if (search.but.contains(left)) {
                    continue;
                }
                return Optional.of(SessionTasks.read(left.file(), left));
            } catch (ProgramException e) { // it stays where it is: a newer version of this program may read it
                LOG.log(System.Logger.Level.WARNING, "an autosave cannot be read: " + left.file(), e);
            }
        }
        return Optional.empty();
    }

    /** Returns what is offered of a window that came to no end, once; empty if there is no news. */
    Optional<Offer> found(Catalogue catalogue) {
        Newest.Done<Search, Optional<Read>> done = finder.poll();
        return done == null || done.result() == null || goesOn.isPresent()
                ? Optional.empty()
                : done.result().map(read -> new Offer.GoOn(read.title(catalogue),
                        read.opened().session().takes().size(), time(Objects.requireNonNull(read.left())), read));
    }

    /** This is saved nowhere, and will not be there any more: it can be had again for a while. */
    void aside(Picture picture) {
        aside.submit(picture);
    }

    private Path putAside(Picture picture) throws IOException, ProgramException {
        Path to = autosaves.aside(picture.title());
        SessionTasks.write(picture, to, true);
        return to;
    }

    /** That is not wanted any more, and goes when the window is closed; the next one may be found. */
    void discard(Left left) {
        discarded.add(left);
        finder.submit(new Search(Optional.empty(), true, Set.copyOf(discarded)));
    }

    /** Returns what this window goes on with, as long as it has not saved itself since. */
    Optional<Left> goesOn() {
        return goesOn;
    }

    /** All is gone already. */
    void forget() {
        discarded.clear();
    }

    /** It is wanted after all. */
    void keep(Left left) {
        discarded.remove(left);
    }

    /** This window goes on with that, and has to save it. */
    void goOn(Left left) {
        goesOn = Optional.of(left);
        last = SessionMark.NOTHING;
        at = Long.MIN_VALUE;
    }

    /** When it was saved, for people: today only the time. */
    private static String time(Left left) {
        LocalDateTime then = LocalDateTime.ofInstant(left.at().toInstant(), ZoneId.systemDefault());
        boolean isToday = then.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return then.format(DateTimeFormatter.ofPattern(isToday ? "HH:mm" : "uuuu-MM-dd HH:mm", Locale.ROOT));
    }

    /** The window is closed; waits for the disk. {@code unsaved} is put aside, if there is something. */
    void end(Optional<Picture> unsaved) {
        SessionTasks.finish(writer); // else it comes after its end
        SessionTasks.finish(aside);
        try {
            if (unsaved.isPresent()) {
                putAside(unsaved.get());
            }
            autosaves.end();
            for (Left each : discarded) {
                autosaves.discard(each);
            }
        } catch (IOException | ProgramException e) { // then what was saved by itself stays, and is offered
            LOG.log(System.Logger.Level.WARNING, "what was not saved could not be put aside", e);
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        writer.close();
        finder.close();
        aside.close();
    }
}
