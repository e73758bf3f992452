package tapedeck.lessons.play;

import tapedeck.lessons.FocusTarget;
import tapedeck.lessons.LearnerAction;
import tapedeck.lessons.Setting;

/** Deeds as they are written. */
final class LearnerActions {
    private LearnerActions() {}

    static String text(LearnerAction deed) {
        return switch (deed) {
            case LearnerAction.Turning(Setting(String name, String value)) -> "set " + name + " " + value;
            case LearnerAction.Picking(FocusTarget.Thing thing) -> "pick " + thing.name();
            case LearnerAction.Playing _ -> "play";
        };
    }
}
