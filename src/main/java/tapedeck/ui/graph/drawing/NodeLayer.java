package tapedeck.ui.graph.drawing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Nodes by what they show: made when they are first wanted, dropped when they are not wanted any more. */
final class NodeLayer<K, N extends Node> {
    private final Map<K, N> nodes = new LinkedHashMap<>();
    private boolean complete = true;

    @Nullable
    N get(K key) {
        return nodes.get(key);
    }

    Map<K, N> all() {
        return nodes;
    }

    /**
     * Keeps what is {@code wanted}, and makes of what is missing no more than {@code budget}.
     *
     * @return the keys of nodes that were made
     */
    List<K> keep(Set<K> wanted, int budget, Function<K, N> maker) {
        nodes.keySet().retainAll(wanted);
        List<K> made = new ArrayList<>();
        for (K key : wanted) {
            if (!nodes.containsKey(key) && made.size() < budget) {
                nodes.put(key, maker.apply(key));
                made.add(key);
            }
        }
        complete = nodes.size() == wanted.size();
        return made;
    }

    void clear() {
        nodes.clear();
        complete = true;
    }

    /** Returns whether all that was wanted is there. */
    boolean isComplete() { return complete; }

    /**
     * Makes {@code children} the {@code wanted}, in this order. Those that stay are not taken out: what comes into a
     * scene is styled anew, which is what costs time.
     */
    static void sync(ObservableList<Node> children, List<? extends Node> wanted) {
        Set<Node> stay = new HashSet<>(wanted);
        children.removeIf(child -> !stay.contains(child));
        List<Node> fresh = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Node node = wanted.get(i);
            if (node.getParent() == null) {
                fresh.add(node);
                continue;
            }
            if (!fresh.isEmpty()) {
                children.addAll(i - fresh.size(), fresh);
                fresh.clear();
            }
            if (children.size() <= i || !children.get(i).equals(node)) {
                children.setAll(wanted); // the order of those that stay has changed
                return;
            }
        }
        children.addAll(fresh);
    }
}
