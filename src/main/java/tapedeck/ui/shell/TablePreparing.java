package tapedeck.ui.shell;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.EpochRows;
import tapedeck.data.prepare.TableSource;
import tapedeck.lesson.TableNetwork;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Program;
import tapedeck.tape.Captured;
import tapedeck.ui.data.DataPane;
import tapedeck.ui.data.PreparationModel;
import tapedeck.ui.data.PreparedTable;
import tapedeck.ui.data.duel.DuelModel;
import tapedeck.ui.link.DeckFrame;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.RowFollowing;
import tapedeck.ui.selection.RowTeller;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.work.Newest;

/** The table that runs, being prepared otherwise: what comes of it is trained on as a new take. On the FX thread only. */
final class TablePreparing {
    private final DeckLink link;
    private final ObjectProperty<Way> way;
    private final PreparationModel model;
    private final DataPane pane;
    private final RowFollowing rows;
    /** Copies the rows that are trained on: there may be many. */
    private final Newest<PreparedTable, TableSource> builder = new Newest<>("take",
            (job, _) -> new TableSource(job.table(), job.prepared()));
    private final ReadOnlyBooleanWrapper table = new ReadOnlyBooleanWrapper(this, "table");
    private @Nullable NetworkSpec spec;

    TablePreparing(DeckLink link, Words words, Appearance appearance, ObjectProperty<Way> way,
            SelectionModel selection) {
        this.link = link;
        this.way = way;
        model = new PreparationModel(link.edits(), builder::replace);
        pane = new DataPane(words, appearance, model, new DuelModel(new TableDuels(link.workbench())));
        rows = new RowFollowing(selection, model.rowProperty(), () -> way.set(Way.DATA));
        link.follow(this::pulse);
    }

    /** All that is to be seen of the table. */
    DataPane pane() {
        return pane;
    }

    /** The row that is followed on its way is the one picked elsewhere, and the other way round. */
    void join(ObjectProperty<@Nullable Integer> picked) {
        picked.bindBidirectional(model.rowProperty());
    }

    /** Which row of the table a row of a batch is, and back. */
    RowTeller rows() {
        return rows;
    }

    /** Whether what is learned is a table. */
    ReadOnlyBooleanProperty tableProperty() {
        return table.getReadOnlyProperty();
    }

    private void pulse() {
        Newest.Done<PreparedTable, TableSource> built = builder.poll();
        if (built != null && built.result() != null) {
            train(built.result());
        }
        show(link.workbench().program());
        follow(link.frame());
        pane.pulse();
    }

    private void follow(DeckFrame now) {
        TableSource source = spec != null && spec.data() instanceof TableSource learned ? learned : null;
        Captured captured = now.state() == null ? null : now.state().captured();
        EpochRows epoch = captured == null ? null : captured.rows();
        rows.show(source, epoch, now.snapshot());
        pane.follow(epoch);
    }

    /** Shows what the current take learns. */
    private void show(@Nullable Program program) {
        NetworkSpec now = program != null && program.provenance().blueprint() instanceof NetworkSpec network
                ? network
                : null;
        if (!Objects.equals(now, spec)) {
            spec = now;
            builder.forget(); // of what was shown before
            table.set(now != null && now.data() instanceof TableSource);
            if (now != null && now.data() instanceof TableSource source) {
                model.begin(source.table().input(), source.table(),
                        source.prepared());
            } else {
                model.leave();
            }
        }
    }

    private void train(TableSource source) {
        if (spec == null) {
            return;
        }
        link.workbench().build(TableNetwork.on(spec, source));
        way.set(Way.TRAIN);
    }

    /** Waits for what is worked out; for still pictures. */
    void settle() throws InterruptedException {
        pulse();
        model.settle();
        pulse();
        pane.settle();
    }

    void dispose() {
        pane.dispose();
        builder.close();
    }
}
