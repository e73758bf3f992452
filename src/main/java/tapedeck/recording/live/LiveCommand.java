package tapedeck.recording.live;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** Puts the recorder into a command. */
final class LiveCommand {
    private static final String RECORDER = "tapedeck_record.py";
    private static final String LIVE = "--live";

    private LiveCommand() {}

    /**
     * The command with the recorder before its script; where the recorder is in it already, as of another machine, it is only
     * told to speak.
     *
     * @throws ProgramException if it names no script
     */
    static List<String> of(List<String> command, Path recorder) throws ProgramException {
        List<String> words = new ArrayList<>(command);
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int at = word.indexOf(RECORDER);
            if (at >= 0) {
                if (!String.join(" ", words).contains(LIVE)) {
                    String rest = word.substring(at + RECORDER.length());
                    words.set(i, word.substring(0, at) + RECORDER + (rest.isEmpty() ? "" : " " + LIVE) + rest);
                    words.addAll(i + 1, rest.isEmpty() ? List.of(LIVE) : List.of());
                }
                return words;
            }
        }
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).endsWith(".py")) {
                words.addAll(i, List.of(recorder.toString(), LIVE));
                return words;
            }
        }
        throw new ProgramException(Message.of("live.noScript", "command", String.join(" ", command)));
    }
}
