package tapedeck.ui.data;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableException;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.finding.data.DataDetectors;
import tapedeck.program.ProgramException;
import tapedeck.programs.Defaults;
import tapedeck.text.Message;

/**
 * The work for the background.
 *
 * @param before what is shown, of which is taken what stays the same; null if nothing of it does
 * @param input where the table is read from again, as much of it as before, or null: it is there
 * @param dialect in which it is read; null to guess
 * @param table that is there, or was until it is read
 * @param preparation what it goes through; null if that is to be proposed
 * @param ready what came of that already, or null
 * @param wanted the column to be predicted, if there is one of that name and a preparation is proposed
 */
record TableWork(@Nullable PreparedTable before, @Nullable TableInput input, @Nullable Dialect dialect,
        ParsedTable table, @Nullable Preparation preparation, @Nullable PreparationResult ready,
        String wanted) {
    /** Makes this draft of what is shown. */
    static TableWork of(TableDraft next, @Nullable PreparedTable shown, @Nullable PreparationResult ready) {
        return new TableWork(shown, null, null, next.table(), next.preparation(), ready,
                shown == null ? "" : shown.target());
    }

    /** The table is read again; with the preparation that is kept, or a new one. */
    static TableWork again(TableDraft now, Dialect dialect, @Nullable Preparation kept) {
        return new TableWork(null, now.table().input(), dialect, now.table(), kept, null,
                now.preparation().target().column());
    }

    /**
     * Does it.
     *
     * @param progress is told how much of the file is read, from 0 to 1
     * @throws ProgramException if the table cannot be read
     * @throws CancellationException if it was cancelled
     */
    PreparedTable run(BooleanSupplier cancelled, DoubleConsumer progress)
            throws ProgramException, InterruptedException {
        ParsedTable read = input == null ? table : read(input, cancelled, progress);
        demandTarget(read);
        Preparation chain = preparation == null ? proposed(read) : suited(preparation);
        PreparationResult earlier = before == null || !before.table().equals(read) ? null : before.prepared();
        PreparationResult prepared = ready == null ? chain.run(read.frame(), earlier) : ready;
        stopIf(cancelled);
        String target = chain.target().column();
        PreparedTable known = earlier == null ? null : before;
        if (known != null && known.target().equals(target)) {
            return PreparedTable.of(read, prepared, known.profile(), known.findings());
        }
        Profile profile = known == null ? Profile.of(read, target) : known.profile().to(target);
        stopIf(cancelled);
        return PreparedTable.of(read, prepared, profile, DataDetectors.of(profile));
    }

    /** Returns a preparation that suits the target: what was proposed for another, and left as it was, is of no use for it. */
    private Preparation suited(Preparation given) throws InterruptedException {
        String target = given.target().column();
        if (input != null || before == null || !before.table().equals(table) || before.target().equals(target)) {
            return given;
        }
        boolean untouched = Defaults.of(table, before.profile(), before.target())
                .equals(before.prepared().preparation());
        return untouched ? Defaults.of(table, before.profile().to(target), target) : given;
    }

    /** What is kept of a file that was read again is of no use without it. */
    private void demandTarget(ParsedTable read) throws ProgramException {
        String target = preparation == null ? null : preparation.target().column();
        if (input != null && target != null && read.frame().column(target).isEmpty()) {
            throw new ProgramException(Message.of("preparing.target-gone", "file", read.name(), "column", target));
        }
    }

    private Preparation proposed(ParsedTable read) throws InterruptedException {
        Profile profile = Profile.of(read, wanted);
        String target = profile.target().orElseGet(() -> Defaults.target(profile));
        return Defaults.of(read, profile.to(target), target);
    }

    private ParsedTable read(TableInput from, BooleanSupplier cancelled, DoubleConsumer progress)
            throws ProgramException, InterruptedException {
        TableReader reader = TableReader.guessing().only(table.part()).telling(share -> {
            stopIf(cancelled);
            progress.accept(share);
        });
        try {
            return (dialect == null ? reader : reader.as(dialect)).read(from);
        } catch (TableException e) {
            throw new ProgramException(e.message());
        }
    }

    private static void stopIf(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
    }
}
