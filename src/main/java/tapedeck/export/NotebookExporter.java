package tapedeck.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Texts;

/**
 * The {@link PyTorchScript} as a notebook, of nbformat 4.5: each comment that stands at the margin is a cell of text, and what
 * follows it one of code. What somebody wrote himself is one cell.
 *
 * @param texts of its comments
 */
public record NotebookExporter(Texts texts) implements Exporter {
    private static final String COMMENT = "# ";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String id() {
        return "notebook";
    }

    @Override
    public String extension() {
        return "ipynb";
    }

    @Override
    public void write(Program program, TakeHistory history, ScriptFolder folder, OutputStream out)
            throws IOException, ProgramException {
        Script script = PyTorchScript.of(program, history, texts, folder);
        ObjectNode notebook = JSON.createObjectNode();
        ArrayNode cells = notebook.putArray("cells");
        List<String> code = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (ScriptLine line : script.lines()) {
            if (line.text().startsWith(COMMENT) && program.script() == null) {
                addCode(cells, code);
                String heading = text.isEmpty() ? cells.isEmpty() ? "# " : "## " : "\n";
                text.add(heading + escaped(line.text().substring(COMMENT.length())));
            } else {
                addText(cells, text);
                code.add(line.text());
            }
        }
        addText(cells, text);
        addCode(cells, code);
        ObjectNode metadata = notebook.putObject("metadata");
        metadata.putObject("kernelspec").put("display_name", "Python 3").put("language", "python").put("name",
                "python3");
        metadata.putObject("language_info").put("name", "python");
        notebook.put("nbformat", 4).put("nbformat_minor", 5);
        out.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(notebook));
    }

    /** Returns what Markdown would take for its own. */
    private static String escaped(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#])", "\\\\$1");
    }

    private static void addText(ArrayNode cells, List<String> text) {
        if (!text.isEmpty()) {
            add(cells, "markdown", text);
        }
        text.clear();
    }

    private static void addCode(ArrayNode cells, List<String> code) {
        while (!code.isEmpty() && code.getFirst().isEmpty()) {
            code.removeFirst();
        }
        while (!code.isEmpty() && code.getLast().isEmpty()) {
            code.removeLast();
        }
        if (!code.isEmpty()) {
            add(cells, "code", code).put("execution_count", (Integer) null).putArray("outputs");
        }
        code.clear();
    }

    private static ObjectNode add(ArrayNode cells, String kind, List<String> lines) {
        String id = "cell-" + (cells.size() + 1);
        ObjectNode cell = cells.addObject().put("cell_type", kind).put("id", id);
        cell.putObject("metadata");
        ArrayNode source = cell.putArray("source");
        for (int i = 0; i < lines.size(); i++) {
            source.add(lines.get(i) + (i < lines.size() - 1 ? "\n" : ""));
        }
        return cell;
    }
}
