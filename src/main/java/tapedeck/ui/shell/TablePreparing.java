package tapedeck.ui.shell;

import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.lesson.TableNetwork;
import tapedeck.lesson.network.NetworkSpec;
import tapedeck.program.Program;
import tapedeck.ui.data.DataPane;
import tapedeck.ui.data.PreparationModel;
import tapedeck.ui.data.PreparedTable;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** The table that runs, being prepared otherwise: what comes of it is trained on as a new take. On the FX thread only. */
final class TablePreparing {
    private final DeckLink link;
    private final ObjectProperty<Way> way;
    private final PreparationModel model;
    private final DataPane pane;
    private final ReadOnlyBooleanWrapper table = new ReadOnlyBooleanWrapper(this, "table");
    private @Nullable NetworkSpec spec;

    TablePreparing(DeckLink link, Words words, Appearance appearance, ObjectProperty<Way> way) {
        this.link = link;
        this.way = way;
        model = new PreparationModel(link.edits(), this::train);
        pane = new DataPane(words, appearance, model);
        link.follow(this::pulse);
    }

    /** All that is to be seen of the table. */
    DataPane pane() {
        return pane;
    }

    /** Whether what is learned is a table. */
    ReadOnlyBooleanProperty tableProperty() {
        return table.getReadOnlyProperty();
    }

    private void pulse() {
        show(link.workbench().program());
        pane.pulse();
    }

    /** Shows what the current take learns. */
    private void show(@Nullable Program program) {
        NetworkSpec now = program != null && program.provenance().blueprint() instanceof NetworkSpec network
                ? network
                : null;
        if (!Objects.equals(now, spec)) {
            spec = now;
            table.set(now != null && now.data() instanceof TableSource);
            if (now != null && now.data() instanceof TableSource source) {
                model.begin(source.table().input(), source.table(),
                        source.prepared());
            } else {
                model.leave();
            }
        }
    }

    /** The same layers; where something of another kind is to be predicted, with the loss for that. */
    private void train(PreparedTable table) {
        if (spec == null) {
            return;
        }
        TableSource source = new TableSource(table.table(), table.prepared());
        boolean alike = source.task() == spec.data().task()
                && source.classes().size() == spec.data().classes().size();
        link.workbench().build(alike
                ? spec.withData(source)
                : TableNetwork.spec(source).withHidden(spec.hidden()));
        way.set(Way.TRAIN);
    }

    /** Waits for what is worked out; for still pictures. */
    void settle() throws InterruptedException {
        pulse();
        model.settle();
        pulse();
    }

    void dispose() {
        pane.dispose();
    }
}
