package tapedeck.ui.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;

/**
 * From a graph to a layout: broken into rows, each row laid out, the rows stacked. Keeps the rows of the last layout,
 * so that a growing tape costs its last row. For one thread at a time.
 */
final class LayoutEngine {
    /**
     * What is asked for.
     *
     * @param width at which rows are broken, in pixels before zooming
     */
    record Request(Graph graph, Metrics metrics, double width) {}

    private record Key(Row row, Metrics metrics) {}

    private Map<Key, PlacedRow> known = new HashMap<>();

    LayoutEngine() {
        // Outside Eclipse nobody else tells ELK its options; telling twice does no harm.
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /**
     * The layout: the same for the same request.
     *
     * @param cancelled asked from time to time
     * @throws java.util.concurrent.CancellationException if it was cancelled
     */
    GraphLayout layout(Request request, BooleanSupplier cancelled) {
        List<Row> rows = Rows.of(request.graph(), request.metrics(), request.width());
        Map<Key, PlacedRow> used = new HashMap<>();
        List<PlacedRow> placed = new ArrayList<>();
        for (Row row : rows) {
            Key key = new Key(row, request.metrics());
            PlacedRow layout = known.get(key);
            if (layout == null) {
                layout = RowLayout.of(row, request.metrics(), cancelled);
            }
            used.put(key, layout);
            placed.add(layout);
        }
        known = used;
        return Page.of(rows, placed, request.metrics());
    }
}
