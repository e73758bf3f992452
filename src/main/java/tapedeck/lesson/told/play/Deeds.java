package tapedeck.lesson.told.play;

import tapedeck.lesson.told.Aim;
import tapedeck.lesson.told.Deed;
import tapedeck.lesson.told.Setting;

/** Deeds as they are written. */
final class Deeds {
    private Deeds() {}

    static String text(Deed deed) {
        return switch (deed) {
            case Deed.Turning(Setting(String name, String value)) -> "set " + name + " " + value;
            case Deed.Picking(Aim.Thing thing) -> "pick " + thing.name();
            case Deed.Playing _ -> "play";
        };
    }
}
