package tapedeck.ui.script;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tapedeck.deck.takes.Take;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.editor.ScriptBuffers;
import tapedeck.ui.link.DeckLink;

/** The drafts in the editor of the scripts that takes run, to be kept beside what ran. On the FX thread only. */
public final class Drafts {
    private final DeckLink link;
    private final ScriptBuffers buffers;

    /** Of these scripts. */
    public Drafts(DeckLink link, ScriptBuffers buffers) {
        this.link = link;
        this.buffers = buffers;
    }

    /** Of each script whose text is another than the last of its takes runs: the id of that take, then the text. */
    public List<String> typed() {
        List<String> all = new ArrayList<>();
        last().forEach((place, take) -> {
            Buffer buffer = buffers.find(place);
            if (buffer != null && !buffer.isText(script(take))) {
                all.add(Integer.toString(take));
                all.add(buffer.text());
            }
        });
        return all;
    }

    /** Has each script stand as it stood, whatever its file holds now: as it was {@link #typed}, else as its last take runs it. */
    public void stand(List<String> typed) {
        last().forEach((place, take) -> {
            String text = script(take);
            for (int i = 0; i + 1 < typed.size(); i += 2) {
                if (typed.get(i).equals(Integer.toString(take))) {
                    text = typed.get(i + 1);
                }
            }
            buffers.stand(place, script(take), text);
        });
    }

    private Map<Path, Integer> last() {
        Map<Path, Integer> last = new LinkedHashMap<>();
        for (Take take : link.workbench().takes()) {
            Program program = link.workbench().rest().program(take.id());
            if (program.script() != null && program.provenance() instanceof Provenance.Script(Path file)) {
                last.put(file, take.id());
            }
        }
        return last;
    }

    private String script(int take) {
        return Objects.requireNonNull(link.workbench().rest().program(take).script());
    }
}
