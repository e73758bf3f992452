package tapedeck.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.ElementText;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The graph in the language of Graphviz: tensors as boxes, Functions as ellipses, modules as clusters. */
public final class DotScript {
    private DotScript() {}

    /**
     * The script, which ends with a line break.
     *
     * @param title above the graph, and caption below it: each one line
     */
    public static String of(TapeSnapshot snapshot, String title, String caption) {
        StringBuilder text = new StringBuilder("digraph tape {\n");
        text.append("  graph [rankdir=LR, labelloc=t, fontname=\"sans-serif\", label=")
                .append(quoted(title + "\n" + caption)).append("];\n");
        text.append("  node [fontname=\"monospace\", fontsize=11];\n");
        for (TensorState tensor : snapshot.tensors()) {
            text.append("  t").append(tensor.id()).append(" [shape=box, style=rounded, label=").append(quoted(tensor))
                    .append(tensor.parameter() ? ", color=\"#2e7d4f\", penwidth=2" : "").append("];\n");
        }
        Map<ModulePath, String> scopes = snapshot.functions().stream()
                .collect(Collectors.groupingBy(FunctionState::scope,
                        LinkedHashMap::new, Collectors.mapping(DotScript::node, Collectors.joining())));
        scopes.forEach((scope, nodes) -> {
            if (scope.isEmpty()) {
                text.append(nodes);
            } else {
                text.append("  subgraph ").append(quoted("cluster " + scope.written())).append(" {\n    label=")
                        .append(quoted(scope.text())).append(";\n").append(nodes).append("  }\n");
            }
        });
        for (FunctionState function : snapshot.functions()) {
            String look = function.passed() ? " [color=\"#b54c06\"];\n" : ";\n";
            function.inputs().forEach(input -> text.append("  t").append(input).append(" -> f")
                    .append(function.index()).append(look));
            text.append("  f").append(function.index()).append(" -> t").append(function.output()).append(look);
        }
        return text.append("}\n").toString();
    }

    private static String node(FunctionState function) {
        return "  f" + function.index() + " [shape=ellipse, label=" + quoted(function.call()) + ", tooltip="
                + quoted(function.gradFn()) + "];\n  t" + function.output() + ";\n";
    }

    private static String quoted(TensorState tensor) {
        return quoted(tensor.isNumber()
                ? ElementText.of(tensor.data().item(), tensor.type(), 4)
                : ElementPlace.name(tensor) + "\n" + ElementPlace.shape(tensor));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
