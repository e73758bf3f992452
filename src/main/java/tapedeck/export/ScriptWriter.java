package tapedeck.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.text.Message;
import tapedeck.text.Python;
import tapedeck.text.Texts;

/** The lines of a {@link Script} as they are written, with their indentation. Confined to one thread. */
final class ScriptWriter {
    private static final String INDENT = "    ";
    private static final int WIDTH = 100;

    private final Texts texts;
    private final ScriptFolder folder;
    private final List<ScriptLine> lines = new ArrayList<>();
    private int depth;
    private int calls;

    /**
     * @param texts of the comments
     * @param folder in which the script is to be
     */
    ScriptWriter(Texts texts, ScriptFolder folder) {
        this.texts = texts;
        this.folder = folder;
    }

    /** In which it is to be. */
    ScriptFolder folder() {
        return folder;
    }

    void line(String text, ScriptPlace... places) {
        lines.add(new ScriptLine(text.isEmpty() ? "" : INDENT.repeat(depth) + text, List.of(places)));
    }

    /** A line on which {@code functions} Functions are called, those that follow on the tape. */
    void call(int functions, String text) {
        line(text, IntStream.range(calls, calls + functions).mapToObj(ScriptPlace.Call::new)
                .toArray(ScriptPlace[]::new));
        calls += functions;
    }

    /** A line that ends in a colon; {@code body} writes what belongs to it. */
    void block(String head, Runnable body, ScriptPlace... places) {
        line(head, places);
        depth++;
        int before = lines.size();
        body.run();
        if (lines.size() == before) {
            line("pass");
        }
        depth--;
    }

    void comment(Message message) {
        line("# " + texts.of(message).replaceAll("\\s*\\R\\s*", " "));
    }

    void gap() {
        line("");
    }

    /** {@code name = [...]} of texts, on one line if there is room. */
    void texts(String name, List<String> texts) {
        List<String> quoted = texts.stream().map(Python::string).toList();
        String all = name + " = [" + String.join(", ", quoted) + "]";
        if (all.length() <= WIDTH) {
            line(all);
        } else {
            lines(name + " = [", quoted, "]");
        }
    }

    private void lines(String begin, List<String> texts, String end) {
        line(begin);
        StringBuilder row = new StringBuilder();
        for (String text : texts) {
            if (row.length() + text.length() > WIDTH) {
                line(INDENT + row.toString().stripTrailing());
                row.setLength(0);
            }
            row.append(text).append(", ");
        }
        line(INDENT + row.toString().stripTrailing());
        line(end);
    }

    /** Returns what was written, behind the modules that it uses. */
    Script finished(Message head) {
        List<ScriptLine> body = new ArrayList<>(lines);
        lines.clear();
        comment(head);
        comment(Message.of("export.rounding"));
        List<String> own = Stream.of("csv.reader", "io.StringIO", "itertools.", "math.", "re.fullmatch")
                .filter(name -> uses(body, name))
                .map(name -> "import " + name.substring(0, name.indexOf('.'))).toList();
        own.forEach(this::line);
        if (!own.isEmpty()) {
            gap();
        }
        for (String module : List.of("numpy as np", "pandas as pd")) {
            if (uses(body, module.substring(module.length() - 2) + ".")) {
                line("import " + module);
            }
        }
        line("import torch");
        if (uses(body, "dist.")) {
            line("import torch.distributed as dist");
        }
        if (uses(body, "F.")) {
            line("import torch.nn.functional as F");
        }
        if (uses(body, "DistributedDataParallel(")) {
            line("from torch.nn.parallel import DistributedDataParallel");
        }
        line("from torch.utils.data import DataLoader, " + (uses(body, "RandomSampler") ? "RandomSampler, " : "")
                + "TensorDataset");
        gap();
        line("torch.set_default_dtype(torch.float64)");
        gap();
        return new Script(Stream.of(lines, body).flatMap(List::stream).toList());
    }

    private static boolean uses(List<ScriptLine> body, String module) {
        return body.stream().anyMatch(line -> line.text().matches(".*\\b" + Pattern.quote(module) + ".*"));
    }
}
