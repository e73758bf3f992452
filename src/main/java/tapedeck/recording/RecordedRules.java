package tapedeck.recording;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tapedeck.autograd.UpdateRule;

/** The rules of an optimizer's steps, which are told when the step is over, and wanted for each of its updates. */
final class RecordedRules {
    /** The end of the step that is told, or null. */
    private @Nullable JsonMembers stepping;

    /**
     * The rule of the step that {@code line} is of.
     *
     * @param rest the lines from that one on
     */
    UpdateRule of(JsonMembers line, List<JsonMembers> rest) {
        long optimizer = line.whole("optimizer");
        int group = line.has("group") ? line.count("group") : 0;
        if (stepping == null || stepping.whole("optimizer") != optimizer) {
            stepping = rest.stream().filter(each -> each.text("event").equals("optimizerStepped")
                    && each.whole("optimizer") == optimizer).findFirst().orElse(null);
        }
        if (stepping == null) {
            return new UpdateRule(List.of(), Map.of(), false);
        }
        List<JsonMembers> groups = stepping.all("groups", JsonMembers::new);
        if (group < 0 || group >= groups.size()) {
            throw new IllegalArgumentException("groups");
        }
        return UpdateRules.of(stepping.text("kind"), groups.get(group));
    }

    /** The step is over. */
    void ended() {
        stepping = null;
    }
}
