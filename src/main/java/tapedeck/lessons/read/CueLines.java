package tapedeck.lessons.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.text.Message;

/** Takes a block of cues apart into lines: what is indented belongs to what stands above it. */
final class CueLines {
    private static final Pattern CUE = Pattern.compile("(\\S+)(?:\\s+(.*))?");
    private static final Pattern BELOW = Pattern.compile("([A-Za-z][\\w-]*)\\s*:\\s*(.*)");

    /** Tells of a line that is none. */
    interface Complaint {
        void add(int line, Message what);
    }

    private CueLines() {}

    /** @param first the line of the file that the block begins on, from 1 */
    static List<CueLine> of(String block, int first, Complaint complaint) {
        List<CueLine> cues = new ArrayList<>();
        List<CueLine> below = new ArrayList<>();
        int line = first - 1;
        for (String text : block.split("\n", -1)) {
            line++;
            if (text.isBlank() || text.strip().startsWith("#")) {
                continue;
            }
            if (!Character.isWhitespace(text.charAt(0))) {
                below = new ArrayList<>();
                Matcher cue = CUE.matcher(text.strip());
                if (cue.matches()) {
                    cues.add(new CueLine(line, cue.group(1), cue.group(2) == null ? "" : cue.group(2), below));
                }
                continue;
            }
            Matcher item = BELOW.matcher(text.strip());
            if (cues.isEmpty()) {
                complaint.add(line, Message.of("lessons.cue.indented"));
            } else if (item.matches()) {
                below.add(new CueLine(line, item.group(1), item.group(2), List.of()));
            } else {
                complaint.add(line, Message.of("lessons.cue.colon", "text", text.strip()));
            }
        }
        return cues;
    }
}
