package tapedeck.ui.network;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Provenance;

/** The tables that ran last, each as it was prepared last: they can be chosen as data. On the FX thread only. */
final class RanTables {
    /** As many are held: they may be large. */
    private static final int MOST = 4;

    private final ReadOnlyObjectWrapper<List<TableSource>> all = new ReadOnlyObjectWrapper<>(List.of());

    /** This runs now; if it learns a table, that is the last from now on. */
    void runs(Provenance.@Nullable Blueprint network) {
        if (network != null && network.data() instanceof TableSource table) {
            List<TableSource> next = new ArrayList<>(all.get());
            next.removeIf(each -> each.title().equals(table.title()));
            next.add(table);
            all.set(List.copyOf(next.subList(Math.max(0, next.size() - MOST), next.size())));
        }
    }

    /** The last one last. */
    ReadOnlyObjectProperty<List<TableSource>> allProperty() {
        return all.getReadOnlyProperty();
    }
}
