package tapedeck.python;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Reads the files in which Jupyter keeps notebooks, nbformat 3 and 4. */
public final class NotebookReader {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PYTHON = "python";

    private NotebookReader() {}

    /** Returns whether a file is one, by its ending. */
    public static boolean reads(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".ipynb");
    }

    /**
     * The notebook in {@code json}, what {@code file} holds.
     *
     * @throws ProgramException if it is none, not Python's, or has no code
     */
    public static Notebook read(Path file, String json) throws ProgramException {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new ProgramException(Message.of("python.notebook.broken", "file", file.toString(), "line",
                    e.getLocation() == null ? 1 : e.getLocation().getLineNr()));
        }
        String language = root.at("/metadata/kernelspec/language").asText(PYTHON).toLowerCase(Locale.ROOT);
        if (!language.startsWith(PYTHON)) {
            throw new ProgramException(
                    Message.of("python.notebook.language", "file", file.toString(), "language", language));
        }
        JsonNode cells = root.has("cells") ? root.path("cells") : root.at("/worksheets/0/cells");
        List<String> code = new ArrayList<>();
        for (JsonNode cell : cells) {
            if (cell.path("cell_type").asText().equals("code")) {
                code.add(text(cell.has("source") ? cell.path("source") : cell.path("input")));
            }
        }
        if (code.stream().allMatch(String::isBlank)) {
            throw new ProgramException(Message.of("python.notebook.empty", "file", file.toString()));
        }
        return Notebook.of(code);
    }

    /** A text is one string, or one for each line. */
    private static String text(JsonNode source) {
        return source.isArray()
                ? String.join("", StreamSupport.stream(source.spliterator(), false).map(JsonNode::asText).toList())
                : source.asText();
    }
}
