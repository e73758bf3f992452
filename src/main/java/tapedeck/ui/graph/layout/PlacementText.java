package tapedeck.ui.graph.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tapedeck.tape.ModulePath;
import tapedeck.ui.graph.model.ModuleFolding;

/** A {@link Placement} as lists of texts, such as a session keeps. What cannot be read was not written here, and is left alone. */
public final class PlacementText {
    private static final String FOLDED = "+";
    private static final String UNFOLDED = "-";
    private static final int PARTS = 3;

    private PlacementText() {}

    /** The modules that the viewer folded, each after a plus, or unfolded, after a minus. */
    public static List<String> folded(Placement placement) {
        List<String> all = new ArrayList<>();
        Map<String, Boolean> chosen = new TreeMap<>();
        placement.folding().chosen().forEach((path, isFolded) -> chosen.put(path.written(), isFolded));
        chosen.forEach((path, isFolded) -> all.add((isFolded ? FOLDED : UNFOLDED) + path));
        return all;
    }

    /** The cards that he dragged: the tensor's id, and how far to the right and down, in the drawing's pixels. */
    public static List<String> moved(Placement placement) {
        List<String> all = new ArrayList<>();
        new TreeMap<>(placement.moved()).forEach((id, by) -> all.add(id + " " + by.x() + " " + by.y()));
        return all;
    }

    /** Both together. */
    public static Placement read(List<String> folded, List<String> moved) {
        Map<ModulePath, Boolean> chosen = new HashMap<>();
        for (String each : folded) {
            if (each.startsWith(FOLDED) || each.startsWith(UNFOLDED)) {
                chosen.put(ModulePath.read(each.substring(1)), each.startsWith(FOLDED));
            }
        }
        Map<Long, Point> places = new HashMap<>();
        for (String each : moved) {
            read(each, places);
        }
        return new Placement(new ModuleFolding(chosen), places);
    }

    private static void read(String text, Map<Long, Point> to) {
        String[] parts = text.split(" ", -1);
        try {
            double x = parts.length == PARTS ? Double.parseDouble(parts[1]) : Double.NaN;
            double y = parts.length == PARTS ? Double.parseDouble(parts[2]) : Double.NaN;
            if (Double.isFinite(x) && Double.isFinite(y)) {
                to.put(Long.parseLong(parts[0]), new Point(x, y));
            }
        } catch (NumberFormatException _) {
            // it is not moved
        }
    }
}
