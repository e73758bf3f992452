package tapedeck.ui.data;

import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import tapedeck.data.look.Flaws;
import tapedeck.data.look.Profile;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.Prepared;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.ReadTable;
import tapedeck.data.table.TableException;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.lesson.Defaults;
import tapedeck.program.ProgramException;

/**
 * What is worked out in the background.
 *
 * @param before what is shown, of which is taken what stays the same; null if nothing of it does
 * @param input where the table is read from again, or null: it is there
 * @param dialect in which it is read; null to guess
 * @param table that is there, if it is not read
 * @param preparation what it goes through; null if that is to be proposed
 * @param ready what came of that already, or null
 * @param wanted the column to be predicted, if there is one of that name and a preparation is proposed
 */
record TableWork(@Nullable PreparedTable before, @Nullable TableInput input, @Nullable Dialect dialect,
        @Nullable ReadTable table, @Nullable Preparation preparation, @Nullable Prepared ready,
        String wanted) {
    /**
     * Does it.
     *
     * @param progress is told how much of the file is read, from 0 to 1
     * @throws ProgramException if the table cannot be read
     * @throws CancellationException if it was cancelled
     */
    PreparedTable run(BooleanSupplier cancelled, DoubleConsumer progress)
            throws ProgramException, InterruptedException {
        ReadTable read = input == null ? Objects.requireNonNull(table) : read(input, cancelled, progress);
        Preparation chain = preparation == null ? proposed(read) : preparation;
        Prepared earlier = before == null || !before.table().equals(read) ? null : before.prepared();
        Prepared prepared = ready == null ? chain.run(read.frame(), earlier) : ready;
        stopIf(cancelled);
        String target = chain.target().column();
        PreparedTable known = earlier == null ? null : before;
        if (known != null && known.target().equals(target)) {
            return PreparedTable.of(read, prepared, known.profile(), known.flaws());
        }
        Profile profile = known == null ? Profile.of(read, target) : known.profile().to(target);
        stopIf(cancelled);
        return PreparedTable.of(read, prepared, profile, Flaws.of(profile));
    }

    private Preparation proposed(ReadTable read) throws InterruptedException {
        String target = read.frame().column(wanted).isPresent() ? wanted : Defaults.target(read.frame());
        return Defaults.of(read, Profile.of(read, target), target);
    }

    private ReadTable read(TableInput from, BooleanSupplier cancelled, DoubleConsumer progress)
            throws ProgramException, InterruptedException {
        TableReader reader = TableReader.guessing().telling(share -> {
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
