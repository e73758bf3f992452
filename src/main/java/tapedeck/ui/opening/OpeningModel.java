package tapedeck.ui.opening;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TablePart;
import tapedeck.data.table.TableReader;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;
import tapedeck.programs.TableTooLargeException;
import tapedeck.text.Message;
import tapedeck.ui.link.Notices;
import tapedeck.ui.link.ProgramOpening;

/**
 * The model of what there is to say, and to decide, of a table that is opened or was: how far it is read, that it is too large to be read
 * whole, that its file has changed. No Nodes. On the FX thread only.
 */
public final class OpeningModel implements AutoCloseable {
    /** It is not worth saying of what takes less, in nanoseconds. */
    private static final long PATIENCE = 300_000_000;

    /** The offer, and what is said of it. */
    public sealed interface Offer {
        /**
         * A table is read.
         *
         * @param title its name
         * @param share how much of it is, from 0 to 1
         */
        record Reading(Message title, double share) implements Offer {}

        /** A table cannot be read whole; a part of it can. */
        record TooLarge(Message why, TableInput input) implements Offer {}

        /** A file is not as it was read. */
        record Changed(String name) implements Offer {}
    }

    private final ProgramOpening opening;
    private final Catalogue catalogue;
    private final Notices notices;
    private final Consumer<ProgramEntry> open;
    private final Runnable reload;
    private final TableWatch watch = new TableWatch();
    private final ReadOnlyObjectWrapper<Optional<Offer>> offer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Offer> question = Optional.empty();
    private long since = Long.MIN_VALUE;

    /**
     * With nothing to say.
     *
     * @param open opens a part of a table
     * @param reload reads the table that is open again
     */
    public OpeningModel(ProgramOpening opening, Catalogue catalogue, Notices notices, Consumer<ProgramEntry> open,
            Runnable reload) {
        this.opening = opening;
        this.catalogue = catalogue;
        this.notices = notices;
        this.open = open;
        this.reload = reload;
    }

    /** Returns what is to be said now, or nothing. */
    public ReadOnlyObjectProperty<Optional<Offer>> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** A table could not be opened for that. */
    public void refused(TableTooLargeException why) {
        ask(new Offer.TooLarge(why.message(), why.input()));
    }

    private void ask(Offer next) {
        question = Optional.of(next);
        offer.set(question);
    }

    /** Looks after what is opened, and after the file of the table that is open, if it is one. Once a pulse. */
    public void pulse(@Nullable TableInput shown, long now) {
        Path file = shown instanceof TableInput.OfFile(Path path) ? path : null;
        switch (watch.look(file, now)) {
            case CHANGED -> ask(new Offer.Changed(String.valueOf(shown == null ? null : name(shown))));
            case GONE -> notices.fail(Message.of("opening.gone", "file", String.valueOf(file)));
            case NONE -> forgetIfLeft(shown);
        }
        ProgramOpening.OnItsWay reading = opening.loading();
        if (reading == null || Double.isNaN(reading.share())) {
            since = Long.MIN_VALUE;
            offer.set(question);
            return;
        }
        if (since == Long.MIN_VALUE) {
            since = now;
            question = question.filter(each -> !(each instanceof Offer.TooLarge)); // another one was opened
        }
        offer.set(now - since < PATIENCE
                ? question
                : Optional.of(new Offer.Reading(reading.title(), reading.share())));
    }

    private void forgetIfLeft(@Nullable TableInput shown) {
        question = question.filter(each -> !(each instanceof Offer.Changed(String of))
                || (shown != null && of.equals(name(shown))));
    }

    private static String name(TableInput input) {
        return input instanceof TableInput.OfFile(Path path) ? String.valueOf(path.getFileName()) : input.name();
    }

    /** Opens the first rows of the table that is too large, as many as can be read. */
    void first() {
        part(new TablePart.First(TableReader.MOST_ROWS));
    }

    /** Opens as many of its rows as can be read, by chance. */
    void sample() {
        part(new TablePart.Sample(TableReader.MOST_ROWS, 1));
    }

    private void part(TablePart part) {
        if (question.orElse(null) instanceof Offer.TooLarge(Message _, TableInput input)) {
            dismiss();
            open.accept(catalogue.ofTable(input, part));
        }
    }

    /** Reads the table that has changed again. */
    void reload() {
        dismiss();
        reload.run();
    }

    /** Gives up what is read. */
    void cancel() {
        opening.giveUp();
        offer.set(question);
    }

    /** Says it no more. */
    void dismiss() {
        question = Optional.empty();
        offer.set(question);
    }

    @Override
    public void close() {
        watch.close();
    }
}
